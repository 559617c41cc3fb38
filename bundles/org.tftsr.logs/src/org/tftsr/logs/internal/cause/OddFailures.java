package org.tftsr.logs.internal.cause;

import java.util.List;
import java.util.stream.Stream;

/**
 * The failures of a log that are said once or a few times and of which nothing comes. Some logs have dozens of these, and then one
 * of them stands near the trouble by chance, the rather the farther away "near" is.
 */
final class OddFailures {

	/** From so many on away from the trouble, it is everyday life that there is one somewhere. */
	private static final int MANY = 5;
	/** In fewer lines, such as the outputs of some commands, all that is said is said once. */
	private static final int LONG_LOG = 300;
	/** What stands no more lines apart is one event. */
	private static final int TOGETHER = 3;
	/** Nearer than that, in reaches of the onset, one is part of the trouble. */
	private static final double NEAR = 0.1;
	private static final double NEAR_BEHIND = 0.5;
	// Points on the scale of the weights of Signal
	private static final int AWAY = -40;
	private static final int NOT_FAR = -20;

	private final Onset onset;
	/** How often there are some away from the trouble. */
	private final long away;
	/** How many of those ahead of it are expected within one reach of the onset. */
	private final double rate;

	OddFailures(List<Candidate> candidates, Onset onset, long lines) {
		this.onset = onset;
		List<Candidate> odd = candidates.stream().filter(candidate -> isOdd(candidate) && onset.distance(candidate) > 1).toList();
		this.away = lines < LONG_LOG ? 0 : events(odd.stream());
		long before = events(odd.stream().filter(onset::isEarly));
		this.rate = before / Math.max(1, (double) (onset.line() - onset.reach()) / onset.reach());
	}

	/** How many there are, where those that stand together are one: what failed tells who asked for it, and that tells its own. */
	private static long events(Stream<Candidate> byLine) {
		long events = 0;
		long last = Long.MIN_VALUE / 2;
		for (Candidate candidate : byLine.toList()) {
			events += candidate.recordLine - last > TOGETHER ? 1 : 0;
			last = candidate.firstLine;
		}
		return events;
	}

	private static boolean isOdd(Candidate candidate) {
		boolean change = candidate.change() != null && !Evidence.nameCause(candidate.signals);
		return candidate.isSeldom() && candidate.telling && !candidate.isCalmLevel() && !candidate.isHarmless() && !change;
	}

	/** The probability that none stands between a failure ahead of the trouble and its beginning by chance; 1 for anything else. */
	double none(Candidate candidate) {
		boolean ahead = isOdd(candidate) && candidate.firstLine < onset.line();
		return ahead ? Math.exp(-rate * onset.distance(candidate)) : 1;
	}

	/** Whether it is one of many, so that it means little where it stands, unless that is right ahead of the trouble. */
	boolean isOneOfMany(Candidate candidate) {
		boolean rightAhead = candidate.firstLine < onset.line() && onset.distance(candidate) <= NEAR;
		return away >= MANY && isOdd(candidate) && !candidate.deepest && !rightAhead;
	}

	/** What it costs a failure to be one of many of these; 0 where it stands right where the trouble begins. */
	double points(Candidate candidate, Reasons reasons) {
		double distance = onset.distance(candidate);
		boolean ahead = candidate.firstLine < onset.line();
		if (!isOneOfMany(candidate) || !ahead && distance <= NEAR_BEHIND) {
			return 0;
		}
		reasons.add(0, "against it: one of %d failures that came once or a few times".formatted(away));
		return ahead && distance <= 1 ? NOT_FAR : AWAY;
	}
}
