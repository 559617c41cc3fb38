package org.tftsr.ui.issues.internal.timeline;

import java.util.UUID;
import java.util.function.Consumer;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.triage.TimelineService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.TriageJob;

/** Reads a timeline: at once what is known, then the logs that were not read yet. */
final class TimelineLoader extends TriageJob {

	private final UUID issueId;
	private final Consumer<Timeline> onRead;

	/** @param onRead called on the thread of the job, once or twice */
	TimelineLoader(UUID issueId, Consumer<Timeline> onRead) {
		super(Messages.TimelineLoader_name, JobFamilies.ISSUES);
		this.issueId = issueId;
		this.onRead = onRead;
	}

	@Override
	protected void execute(Progress progress) throws TftsrException {
		TimelineService service = Services.get(TimelineService.class);
		try {
			Timeline known = service.timeline(issueId);
			onRead.accept(known);
			if (!known.unread().isEmpty() && service.readLogs(issueId, progress)) {
				onRead.accept(service.timeline(issueId));
			}
		} catch (TftsrException e) {
			// of an issue that was deleted meanwhile, or a database that was locked, the editor tells by itself
			if (e.kind() != ProblemKind.NOT_FOUND && e.kind() != ProblemKind.LOCKED) {
				throw e;
			}
		}
	}
}
