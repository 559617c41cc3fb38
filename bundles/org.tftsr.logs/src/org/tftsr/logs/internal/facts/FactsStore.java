package org.tftsr.logs.internal.facts;

import java.util.Collections;
import java.util.List;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.view.Gap;
import org.tftsr.logs.view.TemplateFacts;

/**
 * All that is known of the lines of a log so far. Immutable.
 *
 * @param blocks    each of {@link FactsBlock#LINES} lines but the last
 * @param covered   how many lines are known
 * @param timedFrom the first line with a time; behind all lines where there is none
 * @param complete  whether these are all lines of the log
 * @param records   how many records there are of each level, by the ordinal of the level; the last one without one
 * @param gaps      by line
 * @param templates by id
 * @param ids       the id of each template by the number that blocks have for it
 */
public record FactsStore(FactsBlock[] blocks, long covered, long timedFrom, boolean complete,
		List<Long> records, List<Gap> gaps, List<TemplateFacts> templates, int[] ids) {

	/** Nothing is known. */
	public static final FactsStore EMPTY = new FactsStore(new FactsBlock[0], 0, Long.MAX_VALUE, false,
			Collections.nCopies(LogLevel.values().length + 1, 0L), List.of(), List.of(),
			new int[0]);

	/** Whether a line is known. */
	public boolean knows(long line) {
		return line > 0 && line <= covered;
	}

	private FactsBlock block(long line) {
		return blocks[(int) ((line - 1) / FactsBlock.LINES)];
	}

	private static int within(long line) {
		return (int) ((line - 1) % FactsBlock.LINES);
	}

	/** The level of a known line's record, or null. */
	public LogLevel level(long line) {
		return block(line).level(within(line));
	}

	/** Whether a known line's record has a time. */
	public boolean isTimed(long line) {
		return line >= timedFrom;
	}

	/** The time of a known line's record that has one. */
	public long time(long line) {
		return block(line).times().get(within(line));
	}

	/** The id of a known line's template. */
	public int template(long line) {
		return ids[block(line).templates().get(within(line))];
	}

	/** Whether a record starts with a known line. */
	public boolean starts(long line) {
		return Bits.isSet(block(line).starts(), within(line));
	}

	/** Whether a known line is a record of its own that says the same as the one before it. */
	public boolean repeats(long line) {
		return Bits.isSet(block(line).repeats(), within(line));
	}

	/** The first line of a known line's record. */
	public long recordStart(long line) {
		long start = line;
		while (start > 1 && !starts(start)) {
			boolean skip = within(start) == FactsBlock.LINES - 1 && none(block(start).starts());
			start -= skip ? FactsBlock.LINES : 1;
		}
		return Math.max(1, start);
	}

	/** The last line of a known line's record, as far as lines are known. */
	public long recordEnd(long line) {
		long next = line + 1;
		while (next <= covered && !starts(next)) {
			boolean skip = within(next) == 0 && none(block(next).starts());
			next += skip ? block(next).count() : 1;
		}
		return Math.min(next - 1, covered);
	}

	private static boolean none(long[] words) {
		for (long word : words) {
			if (word != 0) {
				return false;
			}
		}
		return true;
	}

	/** How many bytes all this takes, about. */
	public long bytes() {
		long bytes = 0;
		for (FactsBlock block : blocks) {
			bytes += block.bytes();
		}
		return bytes;
	}
}
