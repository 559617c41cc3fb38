package org.tftsr.core.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which lines of a log: one or several runs of lines that stand one under the other. Immutable.
 *
 * @param runs at least one, ascending, none touching the next
 */
public record LineNumbers(List<Run> runs) {

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
		for (String run : text.split(",", -1)) {
			String[] ends = run.split("-", 2);
			long first = Long.parseLong(ends[0].strip());
			runs.add(new Run(first, ends.length == 1 ? first : Long.parseLong(ends[1].strip())));
		}
		return new LineNumbers(runs);
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

	/** As in {@code 3-5,8}. */
	@Override
	public String toString() {
		return runs.stream().map(Run::toString).collect(Collectors.joining(","));
	}
}
