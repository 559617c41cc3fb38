package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Sought;
import org.tftsr.pii.internal.engine.Window;
import org.tftsr.pii.internal.engine.WordSet;

/** Whether words beside a number say that it is a phone number. */
final class PhoneContext {

	/** How sure the words are. */
	enum Strength {
		NONE, HINT, NAMED
	}

	private static final int BEFORE = 40;
	private static final int MOST_BLANKS = 8;
	/** What it costs to find out how sure the words are, in units read. */
	private static final int LOOK = 128;
	private static final int LONGEST_WORD = 12;
	private static final String NAME_WORDS = """
			phone phones telephone telephones tel mobile cell cellphone fax landline whatsapp handy telefon telefono
			telefone mobil phonenumber msisdn hotline
			""";
	private static final String HINT_WORDS = """
			call calling calls dial dialed contact reach answering ring voicemail text sms desk office home work
			messages registered helpline number numbers
			""";
	private static final WordSet NAMES = new WordSet(NAME_WORDS);
	private static final WordSet ALL = new WordSet(NAME_WORDS + HINT_WORDS);
	private static final WordSet NAMES_BEHIND = new WordSet("office fax mobile cell desk phone tel home work landline");

	private final Window window;
	private final int start;
	private final Strength before;

	PhoneContext(Window window, int start) {
		this.window = window;
		this.start = start;
		before = before();
		window.looked(LOOK);
	}

	/** Whether a word that counts stands anywhere before a run of digits, or right behind it. Cheap. */
	static boolean mayTell(Window window, int start, int end) {
		return ALL.standsWithin(window, window.contextStart(labelEnd(window, start), BEFORE), start, Sought.PHONE_WORD)
				|| isNameBehind(window, end);
	}

	private Strength before() {
		int from = window.contextStart(labelEnd(window, start), BEFORE);
		if (!ALL.standsWithin(window, from, start, Sought.PHONE_WORD)) {
			return Strength.NONE;
		}
		from = behindPaths(from);
		if (FieldLabel.isKeyBefore(window, start)) {
			from = Math.max(from, FieldLabel.start(window, start));
		}
		if (NAMES.standsWithin(window, from, start, Sought.PHONE_NAME)) {
			return Strength.NAMED;
		}
		return ALL.standsWithin(window, from, start, Sought.PHONE_WORD) ? Strength.HINT : Strength.NONE;
	}

	/**
	 * Where the words that may name the number end: before it, or where it starts its line, at a colon that ends a line
	 * above.
	 */
	private static int labelEnd(Window window, int start) {
		int end = start;
		while (start - end < MOST_BLANKS && window.at(end - 1) <= ' ' && window.at(end - 1) != '\0') {
			end--;
		}
		return window.at(end - 1) == ':' ? end : start;
	}

	/**
	 * Behind the last path, or product with its version, from a place on: the words of a URL or of a user agent tell
	 * nothing of the numbers behind it.
	 */
	private int behindPaths(int from) {
		int behind = from;
		boolean path = false;
		for (int i = from; i < start; i++) {
			char c = window.at(i);
			if (c == ' ' || c == '"') {
				behind = path ? i : behind;
				path = false;
			}
			path |= c == '/' && isPathOrVersion(window.at(i - 1), window.at(i + 1));
		}
		return behind;
	}

	private static boolean isPathOrVersion(char before, char after) {
		return Ascii.isDigit(after) ? Ascii.isLetter(before)
				: Ascii.isLower(after) && (before == ' ' || before == '"' || before == '/');
	}

	/** How sure the words before the number, and the one right behind its end, are. */
	Strength strength(int end) {
		return before != Strength.NAMED && isNameBehind(window, end) ? Strength.NAMED : before;
	}

	private static boolean isNameBehind(Window window, int end) {
		int word = end;
		while (word - end < 2 && (window.at(word) == ' ' || window.at(word) == '-' || window.at(word) == '(')) {
			word++;
		}
		if (word == end || !Ascii.isLetter(window.at(word))) {
			return false;
		}
		int stop = word;
		while (stop - word < LONGEST_WORD && Ascii.isLetter(window.at(stop))) {
			stop++;
		}
		return NAMES_BEHIND.contains(window, word, stop);
	}
}
