package org.tftsr.pii.internal.engine;

/**
 * The part of a text that recognisers may see. Reading outside it gives NUL, which belongs to no value, so that
 * recognisers need no bounds checks of their own. It also remembers long looks, so that they do not pile up on hostile
 * text. Not thread-safe; one a scan.
 */
public final class Window {

	private static final int LONG_LOOK = 64;
	private static final int MOST_LONG_LOOKS = 4;

	private final char[] chars;
	private final int from;
	private final int end;
	private final int length;
	/** Behind what was looked at from the places before. */
	private int lookedTo;
	/** How many long looks overlap there. */
	private int longLooks;

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
	}

	/** The unit at an index, or NUL outside the window. */
	public char at(int index) {
		return Integer.compareUnsigned(index - from, length) < 0 ? chars[index] : '\0';
	}

	/**
	 * Whether a recogniser may read far from a place. It may not where several have read past it already: a value in
	 * which keys of values stand over and over would else be read once for each.
	 */
	public boolean admitsLook(int index) {
		if (index >= lookedTo) {
			longLooks = 0;
		}
		return longLooks < MOST_LONG_LOOKS;
	}

	/** Tells how far a look went that was admitted. */
	public void looked(int index, int stop) {
		if (stop - index > LONG_LOOK) {
			longLooks++;
			lookedTo = Math.max(lookedTo, stop);
		}
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
		int i = index;
		while (index - i < limit && i > from && chars[i - 1] != '\n') {
			i--;
		}
		return i;
	}

	/** The last place of the line of {@code index} that is at most {@code limit} units behind it. */
	public int contextEnd(int index, int limit) {
		int i = index;
		while (i - index < limit && i < end && chars[i] != '\n') {
			i++;
		}
		return i;
	}

	/** The first place from {@code index} on, at most {@code limit} units further, whose unit is not a digit. */
	public int skipDigits(int index, int limit) {
		int i = index;
		while (i - index < limit && Ascii.isDigit(at(i))) {
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
