package org.tftsr.ui.issues.internal.triage;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
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

	/** What may be wrong with one file, and says nothing of those after it. */
	private static final Set<ProblemKind> OF_ONE_FILE = EnumSet.of(ProblemKind.CONFLICT, ProblemKind.DAMAGED,
			ProblemKind.INVALID_INPUT, ProblemKind.IO, ProblemKind.NOT_FOUND);

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
		FinishedWork.begin(IssueEditor.ID).tellOf(Messages.AddLogsJob_notDone, () -> {
			add(progress);
			return Messages.AddLogsJob_done;
		});
	}

	private void add(Progress progress) throws TftsrException {
		TriageService service = Services.get(TriageService.class);
		TftsrException problem = null;
		for (Path file : files) {
			progress.check();
			try {
				LogFile log = service.importLog(issueId, file, progress);
				service.detect(log.id(), progress);
			} catch (TftsrException e) {
				problem = after(problem, e);
			}
		}
		OpenIssue.later(issueId);
		if (problem != null) {
			throw problem;
		}
	}

	/** The first problem is told, once the files after it are added. */
	private static TftsrException after(TftsrException first, TftsrException next) throws TftsrException {
		if (!OF_ONE_FILE.contains(next.kind())) {
			throw next;
		}
		if (first == null) {
			return next;
		}
		first.addSuppressed(next);
		return first;
	}
}
