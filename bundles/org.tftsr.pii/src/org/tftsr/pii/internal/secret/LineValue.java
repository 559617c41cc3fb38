package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * A value that has a line for itself: one word, or a text in quotes. Since the key stands on another line, there is more
 * doubt whether it belongs to it, and more is asked of it than of one beside its key. Immutable.
 */
record LineValue(Value value) {

	private static final int LONGEST = 1024;
	private static final int MOST_BLANKS = 16;
	private static final int MOST_MARKS = 4;
	private static final int MOST_WORDS = 3;
	private static final String BEHIND_QUOTED = ",;)}]";
	private static final String PROMPTS = "$#%>)";

	/** The value on the line that has its first unit that is no blank here; null where there is more on it. */
	static LineValue of(Window window, int start) {
		char first = window.at(start);
		if (first != '"' && first != '\'' && first != '`') {
			Value word = word(window, start, '\0');
			return isLineEnd(window, word.end()) ? new LineValue(word) : null;
		}
		Value text = Value.read(window, start, false);
		if (text == null || !text.quoted()) {
			return null;
		}
		int end = text.end() + 1;
		for (int marks = 0; marks < MOST_MARKS && BEHIND_QUOTED.indexOf(window.at(end)) >= 0; marks++) {
			end++;
		}
		return isLineEnd(window, end) ? new LineValue(text) : null;
	}

	/** As {@link #of}; the tag that closes the element may stand behind it. */
	static LineValue ofElement(Window window, int start) {
		Value word = word(window, start, '<');
		boolean closed = window.at(word.end()) == '<' && window.at(word.end() + 1) == '/';
		return closed || isLineEnd(window, word.end()) ? new LineValue(word) : null;
	}

	private static Value word(Window window, int start, char stop) {
		int limit = start + LONGEST;
		int end = start;
		while (end < limit && window.at(end) > ' ' && window.at(end) != stop) {
			end++;
		}
		window.looked(end - start);
		return new Value(start, end, false);
	}

	private static boolean isLineEnd(Window window, int at) {
		char c = window.at(window.skipBlanks(at, MOST_BLANKS));
		return c == '\r' || c == '\n' || c == '\0';
	}

	boolean isQuoted() {
		return value.quoted();
	}

	/** Of one in quotes, whether it is no sentence, and no list of names. */
	boolean isText(Window window, KeyRole role) {
		int words = 1;
		boolean digit = false;
		for (int i = value.start(); i < value.end(); i++) {
			words += window.at(i) == ' ' ? 1 : 0;
			digit |= Ascii.isDigit(window.at(i));
		}
		return (digit ? words <= MOST_WORDS : words == 1 && role == KeyRole.PASSWORD) && !holdsReplacement(window);
	}

	/** Whether it can be told from a word, a path, a name, a date and a statement. */
	boolean isLikely(Window window, KeyRole role) {
		char last = window.at(value.end() - 1);
		return value.hasMoreThanLetters(window) && last != ',' && last != ';' && isNoDate(window)
				&& !ValueRules.hasInnerSign(value.text(window)) && !holdsReplacement(window)
				&& (role == KeyRole.PASSWORD || !ValueRules.isCompound(value.text(window)));
	}

	/** Whether it can also be told from the only word of a message, the name of a thing and the prompt of a shell. */
	boolean isUnmistakable(Window window, KeyRole role) {
		return isLikely(window, role) && Ascii.isAlphanumeric(window.at(value.start()))
				&& PROMPTS.indexOf(window.at(value.end() - 1)) < 0 && !holdsAny(window, ".:[")
				&& ValueRules.isUnusualWord(value.text(window)) && !ValueRules.isCompound(value.text(window));
	}

	private boolean holdsAny(Window window, String units) {
		for (int i = value.start(); i < value.end(); i++) {
			if (units.indexOf(window.at(i)) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** Whether there is a letter, or nothing but digits. */
	private boolean isNoDate(Window window) {
		int digits = 0;
		for (int i = value.start(); i < value.end(); i++) {
			if (window.isWord(i) && !Ascii.isDigit(window.at(i))) {
				return true;
			}
			digits += Ascii.isDigit(window.at(i)) ? 1 : 0;
		}
		return digits == value.length();
	}

	/**
	 * Whether a part of it was redacted. The rest of it was no value before, and must be none now: a line that is
	 * redacted is looked at again by itself, without its key.
	 */
	private boolean holdsReplacement(Window window) {
		for (int i = value.start(); i < value.end(); i++) {
			if (window.at(i) == '[' && Ascii.isUpper(window.at(i + 1))) {
				return true;
			}
		}
		return false;
	}
}
