package org.tftsr.ui.issues.internal.timeline;

import java.util.UUID;

import org.tftsr.core.log.LogFile;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LogLines;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Puts a line of a log on a timeline in the background. */
final class AddLine {

	private AddLine() {
	}

	/**
	 * Adds the log to the issue, where it is not there yet, and the first of the lines to its timeline.
	 *
	 * @param after done at the end, on the thread of the job
	 */
	static void schedule(UUID issueId, LogLines lines, Runnable after) {
		ServiceJob.scheduleForUser(Messages.Line_job, JobFamilies.TRIAGE, progress -> {
			LogFile log = Services.get(TriageService.class).importLines(issueId, lines.file(), lines.encoding(), lines.seen(),
					progress);
			Services.get(TimelineService.class).addLine(log.id(), lines.numbers().first(), progress);
			after.run();
		});
	}
}
