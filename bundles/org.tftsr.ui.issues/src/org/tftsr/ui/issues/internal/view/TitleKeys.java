package org.tftsr.ui.issues.internal.view;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Works out what sorts by title for whoever does so next, once the list has been drawn. Of several lists only the last one counts. */
final class TitleKeys extends Job {

	private static final int DELAY_MILLIS = 1_000;

	private volatile List<PreparedIssue> issues = List.of();

	TitleKeys() {
		super(Messages.IssuesView_preparing);
		setSystem(true);
		setPriority(DECORATE);
	}

	/** From any thread. */
	void workOutLater(List<PreparedIssue> list) {
		cancel();
		issues = list;
		schedule(DELAY_MILLIS);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		for (PreparedIssue issue : issues) {
			if (monitor.isCanceled()) {
				return Status.CANCEL_STATUS;
			}
			issue.prepareTitle();
		}
		return Status.OK_STATUS;
	}
}
