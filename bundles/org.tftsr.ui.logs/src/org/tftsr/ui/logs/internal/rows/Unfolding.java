package org.tftsr.ui.logs.internal.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongUnaryOperator;

import org.tftsr.ui.logs.internal.rows.UnfoldedLines.Stretch;

/**
 * Which stretches of a log are unfolded. Immutable.
 *
 * @param stretches ordered, none overlapping
 */
public record Unfolding(List<Stretch> stretches) {

	/** None. */
	public static final Unfolding NONE = new Unfolding(List.of());

	public Unfolding {
		stretches = List.copyOf(stretches);
	}

	/** Whether none is. */
	public boolean isEmpty() {
		return stretches.isEmpty();
	}

	/** Whether a line is in one of them. */
	public boolean has(long line) {
		return stretches.stream().anyMatch(at -> isIn(at, line));
	}

	private static boolean isIn(Stretch stretch, long line) {
		return line >= stretch.first() && line <= stretch.last();
	}

	/** These and one more. */
	public Unfolding with(Stretch stretch) {
		List<Stretch> all = new ArrayList<>(stretches);
		all.removeIf(stretch::overlaps);
		long first = stretch.first();
		long last = stretch.last();
		for (Stretch other : stretches) {
			if (other.overlaps(stretch)) {
				first = Math.min(first, other.first());
				last = Math.max(last, other.last());
			}
		}
		all.add(new Stretch(first, last));
		all.sort(Comparator.comparingLong(Stretch::first));
		return new Unfolding(all);
	}

	/** These without the one that a line is in. */
	public Unfolding without(long line) {
		return new Unfolding(stretches.stream().filter(at -> !isIn(at, line)).toList());
	}

	/** These where lines have other numbers. */
	public Unfolding moved(LongUnaryOperator numbers) {
		Unfolding moved = NONE;
		for (Stretch stretch : stretches) {
			long first = numbers.applyAsLong(stretch.first());
			moved = moved.with(new Stretch(first, Math.max(first, numbers.applyAsLong(stretch.last()))));
		}
		return moved;
	}

	/**
	 * These, each to the end of the record that it ends with.
	 *
	 * @param recordEnd the last line of the record of a line, as it is known by now
	 */
	public Unfolding grown(LongUnaryOperator recordEnd) {
		Unfolding grown = NONE;
		for (Stretch stretch : stretches) {
			grown = grown.with(new Stretch(stretch.first(), Math.max(stretch.last(), recordEnd.applyAsLong(stretch.last()))));
		}
		return grown;
	}
}
