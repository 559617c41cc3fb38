package org.tftsr.logs.internal.facts;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Supplier;

import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.lines.Combination;
import org.tftsr.logs.internal.lines.GrowingLines;

/** Lines chosen by what is known of them, worked out a segment at a time. */
public abstract class FactsLines implements Combination.Source {

	private static final int BLOCKS = (int) (GrowingLines.SEGMENT / FactsBlock.LINES);

	private final Supplier<FactsStore> facts;

	private FactsLines(Supplier<FactsStore> facts) {
		this.facts = facts;
	}

	/** Lines whose records have one of these levels. */
	public static Combination.Source levels(Supplier<FactsStore> facts, Set<LogLevel> levels, boolean without) {
		return new FactsLines(facts) {
			@Override
			long lines(FactsStore store, FactsBlock block, long firstLine, int word) {
				long lines = without ? block.withLevel(word, 0) : 0;
				for (LogLevel level : levels) {
					lines |= block.withLevel(word, level.ordinal() + 1);
				}
				return lines;
			}
		};
	}

	/** Lines whose records are of a stretch of time. */
	public static Combination.Source times(Supplier<FactsStore> facts, long from, long to) {
		return new FactsLines(facts) {
			@Override
			long lines(FactsStore store, FactsBlock block, long firstLine, int word) {
				if (block.latest() < from || block.earliest() >= to) {
					return 0;
				}
				long lines = block.linesOf(word);
				boolean all = block.earliest() >= from && block.latest() < to && firstLine >= store.timedFrom();
				return all ? lines : among(lines, word, at -> {
					long time = block.times().get(at);
					return firstLine + at >= store.timedFrom() && time >= from && time < to;
				});
			}
		};
	}

	/** Lines whose records are of one of these templates. */
	public static Combination.Source templates(Supplier<FactsStore> facts, Set<Integer> ids) {
		BitSet wanted = new BitSet();
		ids.stream().filter(id -> id > 0).forEach(wanted::set);
		return new FactsLines(facts) {
			@Override
			long lines(FactsStore store, FactsBlock block, long firstLine, int word) {
				return among(block.linesOf(word), word, at -> wanted.get(store.ids()[block.templates().get(at)]));
			}
		};
	}

	/** Lines with which records start that do not say the same as the one before. */
	public static Combination.Source heads(Supplier<FactsStore> facts) {
		return new FactsLines(facts) {
			@Override
			long lines(FactsStore store, FactsBlock block, long firstLine, int word) {
				return block.starts()[word] & ~block.repeats()[word] & block.linesOf(word);
			}
		};
	}

	/** Decides on a line of a block. */
	@FunctionalInterface
	private interface Choice {
		boolean wants(int at);
	}

	private static long among(long lines, int word, Choice choice) {
		long chosen = 0;
		for (long rest = lines; rest != 0; rest &= rest - 1) {
			if (choice.wants(word * Long.SIZE + Long.numberOfTrailingZeros(rest))) {
				chosen |= rest & -rest;
			}
		}
		return chosen;
	}

	/** Which of 64 lines of a block are wanted. */
	abstract long lines(FactsStore store, FactsBlock block, long firstLine, int word);

	@Override
	public long covered() {
		return facts.get().covered();
	}

	@Override
	public RoaringBitmap segment(long index) {
		FactsStore store = facts.get();
		int first = Math.toIntExact(index * BLOCKS);
		int end = Math.clamp(first + (long) BLOCKS, 0, store.blocks().length);
		long[] words = new long[Math.max(0, end - first) * FactsBlock.WORDS];
		for (int b = first; b < end; b++) {
			for (int word = 0; word < FactsBlock.WORDS; word++) {
				words[(b - first) * FactsBlock.WORDS + word] = lines(store, store.blocks()[b],
						(long) b * FactsBlock.LINES + 1, word);
			}
		}
		return BitSetUtil.bitmapOf(words);
	}
}
