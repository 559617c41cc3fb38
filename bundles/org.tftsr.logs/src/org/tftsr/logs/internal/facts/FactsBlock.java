package org.tftsr.logs.internal.facts;

import org.tftsr.core.analysis.LogLevel;

/**
 * What is known of lines that stand together. Immutable.
 *
 * @param count     how many lines, at most {@link #LINES}
 * @param levels    three planes of bits; together they are 0 for a line without a level, else its ordinal and 1
 * @param starts    bits of the lines with which records start
 * @param repeats   bits of the records of one line that say the same as the line before them
 * @param times     of the lines' records; for lines before the first one with a time they say nothing
 * @param templates of the lines' records
 * @param earliest  the first time among them; {@link #NO_TIME} where the log had told none so far
 * @param latest    the last time among them
 */
record FactsBlock(int count, long[] levels, long[] starts, long[] repeats, PackedTimes times, PackedInts templates,
		long earliest, long latest) {

	/** How many lines a block has. */
	static final int LINES = 1 << 10;
	/** How many words hold a bit of each line. */
	static final int WORDS = LINES / Long.SIZE;
	/** Stands for the time of lines that have none: before all times there are. */
	static final long NO_TIME = Long.MIN_VALUE / 2;

	private static final LogLevel[] LEVELS = LogLevel.values();
	private static final int PLANES = 3;

	/** Where a level code is put into planes. */
	static void putLevel(long[] planes, int line, LogLevel level) {
		int code = level == null ? 0 : level.ordinal() + 1;
		for (int plane = 0; plane < PLANES; plane++) {
			if ((code >>> plane & 1) != 0) {
				Bits.set(planes, plane * LINES + line);
			}
		}
	}

	/** Planes without any level. */
	static long[] noLevels() {
		return new long[PLANES * WORDS];
	}

	LogLevel level(int line) {
		int code = 0;
		for (int plane = 0; plane < PLANES; plane++) {
			code |= Bits.isSet(levels, plane * LINES + line) ? 1 << plane : 0;
		}
		return code == 0 ? null : LEVELS[code - 1];
	}

	/**
	 * Which of 64 lines have a level.
	 *
	 * @param word which 64
	 * @param code 0 for no level, else the ordinal and 1
	 */
	long withLevel(int word, int code) {
		long lines = linesOf(word);
		for (int plane = 0; plane < PLANES; plane++) {
			long bits = levels[plane * WORDS + word];
			lines &= (code >>> plane & 1) != 0 ? bits : ~bits;
		}
		return lines;
	}

	/** A bit for each of 64 lines that there is. */
	long linesOf(int word) {
		int there = Math.clamp(count - word * (long) Long.SIZE, 0, Long.SIZE);
		return there == 0 ? 0 : -1L >>> Long.SIZE - there;
	}

	/** The same lines at other times. */
	FactsBlock withTimes(PackedTimes others, long first, long last) {
		return new FactsBlock(count, levels, starts, repeats, others, templates, first, last);
	}

	/** The same lines, the last of which does not say the same as the one before it. */
	FactsBlock withoutLastRepeat() {
		long[] others = repeats.clone();
		Bits.clear(others, count - 1);
		return new FactsBlock(count, levels, starts, others, times, templates, earliest, latest);
	}

	/** How many bytes it takes, about. */
	long bytes() {
		return (long) (levels.length + 2 * WORDS) * Long.BYTES + times.bytes() + templates.bytes();
	}
}
