package org.tftsr.logs.internal.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.view.Histogram;

/** What the times of all lines tell. Takes a look at each block, and at the lines of those that it cuts. */
public final class TimeLine {

	private static final int CODES = LogLevel.values().length + 1;

	private final FactsStore facts;
	private final long earliest;
	private final long latest;

	/** @param facts not copied: they do not change */
	public TimeLine(FactsStore facts) {
		this.facts = facts;
		long first = Long.MAX_VALUE;
		long last = FactsBlock.NO_TIME;
		for (FactsBlock block : facts.blocks()) {
			if (block.latest() != FactsBlock.NO_TIME) {
				first = Math.min(first, block.earliest());
				last = Math.max(last, block.latest());
			}
		}
		earliest = first;
		latest = last;
	}

	/** Whether any line has a time. */
	public boolean isTimed() {
		return latest != FactsBlock.NO_TIME;
	}

	/** The earliest time. */
	public long earliest() {
		return earliest;
	}

	/** The latest time. */
	public long latest() {
		return latest;
	}

	/**
	 * The line at which a time begins: the one that leaves the fewest lines on the wrong side, earlier ones behind it and
	 * others before it. Where time never goes back it is the first line of that time or later. The last line where all
	 * are earlier; 0 where there is none.
	 */
	public long lineAt(long time) {
		long balance = 0;
		long best = 0;
		long place = 0;
		long line = 0;
		for (FactsBlock block : facts.blocks()) {
			boolean apart = block.latest() < time || block.earliest() >= time;
			if (apart) {
				balance += block.latest() < time ? block.count() : -block.count();
				line += block.count();
				if (balance > best) {
					best = balance;
					place = line;
				}
			} else {
				for (int i = 0; i < block.count(); i++) {
					line++;
					balance += block.times().get(i) < time ? 1 : -1;
					if (balance > best) {
						best = balance;
						place = line;
					}
				}
			}
		}
		return Math.min(place + 1, facts.covered());
	}

	/** The records of each level in equal stretches of time. */
	public Histogram histogram(int buckets) {
		if (!isTimed()) {
			return new Histogram(0, 0, List.of());
		}
		long length = Math.max(1, Math.ceilDiv(latest - earliest + 1, (long) buckets));
		long[][] counts = new long[buckets][CODES];
		long[] firstLines = new long[buckets];
		long line = 1;
		for (FactsBlock block : facts.blocks()) {
			if (block.latest() != FactsBlock.NO_TIME) {
				count(block, line, length, counts, firstLines);
			}
			line += block.count();
		}
		List<Histogram.Bucket> all = new ArrayList<>();
		for (int i = 0; i < buckets; i++) {
			long start = earliest + i * length;
			all.add(new Histogram.Bucket(start, start + length, byLevel(counts[i]), firstLines[i]));
		}
		return new Histogram(earliest, earliest + buckets * length, all);
	}

	private void count(FactsBlock block, long firstLine, long length, long[][] counts, long[] firstLines) {
		int first = (int) ((block.earliest() - earliest) / length);
		int last = (int) ((block.latest() - earliest) / length);
		for (int word = 0; word < FactsBlock.WORDS; word++) {
			long starts = block.starts()[word] & timed(block, firstLine, word);
			if (starts != 0 && first == last) {
				for (int code = 0; code < CODES; code++) {
					counts[first][code] += Long.bitCount(starts & block.withLevel(word, code));
				}
				note(firstLines, first, firstLine + word * Long.SIZE + Long.numberOfTrailingZeros(starts));
			}
			for (; starts != 0 && first != last; starts &= starts - 1) {
				int at = word * Long.SIZE + Long.numberOfTrailingZeros(starts);
				int bucket = (int) ((block.times().get(at) - earliest) / length);
				LogLevel level = block.level(at);
				counts[bucket][level == null ? 0 : level.ordinal() + 1]++;
				note(firstLines, bucket, firstLine + at);
			}
		}
	}

	/** Which of 64 lines have a time. */
	private long timed(FactsBlock block, long firstLine, int word) {
		long untimed = Math.clamp(facts.timedFrom() - firstLine - word * (long) Long.SIZE, 0, Long.SIZE);
		return block.linesOf(word) & (untimed == Long.SIZE ? 0 : -1L << untimed);
	}

	private static void note(long[] firstLines, int bucket, long line) {
		if (firstLines[bucket] == 0) {
			firstLines[bucket] = line;
		}
	}

	/** The levels in their order, and what has none behind them. */
	private static List<Long> byLevel(long[] codes) {
		long[] ordered = new long[CODES];
		System.arraycopy(codes, 1, ordered, 0, CODES - 1);
		ordered[CODES - 1] = codes[0];
		return Arrays.stream(ordered).boxed().toList();
	}
}
