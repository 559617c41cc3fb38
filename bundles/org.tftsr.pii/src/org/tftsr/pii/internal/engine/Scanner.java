package org.tftsr.pii.internal.engine;

/**
 * The pass over the text. Each unit is sorted by table; only word starts and marks are looked up among the triggers,
 * and all else is skipped in a tight loop. Its time is linear in the text as long as each recogniser's look is bounded.
 * Thread-safe: the state of a scan is in its {@link Findings}.
 */
final class Scanner {

	/** Digits from which a number without groups is worth a look. */
	static final int LONG_NUMBER = 7;
	/** Digits of a number that are counted before it is looked at. */
	static final int MOST_DIGITS = 20;
	/** Letters and digits from which a word is worth a look. */
	static final int OPAQUE_WORD = 16;

	private static final String NUMBER_MARKS = " -.()/";
	/** Of the first digits that tell a long number, which nobody writes one by one. */
	private static final int MOST_GROUPS = 5;
	private static final int SHORT_NUMBER = 2;
	/** How many digits and blanks before a number make a row. */
	private static final int ROW = 24;
	private static final int FEWEST_BLANKS = 4;
	/** Between two groups of a number. */
	private static final int MOST_MARKS = 3;
	/** What it costs to tell the shape of a number, in units read. */
	private static final int SHAPE = 64;

	private final TriggerTable triggers;

	Scanner(TriggerTable triggers) {
		this.triggers = triggers;
	}

	/**
	 * Asks the recognisers wherever a trigger stands between two places. What they accept may reach beyond.
	 *
	 * @param chars  holds the text of the window
	 * @param window what recognisers may see
	 * @param from   first place to look for triggers
	 * @param limit  behind the last one
	 * @return whether the line that goes on there, if one does, was searched so far
	 */
	boolean scan(char[] chars, Window window, int from, int limit, Findings found) {
		byte[] kinds = triggers.kinds;
		if (window.at(from - 1) == '\n') {
			fireAtLineStart(window, from, limit, found);
		}
		int line = from;
		int i = window.isWord(from - 1) ? endOfWord(chars, from, limit) : from;
		while (i < limit) {
			byte kind = kinds[chars[i]];
			if (kind == CharKinds.PLAIN) {
				i++;
			} else if (kind == CharKinds.NEWLINE) {
				closeLine(window, line, i, found);
				line = ++i;
				found.startLine(i);
				fireAtLineStart(window, i, limit, found);
			} else if (window.isPassedOver()) {
				i = passOver(chars, window, i, limit, found);
			} else if (kind == CharKinds.MARK) {
				fireAtMark(window, i, found);
				i++;
			} else if (kind == CharKinds.DIGIT && isClock(window, i)) {
				i += "hh:mm:".length();
			} else if (kind == CharKinds.DIGIT && isDate(window, i)) {
				i += "yyyy-mm-".length();
			} else {
				i = word(chars, window, i, limit, found);
			}
		}
		return line == limit || closeLine(window, line, limit, found);
	}

	/** Reports a line that was not paid for. @return whether it was */
	private static boolean closeLine(Window window, int start, int end, Findings found) {
		boolean paid = window.closeLine(end);
		if (!paid) {
			found.addTooDense(start, end);
		}
		return paid;
	}

	/** To the end of the line. What starts on it and may go on behind it is looked for nevertheless. */
	private int passOver(char[] chars, Window window, int at, int limit, Findings found) {
		int i = at;
		while (i < limit && chars[i] != '\n') {
			if (triggers.overLines.mayStart(chars[i])) {
				triggers.overLines.fireUnpaid(window, i, found);
			}
			i++;
		}
		return i;
	}

	/** The line behind the last unit belongs to the scan that starts there, which sees the line before it. */
	private void fireAtLineStart(Window window, int at, int limit, Findings found) {
		if (at < limit && window.mayLook(at)) {
			triggers.fireLineStart(window, at, found);
		}
	}

	/** At a word start. */
	private int word(char[] chars, Window window, int at, int limit, Findings found) {
		fireAtWord(chars, window, at, found);
		if (Ascii.isDigit(chars[at])) {
			long before = window.spent();
			fireNumber(window, at, found);
			found.settleNumber(at, before);
		}
		int end = endOfWord(chars, at, limit);
		if (end - at >= OPAQUE_WORD && isMixed(chars, at, end) && window.mayLook(at)) {
			triggers.fireOpaqueWord(window, at, found);
		}
		return end;
	}

	private void fireAtMark(Window window, int at, Findings found) {
		if (triggers.literals.mayStandAtMark(window.at(at - 1), window.at(at), window.at(at + 1))) {
			triggers.literals.fire(window, at, found);
		}
	}

	private void fireAtWord(char[] chars, Window window, int at, Findings found) {
		boolean inside = at + 2 < window.end();
		char second = inside ? chars[at + 1] : window.at(at + 1);
		char third = inside ? chars[at + 2] : window.at(at + 2);
		if (triggers.literals.mayStandAtWord(chars[at], second, third)) {
			triggers.literals.fire(window, at, found);
		}
	}

	/**
	 * Whether hours, minutes and seconds start here, with neither more octets nor hexadecimal digits around them: most
	 * lines have them, and no value starts within the first two.
	 */
	private static boolean isClock(Window window, int at) {
		return window.at(at + 2) == ':' && window.at(at + 5) == ':' && window.at(at - 1) != ':'
				&& window.at(at + 8) != ':' && !window.isWord(at + 8) && Ascii.isDigit(window.at(at + 1))
				&& Ascii.isDigit(window.at(at + 3)) && Ascii.isDigit(window.at(at + 4))
				&& Ascii.isDigit(window.at(at + 6)) && Ascii.isDigit(window.at(at + 7));
	}

