package org.tftsr.pii.internal.engine;

import java.util.Arrays;

/**
 * The part of a text that recognisers may see. Reading outside it gives NUL, which belongs to no value, so that
 * recognisers need no bounds checks of their own. It also keeps account of what looks read, so that they do not pile up
 * on hostile text: all of them together cost at most so much for each unit of the text. Not thread-safe; one a scan.
 */
public final class Window {

	/** What it costs a recogniser to be asked and to say that there is nothing, in units read. */
	static final int ASKED = 48;
	/** What looks may cost for each unit of the text: many times what they cost in texts of people and machines. */
	private static final int BUDGET_PER_UNIT = 60;
	/** What they may cost before that counts. */
	private static final int ALLOWANCE = 1 << 21;
	/** What only looks that matter may overdraw the budget by. */
	private static final int RESERVE = 1 << 12;
	/** How many times a recogniser that may look far reads what it sees, or more. */
	private static final int READINGS = 8;
	private static final int SHORT_LOOK = 32;
	private static final int LONGEST_REST = 1 << 12;

	private final char[] chars;
	private final int from;
	private final int end;
	private final int length;
	/** What looks have cost so far. The unit is that of reading one unit of the text. */
	private long spent;
	/** Whether the last look was cut. */
	private boolean cut;
	/** From here to {@link #runEnd} no blank stands, so that each run is read once. */
	private int runStart;
	private int runEnd;
	private final LastSeen[] lastSeen = new LastSeen[Sought.values().length];

	/**
	 * @param chars holds the text; never changed here
	 * @param from  first visible unit
	 * @param end   behind the last visible unit
	 */
	public Window(char[] chars, int from, int end) {
		this.chars = chars;
		this.from = from;
		this.end = end;
		length = end - from;
		Arrays.setAll(lastSeen, i -> new LastSeen());
	}

	/** The unit at an index, or NUL outside the window. */
	public char at(int index) {
		return Integer.compareUnsigned(index - from, length) < 0 ? chars[index] : '\0';
	}

	/**
	 * How far a look may go that starts at a place. It is cut where looks have cost far more than the text so far is
	 * worth, which only a text does that was made to slow them down. A secret that is cut so goes on to the next blank, by
	 * {@link #wholeSecret}: more than it may be hidden there, but no less.
	 *
	 * @param longest how far it goes otherwise, in units
	 */
	public int reach(int index, int longest) {
		long affordable = Math.max(SHORT_LOOK, left(index) / READINGS);
		cut = affordable < longest;
		return cut ? (int) affordable : longest;
	}

	/** What is left of the budget at a place. */
	private long left(int index) {
		return ALLOWANCE + (long) BUDGET_PER_UNIT * (index - from) - spent;
	}

	/** Whether the budget allows a look at a place that seldom finds anything. */
	boolean mayTry(int index) {
		return left(index) >= 0;
	}

	/** Whether the budget allows any look at a place. Where it does not, nothing is looked at until more text has come by. */
	boolean mayLook(int index) {
		return left(index) >= -RESERVE;
	}

	/** Tells what a look has cost: how many units it has read, each time it read them, or what takes as long as that. */
	public void looked(int units) {
		spent += units;
	}

	/** Where a secret ends that was accepted between two places: before the next blank where its look was cut. */
	public int wholeSecret(int start, int stop) {
		if (!cut || stop - start < SHORT_LOOK) {
			return stop;
		}
		int limit = Math.min(end, stop + LONGEST_REST);
		int i = stop >= runStart && stop < runEnd ? runEnd : stop;
		runStart = i == stop ? stop : runStart;
		while (i < limit && chars[i] > ' ') {
			i++;
		}
		runEnd = i;
		return Math.min(i, limit);
	}

	/** Where something was last seen in this text. */
	public LastSeen lastSeen(Sought what) {
		return lastSeen[what.ordinal()];
	}

	/** Behind the last visible unit. */
	public int end() {
		return end;
	}

	/** Whether a letter or digit of any alphabet stands there. */
	public boolean isWord(int index) {
		return CharKinds.isWord(at(index));
	}

	/** Whether a text stands there, exactly. */
	public boolean startsWith(int index, String text) {
		if (index < from || index + text.length() > end) {
			return false;
		}
		for (int i = 0; i < text.length(); i++) {
			if (chars[index + i] != text.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Whether a text of small ASCII letters stands there, in any case. */
	public boolean startsWithAnyCase(int index, String lowerCaseText) {
		if (index < from || index + lowerCaseText.length() > end) {
			return false;
		}
		for (int i = 0; i < lowerCaseText.length(); i++) {
			if (Ascii.lower(chars[index + i]) != lowerCaseText.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** The text between two places inside the window. */
	public String text(int start, int stop) {
		return new String(chars, start, stop - start);
	}

	/** The first place of the line of {@code index} that is at most {@code limit} units before it. */
	public int contextStart(int index, int limit) {
		int start = Math.max(from, index - reach(index, limit));
		LastSeen ends = lastSeen(Sought.LINE_END);
		int resumed = ends.resume(start, index);
		for (int i = resumed; i < index; i++) {
			if (chars[i] == '\n') {
				ends.see(i);
			}
		}
		ends.searchedTo(index);
		looked(index - resumed);
		return ends.isSeenFrom(start) ? ends.last() + 1 : start;
	}

	/** The last place of the line of {@code index} that is at most {@code limit} units behind it. */
	public int contextEnd(int index, int limit) {
		int farthest = reach(index, limit);
		int i = index;
		while (i - index < farthest && i < end && chars[i] != '\n') {
			i++;
		}
		looked(i - index);
		return i;
	}

	/** The first place from {@code index} on, at most {@code limit} units further, whose unit is not a digit. */
	public int skipDigits(int index, int limit) {
		if (index < from) {
			return index;
		}
		int last = Math.min(index + limit, end);
		int i = index;
		while (i < last && Ascii.isDigit(chars[i])) {
			i++;
		}
		return i;
	}

	/** The first place from {@code index} to {@code stop} whose unit is neither an ASCII letter nor a digit. */
	int skipAlphanumerics(int index, int stop) {
		int last = Math.min(stop, end);
		int i = index;
		while (i < last && CharKinds.isAsciiWord(chars[i])) {
			i++;
		}
		return i;
	}

	/** The first place from {@code index} on, at most {@code limit} units further, that is neither blank nor tab. */
	public int skipBlanks(int index, int limit) {
		int i = index;
		while (i - index < limit && (at(i) == ' ' || at(i) == '\t')) {
			i++;
		}
		return i;
	}

	/** Behind the last unit before {@code index}, at most {@code limit} units back, that is neither blank nor tab. */
	public int skipBlanksBack(int index, int limit) {
		int i = index;
		while (index - i < limit && (at(i - 1) == ' ' || at(i - 1) == '\t')) {
			i--;
		}
		return i;
	}
}
