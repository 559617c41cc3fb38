package org.tftsr.pii.internal.engine;

/**
 * The pass over the text. Each unit is sorted by table; only word starts and marks are looked up among the triggers,
 * and all else is skipped in a tight loop. Its time is linear in the text as long as each recogniser's look is bounded.
 * Thread-safe: the state of a scan is in its {@link Findings}.
 */
final class Scanner {

	/** Digits from which a number without groups is worth a look. */
	static final int LONG_NUMBER = 7;
	/** Letters and digits from which a word is worth a look. */
	static final int OPAQUE_WORD = 16;

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
	 */
	void scan(char[] chars, Window window, int from, int limit, Findings found) {
		byte[] kinds = triggers.kinds;
		int i = from;
		while (i < limit) {
			switch (kinds[chars[i]]) {
			case CharKinds.LETTER -> i = word(chars, window, i, limit, found);
			case CharKinds.DIGIT -> i = number(chars, window, i, limit, found);
			case CharKinds.MARK -> {
				fireLiterals(chars, window, i, found);
				i++;
			}
			case CharKinds.NEWLINE -> found.startLine(++i);
			default -> i++;
			}
		}
	}

	private void fireLiterals(char[] chars, Window window, int at, Findings found) {
		int bucket = triggers.bucket(chars[at], window.at(at + 1), window.at(at + 2));
		if (bucket != 0) {
			triggers.fire(bucket, window, at, found);
		}
	}

	private int word(char[] chars, Window window, int at, int limit, Findings found) {
		if (!window.isWord(at - 1)) {
			fireLiterals(chars, window, at, found);
		}
		return endOfWord(chars, window, at, limit, found);
	}

	private int number(char[] chars, Window window, int at, int limit, Findings found) {
		if (!window.isWord(at - 1)) {
			fireLiterals(chars, window, at, found);
			int end = window.skipDigits(at, LONG_NUMBER);
			if (end - at >= LONG_NUMBER || goesOn(window, end)) {
				triggers.fireNumber(window, at, found);
			}
		}
		return endOfWord(chars, window, at, limit, found);
	}

	private static boolean goesOn(Window window, int end) {
		char separator = window.at(end);
		if (separator == ':' || separator == ',' || separator == '\0' || CharKinds.isWord(separator)) {
			return false;
		}
		char next = window.at(end + 1);
		return Ascii.isDigit(next) || next == '(';
	}

	private int endOfWord(char[] chars, Window window, int at, int limit, Findings found) {
		byte[] kinds = triggers.kinds;
		int seen = 0;
		int i = at;
		while (i < limit && (kinds[chars[i]] & CharKinds.WORD) != 0) {
			seen |= kinds[chars[i]];
			i++;
		}
		if (i - at >= OPAQUE_WORD && seen == CharKinds.WORD && !window.isWord(at - 1)) {
			triggers.fireOpaqueWord(window, at, found);
		}
		return i;
	}
}
