package org.tftsr.ui.issues.internal.editor;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.TriageJob;

/** Makes one call to a service on behalf of the editor. */
final class ServiceJob extends TriageJob {

	private final Work work;

	ServiceJob(String name, JobFamilies family, Work work) {
		super(name, family);
		this.work = work;
	}

	/** The call. */
	@FunctionalInterface
	interface Work {
		void run(Progress progress) throws TftsrException;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		work.run(progress);
	}
}
