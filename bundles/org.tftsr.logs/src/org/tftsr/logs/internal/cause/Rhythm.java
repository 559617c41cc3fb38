package org.tftsr.logs.internal.cause;

import java.time.Duration;
import java.time.LocalDateTime;

/** Whether lines of a kind come at even distances in time, as those of a job that runs every hour. Mutable. */
final class Rhythm {

	private static final int MIN_COUNT = 3;
	/** What is tried again within seconds is one attempt. */
	private static final Duration SHORTEST = Duration.ofMinutes(1);
	/** How much longer than the shortest distance the longest may be. */
	private static final double EVEN = 1.25;
	/** One run more or less decides nothing any more. */
	private static final int ENOUGH = 50;

	private LocalDateTime last;
	private Duration shortest;
	private Duration longest = Duration.ZERO;
	private int count;

	/** Notes the time of the next line, which may be null. */
	void note(LocalDateTime time) {
		if (time == null || count > ENOUGH) {
			return;
		}
		if (last != null) {
			Duration distance = Duration.between(last, time);
			shortest = shortest == null || distance.compareTo(shortest) < 0 ? distance : shortest;
			longest = distance.compareTo(longest) > 0 ? distance : longest;
		}
		last = time;
		count++;
	}

	/** The distance of one run from the next; null where they are not even. */
	Duration interval() {
		boolean even = count >= MIN_COUNT && shortest.compareTo(SHORTEST) >= 0
				&& longest.toMillis() <= shortest.toMillis() * EVEN;
		return even ? longest : null;
	}
}
