package org.tftsr.ui.issues.internal.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;
import org.tftsr.ui.issues.internal.OpenIssue;
import org.tftsr.ui.issues.internal.editor.IssueEditor;
import org.tftsr.ui.notice.FinishedWork;

/** Adds log files to an issue, looks for personal data in them, and opens the issue. */
public final class AddLogsJob extends TriageJob {

	private final UUID issueId;
	private final List<Path> files;

	public AddLogsJob(UUID issueId, List<Path> files) {
		super(Messages.AddLogsJob_name, JobFamilies.TRIAGE);
		this.issueId = issueId;
		this.files = List.copyOf(files);
		setUser(true);
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		FinishedWork finished = FinishedWork.begin(IssueEditor.ID);
		TriageService service = Services.get(TriageService.class);
		for (Path file : files) {
			progress.check();
			LogFile log = service.importLog(issueId, file, progress);
			service.detect(log.id(), progress);
		}
		OpenIssue.later(issueId);
		finished.tell(Messages.AddLogsJob_done);
	}
}
