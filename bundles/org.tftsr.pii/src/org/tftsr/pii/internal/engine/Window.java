package org.tftsr.pii.internal.engine;

/**
 * The part of a text that recognisers may see. Reading outside it gives NUL, which belongs to no value, so that
 * recognisers need no bounds checks of their own. It also keeps account of what looks cost, so that they do not pile up
 * on hostile text: see {@link Budget}. Not thread-safe; one a scan.
 */
public final class Window {

	/** What it costs a recogniser to be asked and to say that there is nothing, in units read. */
	static final int ASKED = 48;

	private final char[] chars;
	private final int from;
	private final int end;
	private final int length;
	private final Budget budget;
	/** What looks have cost so far. The unit is that of reading one unit of the text. */
	private long spent;
	/** What there was to spend before the first visible unit, less what was saved beyond what may be. */
	private long start;
	/** Whether something on the current line was not looked at. */
	private boolean passedOver;
	private final LastSeen[] lastSeen = new LastSeen[Sought.values().length];

	/** A text that nobody looks for values in. */
	public Window(char[] chars) {
		this(chars, 0, chars.length, Budget.USUAL);
	}

	/**
	 * @param chars  holds the text; never changed here
	 * @param from   first visible unit
	 * @param end    behind the last visible unit
	 * @param budget what looks may cost
	 */
	Window(char[] chars, int from, int end, Budget budget) {
		this.chars = chars;
		this.from = from;
		this.end = end;
		this.budget = budget;
		length = end - from;
		start = budget.savings();
	}

	/** The unit at an index, or NUL outside the window. */
	public char at(int index) {
		return Integer.compareUnsigned(index - from, length) < 0 ? chars[index] : '\0';
	}

	/** What is left of the budget at a place. */
	private long left(int index) {
		return start + (long) budget.perUnit() * (index - from) - spent;
	}

	/**
	 * Whether the budget allows a look at a place. Where it does not, the rest of the line is passed over: nothing more on
	 * it may be looked at.
	 */
	boolean mayLook(int index) {
		if (left(index) < -Budget.ON_CREDIT) {
			passedOver = true;
		}
		return !passedOver;
	}

	/** Whether the rest of the current line is to be passed over. */
	boolean isPassedOver() {
		return passedOver;
	}

	/** Passes over the line that the window is at, as its start was. */
	void passOver() {
		passedOver = true;
	}

	/** Tells what a look has cost: how many units it has read, each time it read them, or what takes as long as that. */
	public void looked(int units) {
		spent += units;
	}

	/** What looks have cost so far, less what was given back. */
	long spent() {
		return spent;
	}

	/** Lets looks have cost less. */
	void giveBack(long units) {
		spent -= units;
	}

	/** What each unit of the text pays. */
	int perUnit() {
		return budget.perUnit();
	}

	/**
	 * Closes the account of a line.
	 *
	 * @param index behind its last unit
	 * @return whether all on it was looked at and paid for; if not, nothing is saved of what it did not cost
	 */
	boolean closeLine(int index) {
		long left = left(index);
		boolean paid = !passedOver && left >= 0;
		start -= Math.max(0, left - (paid ? budget.savings() : 0));
		passedOver = false;
		return paid;
	}

	/** Where something was last seen in this text. */
	public LastSeen lastSeen(Sought what) {
		LastSeen seen = lastSeen[what.ordinal()];
		if (seen == null) {
			seen = new LastSeen();
			lastSeen[what.ordinal()] = seen;
		}
		return seen;
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
		int start = Math.max(from, index - limit);
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
		int i = index;
		while (i - index < limit && i < end && chars[i] != '\n') {
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
