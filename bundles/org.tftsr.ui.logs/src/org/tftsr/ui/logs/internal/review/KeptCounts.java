package org.tftsr.ui.logs.internal.review;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.core.runtime.jobs.Job;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.model.LatestWork;

/**
 * How many findings of each type stay as they are. They are counted in the background each time something was decided; until
 * that is done, the numbers are those of before. To be used on the user interface thread only.
 */
final class KeptCounts {

	/** Between so many findings it is asked whether the work is still wanted. */
	private static final int STEP = 1024;

	private final Decisions decisions;
	private final Runnable onCounted;
	private final LatestWork<Map<String, Long>> counting = new LatestWork<>(Job.INTERACTIVE, this::show, KeptCounts::ended);
	private Map<String, Long> kept = Map.of();

	/** @param onCounted is run when there are other numbers */
	KeptCounts(Decisions decisions, Runnable onCounted) {
		this.decisions = decisions;
		this.onCounted = onCounted;
	}

	/** Counts those of a review. */
	void count(ReviewFindings findings) {
		counting.start(Messages.Types_counting, (results, progress) -> results.accept(counted(findings, progress)));
	}

	private Map<String, Long> counted(ReviewFindings findings, Progress progress) throws CancelledException {
		Map<String, Long> counts = new HashMap<>();
		if (decisions.isEmpty()) {
			return counts;
		}
		for (int i = 0; i < findings.items().size(); i++) {
			if (i % STEP == 0) {
				progress.check();
			}
			ReviewItem item = findings.items().get(i);
			if (item.isKept(decisions)) {
				counts.merge(item.place().typeName(), 1L, Long::sum);
			}
		}
		findings.counts().forEach((type, count) -> addUnlisted(counts, type, count - findings.listed(type)));
		return counts;
	}

	/** Of those that are not in the list, the decision about the type is all there is. */
	private void addUnlisted(Map<String, Long> counts, String type, long unlisted) {
		if (unlisted > 0 && decisions.ofType(type).filter(Decision.KEPT::equals).isPresent()) {
			counts.merge(type, unlisted, Long::sum);
		}
	}

	private void show(Map<String, Long> counted) {
		if (!counted.equals(kept)) {
			kept = counted;
			onCounted.run();
		}
	}

	private static void ended(TftsrException problem) {
		if (problem != null && !(problem instanceof CancelledException)) {
			Problems.show(problem);
		}
	}

	/** How many of a type are kept. */
	long of(String type) {
		return kept.getOrDefault(type, 0L);
	}

	/** How many are kept. */
	long total() {
		return kept.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Ends the counting. */
	void dispose() {
		counting.cancel();
	}
}
