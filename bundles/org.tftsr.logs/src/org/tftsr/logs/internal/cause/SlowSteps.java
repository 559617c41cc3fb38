package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.tftsr.logs.internal.template.Cluster;

/**
 * Where the time goes in a log in which nothing fails: steps of which each line says how long it took, and which together take most of
 * the time that the log covers. The log of a call that became slow shows nothing else. Mutable, and bounded as templates are.
 */
final class SlowSteps {

	/** For a shorter time nobody opens a log. */
	private static final double SLOW = 2;
	private static final int FEWEST = 3;
	/** The share of the log's time that goes where it should not. */
	private static final double MUCH = 0.5;
	/** Of steps that take nearly as long, the shorter one is within the longer one, and explains it. */
	private static final double NEARLY = 0.6;
	private static final double POINTS = 20;
	private static final String DOUBT = "weak evidence: nothing fails in this log, and this is where its time goes";

	private static final class Step {
		private final Candidate candidate;
		/** The letters of the lines, as a number. */
		private final int letters;
		/** Whether the lines say different things, as the steps of a batch do, and not only different numbers. */
		private boolean differs;
		private long count;
		private double total;
		private double least = Double.MAX_VALUE;
		private double most;

		private Step(Candidate candidate, int letters) {
			this.candidate = candidate;
			this.letters = letters;
		}
	}

	private final Map<Cluster, Step> steps = new IdentityHashMap<>();

	/**
	 * Takes a line.
	 *
	 * @param candidate makes the candidate that its kind is, asked for only at the first of the kind
	 */
	void note(Cluster cluster, String line, int start, Supplier<Candidate> candidate) {
		double seconds = SpentTime.secondsIn(line, start, SLOW);
		if (seconds < SLOW) {
			return;
		}
		int letters = line.chars().skip(start).filter(Character::isLetter).reduce(0, (all, c) -> 31 * all + c);
		Step step = steps.computeIfAbsent(cluster, first -> new Step(candidate.get(), letters));
		step.differs |= step.letters != letters;
		step.count++;
		step.total += seconds;
		step.least = Math.min(step.least, seconds);
		step.most = Math.max(step.most, seconds);
	}

	/** The steps, the innermost first; none where the time goes elsewhere. */
	List<RankedCause> ranked(Duration log) {
		double enough = log.toMillis() / 1e3 * MUCH;
		List<Step> slow = steps.values().stream()
				.filter(step -> step.count >= FEWEST && !step.differs && step.total >= enough).toList();
		double longest = slow.stream().mapToDouble(step -> step.total).max().orElse(0);
		List<Step> inner = new ArrayList<>(slow.stream().filter(step -> step.total >= longest * NEARLY).toList());
		inner.sort(Comparator.comparingDouble((Step step) -> step.total).thenComparingLong(step -> step.candidate.firstLine));
		List<RankedCause> causes = new ArrayList<>();
		for (Step step : inner) {
			String took = String.format(Locale.ROOT, "took %.1f to %.1f s each of %d times", step.least, step.most, step.count);
			causes.add(new RankedCause(step.candidate, POINTS - causes.size(), causes.isEmpty() ? List.of(DOUBT, took) : List.of(took)));
		}
		return causes;
	}
}
