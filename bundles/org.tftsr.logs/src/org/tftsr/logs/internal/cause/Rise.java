package org.tftsr.logs.internal.cause;

import java.time.LocalDateTime;
import java.util.function.Supplier;

/**
 * Where lines of one kind begin to come again and again. A lone line long before is no beginning: what counts is the
 * start of the longest series without a wide gap. Mutable.
 */
final class Rise {

	private static final int MIN_GAP = 100;
	/** The gap that ends a series grows with the log, for the same reason that a long log has more of everything. */
	private static final int GAP_SHARE = 32;
	private static final int MIN_COUNT = 5;
	private static final double MIN_SHARE = 0.8;
	/** How much denser the series must be than what came before it. */
	private static final int DENSER = 5;

	/**
	 * The line a series starts with.
	 *
	 * @param line       from 1
	 * @param recordLine the first line of its record
	 * @param time       as written, or null
	 * @param ordered    the time as {@link Clock} gives it, or null
	 * @param signals    what its words say
	 * @param words      its {@link Words}
	 */
	record Start(long line, long recordLine, LocalDateTime time, LocalDateTime ordered, long signals, int[] words) {

		/** This line, at another time. */
		Start at(LocalDateTime other) {
			return new Start(line, recordLine, time, other, signals, words);
		}
	}

	private Start bestStart;
	private long bestCount;
	private long beforeBest;
	private long bestEnd;
	private Start start;
	private long count;
	private long before;
	private long lastLine;

	/**
	 * Notes a line; lines come in order.
	 *
	 * @param asStart describes the line, asked for only where a series starts
	 */
	void note(long line, Supplier<Start> asStart) {
		if (start == null || line - lastLine > Math.max(MIN_GAP, line / GAP_SHARE)) {
			start = asStart.get();
			before += count;
			count = 0;
		}
		count++;
		lastLine = line;
		if (count > bestCount) {
			bestCount = count;
			bestStart = start;
			beforeBest = before;
			bestEnd = line;
		}
	}

	/** Takes over the better series of another one. */
	void add(Rise other) {
		if (other.bestCount > bestCount) {
			bestCount = other.bestCount;
			bestStart = other.bestStart;
			beforeBest = other.beforeBest;
			bestEnd = other.bestEnd;
		}
	}

	/** Whether nearly all of so many lines belong to the longest series, and came far less often before it. */
	boolean isClear(long lines) {
		double density = (double) bestCount / (bestEnd - bestStart.line() + 1);
		double densityBefore = (double) beforeBest / bestStart.line();
		return bestCount >= MIN_COUNT && bestCount >= lines * MIN_SHARE && density >= DENSER * densityBefore;
	}

	/** How many lines came before the longest series. */
	long before() {
		return beforeBest;
	}

	/** How the longest series starts. */
	Start start() {
		return bestStart;
	}
}
