package org.tftsr.core.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which lines of a log: one or several runs of lines that stand one under the other. Immutable.
 *
 * @param runs  at least one, ascending, none touching the next
 * @param focus what of the first line is meant, which may be too long to be taken whole; null where nobody said
 */
public record LineNumbers(List<Run> runs, Focus focus) {

	private static final String FOCUS = "@";

	/**
	 * A part of a line.
	 *
	 * @param start column, from 0
	 * @param end   behind it
	 */
	public record Focus(int start, int end) {

		public Focus {
			if (start < 0 || end < start) {
				throw new IllegalArgumentException("columns " + start + " to " + end);
			}
		}

		@Override
		public String toString() {
			return start + "-" + end;
		}
	}

	/**
	 * Lines that stand one under the other.
	 *
	 * @param first from 1
	 * @param last  not before the first one
	 */
	public record Run(long first, long last) {

		public Run {
			if (first < 1 || last < first) {
				throw new IllegalArgumentException("lines " + first + " to " + last);
			}
		}

		@Override
		public String toString() {
			return first == last ? Long.toString(first) : first + "-" + last;
		}
	}

	public LineNumbers {
		runs = List.copyOf(runs);
		for (int i = 1; i < runs.size(); i++) {
			if (runs.get(i).first() <= runs.get(i - 1).last() + 1) {
				throw new IllegalArgumentException("runs " + runs);
			}
		}
		if (runs.isEmpty()) {
			throw new IllegalArgumentException("no lines");
		}
	}

	/** Lines of which nobody said what is meant. */
	public LineNumbers(List<Run> runs) {
		this(runs, null);
	}

	/** The same lines, with what is meant of the first one; null for nothing. */
	public LineNumbers focusedOn(Focus part) {
		return new LineNumbers(runs, part);
	}

	/** One run, from 1 on. */
	public static LineNumbers between(long first, long last) {
		return new LineNumbers(List.of(new Run(first, last)));
	}

	/** @param numbers ascending, at least one */
	public static LineNumbers of(long... numbers) {
		List<Run> runs = new ArrayList<>();
		for (int i = 0; i < numbers.length; i++) {
			long first = numbers[i];
			while (i + 1 < numbers.length && numbers[i + 1] == numbers[i] + 1) {
				i++;
			}
			runs.add(new Run(first, numbers[i]));
		}
		return new LineNumbers(runs);
	}

	/**
	 * What {@link #toString} gave.
	 *
	 * @throws IllegalArgumentException where it is not of that form
	 */
	public static LineNumbers parse(String text) {
		List<Run> runs = new ArrayList<>();
		String[] parts = text.split(FOCUS, 2);
		for (String run : parts[0].split(",", -1)) {
			String[] ends = run.split("-", 2);
			long first = Long.parseLong(ends[0].strip());
			runs.add(new Run(first, ends.length == 1 ? first : Long.parseLong(ends[1].strip())));
		}
		return new LineNumbers(runs, parts.length == 1 ? null : focus(parts[1]));
	}

	private static Focus focus(String text) {
		String[] ends = text.split("-", 2);
		if (ends.length < 2) {
			throw new IllegalArgumentException("columns " + text);
		}
		return new Focus(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
	}

	/** The first of all. */
	public long first() {
		return runs.getFirst().first();
	}

	/** The last of all. */
	public long last() {
		return runs.getLast().last();
	}

	/** How many lines. */
	public long count() {
		return runs.stream().mapToLong(run -> run.last() - run.first() + 1).sum();
	}

	/** Whether there are lines between them that are none of them. */
	public boolean hasGaps() {
		return runs.size() > 1;
	}

	/** As in {@code 3-5,8}, or {@code 3-5,8@900-912} where columns of line 3 are meant. */
	@Override
	public String toString() {
		String lines = runs.stream().map(Run::toString).collect(Collectors.joining(","));
		return focus == null ? lines : lines + FOCUS + focus;
	}
}
