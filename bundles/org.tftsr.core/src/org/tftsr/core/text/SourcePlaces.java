package org.tftsr.core.text;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Tells places of a visible text in the text with its control sequences, and the other way round, while a
 * {@link VisibleReader} reads it. Asked from the start to the end, it forgets what lies behind: memory is that of the
 * sequences between the last question and what was read. Not thread-safe.
 */
public final class SourcePlaces implements HiddenSink {

	/**
	 * Sequences at a place of the visible text.
	 *
	 * @param place where they stand
	 * @param total how many units they and all before them have
	 */
	private record Hidden(long place, long total) {
	}

	private final Deque<Hidden> ahead = new ArrayDeque<>();
	/** How many units are hidden before the first of {@link #ahead}. */
	private long passed;
	private long total;

	@Override
	public void hidden(long place, String sequence) {
		total += sequence.length();
		if (!ahead.isEmpty() && ahead.getLast().place() == place) {
			ahead.removeLast();
		}
		ahead.add(new Hidden(place, total));
	}

	/**
	 * Where the visible unit at a place stands in the text with its sequences. It is where a stretch begins: behind the
	 * sequences that stand right before it. No earlier place is asked for from then on.
	 *
	 * @param visible its offset in the visible text
	 */
	public long sourceStart(long visible) {
		pass(visible + 1);
		return visible + passed;
	}

	/**
	 * Where a stretch ends in the text with its sequences: before those that stand right behind it. No earlier place is asked
	 * for from then on.
	 *
	 * @param visible its offset in the visible text
	 */
	public long sourceEnd(long visible) {
		pass(visible);
		return visible + passed;
	}

	private void pass(long end) {
		while (!ahead.isEmpty() && ahead.getFirst().place() < end) {
			passed = ahead.removeFirst().total();
		}
	}

	/**
	 * How many visible units stand before a place of the text with its sequences, as far as that was read; of a place behind
	 * that, a number of at least those that were. No earlier place is asked for from then on.
	 *
	 * @param source its offset there
	 */
	public long visible(long source) {
		while (!ahead.isEmpty() && ahead.getFirst().place() + ahead.getFirst().total() <= source) {
			passed = ahead.removeFirst().total();
		}
		if (!ahead.isEmpty() && source > ahead.getFirst().place() + passed) {
			// within a sequence
			return ahead.getFirst().place();
		}
		return source - passed;
	}
}
