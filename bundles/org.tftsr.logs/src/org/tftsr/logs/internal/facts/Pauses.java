package org.tftsr.logs.internal.facts;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.LongUnaryOperator;

import org.tftsr.logs.view.Gap;

/**
 * Finds pauses that are much longer than usual. Keeps the longest ones, and of all others only how many there are of about
 * the same length. Not thread-safe.
 */
final class Pauses {

	private static final int KEPT = 200;
	private static final double USUAL_SHARE = 0.95;
	private static final int TIMES_USUAL = 10;
	private static final long LEAST_MILLIS = 1000;

	/** How many pauses there are of so many bits. */
	private final long[] counts = new long[Long.SIZE + 1];
	private final PriorityQueue<Gap> longest = new PriorityQueue<>(Comparator.comparingLong(Gap::millis));
	private long all;
	private long before = FactsBlock.NO_TIME;

	/** Takes the time of the next record that has one. */
	void record(long line, long time) {
		long pause = time - before;
		if (before != FactsBlock.NO_TIME && pause >= 0) {
			counts[Long.SIZE - Long.numberOfLeadingZeros(pause)]++;
			all++;
			if (pause >= LEAST_MILLIS) {
				longest.add(new Gap(line, before, pause));
				if (longest.size() > KEPT) {
					longest.poll();
				}
			}
		}
		before = time;
	}

	/** Corrects the times of what was taken so far. */
	void correct(LongUnaryOperator correction) {
		List<Gap> known = List.copyOf(longest);
		longest.clear();
		known.forEach(gap -> longest.add(
				new Gap(gap.line(), correction.applyAsLong(gap.from()), gap.millis())));
		before = before == FactsBlock.NO_TIME ? before : correction.applyAsLong(before);
	}

	/** The pauses that are gaps by now, by line. */
	List<Gap> gaps() {
		long usual = usual();
		return longest.stream().filter(gap -> gap.millis() / TIMES_USUAL >= usual)
				.sorted(Comparator.comparingLong(Gap::line)).toList();
	}

	/** What most pauses do not exceed, rounded up to a power of two. */
	private long usual() {
		long wanted = (long) Math.ceil(all * USUAL_SHARE);
		long seen = 0;
		for (int bits = 0; bits < counts.length; bits++) {
			seen += counts[bits];
			if (seen >= wanted) {
				return bits == 0 ? 0 : 1L << Math.min(bits, Long.SIZE - 2);
			}
		}
		return 0;
	}
}
