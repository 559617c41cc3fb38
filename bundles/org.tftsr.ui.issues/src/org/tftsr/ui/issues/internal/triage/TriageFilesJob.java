package org.tftsr.ui.issues.internal.triage;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.issues.internal.OpenIssue;
import org.tftsr.ui.issues.internal.editor.IssueEditor;
import org.tftsr.ui.notice.FinishedWork;

/** Makes an issue of log files and opens it. */
public final class TriageFilesJob extends TriageJob {

	private final List<Path> files;

	/** @param files at least one */
	public TriageFilesJob(List<Path> files) {
		super(Messages.TriageFilesJob_name, JobFamilies.TRIAGE);
		this.files = List.copyOf(files);
		setUser(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		FinishedWork.begin(IssueEditor.ID).tellOf(Messages.TriageFilesJob_notDone, () -> {
			TriageResult result = Services.get(TriageService.class).triage(new TriageRequest(files, null, null), progress);
			OpenIssue.later(result.issue().issue().id());
			return NLS.bind(Messages.TriageFilesJob_done, result.issue().issue().title());
		});
	}
}
