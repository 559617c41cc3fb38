package org.tftsr.ui.issues.internal.logs;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.IssueLog;
import org.tftsr.triage.IssueLogService;
import org.tftsr.triage.TimelineService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Lists the logs of an issue: at once what is known, then what those say that were not read yet. */
final class LogsLoader extends TriageJob {

	private final UUID issueId;
	private final Consumer<List<IssueLog>> onRead;

	/** @param onRead called on the thread of the job, once or twice */
	LogsLoader(UUID issueId, Consumer<List<IssueLog>> onRead) {
		super(Messages.Loader_job, JobFamilies.ISSUES);
		this.issueId = issueId;
		this.onRead = onRead;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		IssueLogService service = Services.get(IssueLogService.class);
		try {
			List<IssueLog> known = service.logs(issueId);
			onRead.accept(known);
			boolean unread = known.stream().anyMatch(log -> log.lines() == null && log.file().hasPlace());
			if (unread && Services.get(TimelineService.class).readLogs(issueId, progress)) {
				onRead.accept(service.logs(issueId));
			}
		} catch (TftsrException e) {
			// of an issue that was deleted meanwhile, or a database that was locked, the editor tells by itself
			if (e.kind() != ProblemKind.NOT_FOUND && e.kind() != ProblemKind.LOCKED) {
				throw e;
			}
		}
	}
}