	/** Whether a calendar date starts here, four digits of the year first: most lines have one as well. */
	private static boolean isDate(Window window, int at) {
		return window.at(at + 4) == '-' && window.at(at + 7) == '-' && window.skipDigits(at, 4) == at + 4
				&& isTwoDigits(window, at + 5, 12) && isTwoDigits(window, at + 8, 31)
				&& !Ascii.isDigit(window.at(at + 10));
	}

	private static boolean isTwoDigits(Window window, int at, int highest) {
		char first = window.at(at);
		char second = window.at(at + 1);
		return Ascii.isDigit(first) && Ascii.isDigit(second) && (first - '0') * 10 + second - '0' <= highest;
	}

	private void fireNumber(Window window, int at, Findings found) {
		int end = window.skipDigits(at, MOST_DIGITS);
		int digits = end - at;
		char mark = markBehind(window, end);
		if (digits >= LONG_NUMBER) {
			if (window.mayLook(at)) {
				triggers.fireNumber(jointBefore(window, at), digits, mark, true, window, at, found);
			}
		} else if (mark != '\0') {
			fireGroupedNumber(mark, digits, window, at, found);
		}
	}

	private void fireGroupedNumber(char mark, int digits, Window window, int at, Findings found) {
		if (!window.mayLook(at)) {
			return;
		}
		window.looked(SHAPE);
		if (mark != ' ' || !continuesRow(window, at, digits)) {
			triggers.fireNumber(jointBefore(window, at), digits, mark, isLong(window, at), window, at, found);
		}
	}

	/**
	 * Whether two numbers as short as this one stand before it, as in a dump of octets or a row of a table, or more
	 * digits with single blanks than any number has, which a look from the first of them saw.
	 */
	private static boolean continuesRow(Window window, int at, int digits) {
		if (isDigitOrBlank(window.at(at - ROW)) && isRow(window, at)) {
			return true;
		}
		int start = at - 2 * (digits + 1);
		return digits <= SHORT_NUMBER && isColumn(window, start, digits)
				&& isColumn(window, start + digits + 1, digits);
	}

	private static boolean isRow(Window window, int end) {
		int blanks = 0;
		for (int i = end - 1; i >= end - ROW; i--) {
			char c = window.at(i);
			boolean blank = isBlank(c);
			if (!blank && !Ascii.isDigit(c) || blank && isBlank(window.at(i - 1))) {
				return false;
			}
			blanks += blank ? 1 : 0;
		}
		return blanks >= FEWEST_BLANKS;
	}

	private static boolean isDigitOrBlank(char c) {
		return Ascii.isDigit(c) || isBlank(c);
	}

	private static boolean isBlank(char c) {
		return asciiMark(c) == ' ';
	}

	private static boolean isColumn(Window window, int start, int digits) {
		return !Ascii.isDigit(window.at(start - 1)) && window.skipDigits(start, digits) == start + digits
				&& isBlank(window.at(start + digits));
	}

	/** Whether so many digits start here, in a few groups with a few marks between them. */
	private static boolean isLong(Window window, int at) {
		int digits = 0;
		int marks = 0;
		int groups = 1;
		for (int i = at; digits < LONG_NUMBER && marks <= MOST_MARKS && groups <= MOST_GROUPS; i++) {
			char c = window.at(i);
			if (Ascii.isDigit(c)) {
				digits++;
				marks = 0;
			} else if (NUMBER_MARKS.indexOf(asciiMark(c)) < 0) {
				return false;
			} else {
				groups += marks == 0 ? 1 : 0;
				marks++;
			}
		}
		return digits == LONG_NUMBER;
	}

	private static char jointBefore(Window window, int at) {
		char before = window.at(at - 1);
		return (before == '-' || before == '.') && Ascii.isDigit(window.at(at - 2)) ? before : '\0';
	}

	/**
	 * The mark behind a number if more digits follow it and it is none of those of times and decimals, NUL else. Hyphens and
	 * blanks of other kinds count as those of ASCII.
	 */
	private static char markBehind(Window window, int end) {
		char mark = asciiMark(window.at(end));
		if (mark == ':' || mark == ',' || CharKinds.isWord(mark)) {
			return '\0';
		}
		char next = window.at(end + 1);
		boolean spacedSlash = mark == ' ' && next == '/' && window.at(end + 2) == ' '
				&& Ascii.isDigit(window.at(end + 3));
		return Ascii.isDigit(next) || next == '(' || spacedSlash ? mark : '\0';
	}

	private static char asciiMark(char c) {
		if (c < AsciiSet.SIZE) {
			return c;
		}
		return switch (c) {
		case '\u00A0', '\u202F' -> ' ';
		case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
		default -> ':';
		};
	}

	private static int endOfWord(char[] chars, int at, int limit) {
		int i = at;
		while (i < limit && CharKinds.isWord(chars[i])) {
			i++;
		}
		return i;
	}

	private static boolean isMixed(char[] chars, int start, int end) {
		boolean letter = false;
		boolean digit = false;
		for (int i = start; i < end; i++) {
			boolean isDigit = Ascii.isDigit(chars[i]);
			digit |= isDigit;
			letter |= !isDigit;
		}
		return letter && digit;
	}
}
