package org.tftsr.ui.issues.internal.view;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** Clears away issues that were deleted days ago, as often as somebody looks at the list, but not every time. */
final class ExpiredIssues {

	/** What is left of deleted issues can wait until the list has been read. */
	private static final int DELAY_MILLIS = 5_000;
	private static final long PAUSE_NANOS = Duration.ofHours(1).toNanos();
	/** Before this there is no need. */
	private static final AtomicLong NEXT = new AtomicLong(System.nanoTime());

	private ExpiredIssues() {
	}

	static void clearAwaySoon() {
		if (System.nanoTime() - NEXT.get() >= 0) {
			ServiceJob.scheduleUnasked(Messages.IssuesView_purge, JobFamilies.ISSUES, DELAY_MILLIS, ExpiredIssues::clearAway);
		}
	}

	private static void clearAway(Progress progress) throws TftsrException {
		progress.check();
		long next = NEXT.get();
		// several views may have been opened meanwhile
		if (System.nanoTime() - next >= 0 && NEXT.compareAndSet(next, System.nanoTime() + PAUSE_NANOS)) {
			boolean done = false;
			try {
				Services.get(TriageService.class).purgeExpiredIssues();
				done = true;
			} finally {
				if (!done) {
					NEXT.set(next);
				}
			}
		}
	}
}
