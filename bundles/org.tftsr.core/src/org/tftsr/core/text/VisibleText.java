package org.tftsr.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is to be seen of a text that is held in memory: without the control sequences of terminals, and of a run of NUL its first one. Immutable. */
public final class VisibleText {

	/**
	 * A control sequence.
	 *
	 * @param place    offset in the visible text of what follows it
	 * @param sequence all of it
	 */
	public record Hidden(int place, String sequence) {
	}

	private static final int[] NOTHING = {};

	private final String text;
	private final List<Hidden> sequences;
	/** Where sequences stand in the visible text, and how many units they and all before them have. */
	private final int[] places;
	private final int[] lengths;

	private VisibleText(String text, List<Hidden> sequences, int[] places, int[] lengths) {
		this.text = text;
		this.sequences = sequences;
		this.places = places;
		this.lengths = lengths;
	}

	/** What is to be seen of a whole text. */
	public static VisibleText of(CharSequence text) {
		String all = text.toString();
		for (int i = 0; i < all.length(); i++) {
			if (ControlSequences.mayStart(all.charAt(i))) {
				char[] units = all.toCharArray();
				return of(units, 0, units.length, true);
			}
		}
		return new VisibleText(all, List.of(), NOTHING, NOTHING);
	}

	/** Whether a unit is one by which control sequences are introduced. */
	public static boolean mayHide(char unit) {
		return ControlSequences.mayStart(unit);
	}

	/** Whether some of the units may belong to a control sequence. */
	public static boolean hidesIn(char[] units, int from, int to) {
		return SequenceFilter.start(units, from, to) < to;
	}

	/**
	 * What is to be seen of some units.
	 *
	 * @param units may be changed
	 * @param whole whether the text ends behind them; else a sequence that is cut there is hidden
	 */
	public static VisibleText of(char[] units, int from, int to, boolean whole) {
		List<Hidden> sequences = new ArrayList<>();
		SequenceFilter filter = new SequenceFilter();
		int end = filter.hide(units, from, to, whole,
				(place, start, stop) -> sequences.add(new Hidden(place - from, new String(units, start, stop - start))));
		int[] places = new int[sequences.size()];
		int[] lengths = new int[sequences.size()];
		int length = 0;
		for (int i = 0; i < places.length; i++) {
			Hidden hidden = sequences.get(i);
			length += hidden.sequence().length();
			places[i] = hidden.place();
			lengths[i] = length;
		}
		return new VisibleText(new String(units, from, end - from), List.copyOf(sequences), places, lengths);
	}

	/** The text without its control sequences. */
	public String text() {
		return text;
	}

	/** The sequences, in their order. */
	public List<Hidden> sequences() {
		return sequences;
	}

	/**
	 * Where a stretch of the visible text starts in the text with its sequences: behind those that stand right before it.
	 *
	 * @param start offset in the visible text
	 */
	public int sourceStart(int start) {
		return start + hiddenBefore(start + 1);
	}

	/**
	 * Where a stretch of the visible text ends in the text with its sequences: before those that stand right behind it.
	 *
	 * @param end offset in the visible text
	 */
	public int sourceEnd(int end) {
		return end + hiddenBefore(end);
	}

	/** How many units of sequences stand at places of the visible text before one. */
	private int hiddenBefore(int place) {
		int at = Arrays.binarySearch(places, place);
		if (at < 0) {
			at = -at - 1;
		} else {
			while (at > 0 && places[at - 1] == place) {
				at--;
			}
		}
		return at == 0 ? 0 : lengths[at - 1];
	}
}
