package org.tftsr.ui.issues.internal.timeline;

import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.log.LogFile;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.issues.internal.evidence.IssueToFill;

/** Puts a line of a log on a timeline in the background. */
final class AddLine {

	private AddLine() {
	}

	/**
	 * Adds the log to the issue, where it is not there yet, and the first of the lines to its timeline.
	 *
	 * @param after gets the id of the issue at the end, on the thread of the job
	 */
	static void schedule(IssueToFill issue, LogLines lines, Consumer<UUID> after) {
		ServiceJob.scheduleForUser(Messages.Line_job, JobFamilies.TRIAGE, progress -> {
			TriageService service = Services.get(TriageService.class);
			// what is refused is refused before anything is made
			service.requireSeen(lines.file(), lines.seen(), progress);
			after.accept(issue.fill(id -> {
				LogFile log = service.importLines(id, lines.file(), lines.encoding(), lines.seen(), progress);
				Services.get(TimelineService.class).addLine(log.id(), lines.numbers(), progress);
			}));
		});
	}
}
