package org.tftsr.pii.internal.secret;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Values behind a key and an equals sign or colon, as properties, JSON, YAML, headers, query strings, command lines and
 * source code write them. The key is read backwards from the sign.
 */
public final class AssignmentRecogniser implements Recogniser {

	private static final int MOST_BLANKS = 16;
	private static final int LONG = 16;
	/** What it costs to tell a key from its last word, in units read. */
	private static final int LOOK = 64;
	/** What it costs to read more of a key than its last word, in units read. */
	private static final int MORE_OF_KEY = 96;
	/** What may stand between a key and its sign. */
	private static final String BEHIND_KEY = "\"'`\\])_; \t";

	private final KeyWords keyWords;
	private final VendorNames vendors;
	private final KeyedValues values;

	AssignmentRecogniser(KeyWords keyWords, VendorNames vendors) {
		this.keyWords = keyWords;
		this.vendors = vendors;
		values = new KeyedValues("assignment");
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals("=", ":").between((before, next) -> Ascii.isAlphanumeric(before)
				|| BEHIND_KEY.indexOf(before) >= 0 || AssignmentSign.isPartOfOperator(before));
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char before = window.at(at - 1);
		if (Ascii.isDigit(before) && window.at(at) == ':' && (Ascii.isDigit(window.at(at - 2)) || window.at(at - 2) == ':')
				&& !AssignmentSign.isEscapedQuote(window, at)
				|| AssignmentSign.isNone(window, at)) {
			return;
		}
		window.looked(LOOK);
		int end = AssignmentSign.endOfKey(window, at);
		KeyRole role = keyWords.roleOfKeyBefore(window, end);
		int value = startOfValue(window, at);
		if ((role == null || role == KeyRole.KEY) && isLong(window, value)) {
			window.looked(MORE_OF_KEY);
			role = roleByMoreOfKey(window, end, role);
		}
		if (role != null && role != KeyRole.NOTHING && !isInUrn(window, at) && !DigestRecogniser.isNonce(window, end)) {
			values.recognise(window, value, role, isInQuery(window, end), found);
		}
	}

	/** The key of a known vendor is a token, whatever it looks like. */
	private KeyRole roleByMoreOfKey(Window window, int endOfKey, KeyRole role) {
		if (role == null && window.at(endOfKey - 1) == ' ') {
			return roleOfNumberedKey(window, endOfKey - 1);
		}
		if (role == null) {
			return keyWords.roleOfSuffixedKeyBefore(window, endOfKey);
		}
		return vendors.standsBefore(window, endOfKey) ? KeyRole.TOKEN : role;
	}

	/** As where several are listed: {@code Unseal Key 1: X}. */
	private KeyRole roleOfNumberedKey(Window window, int endOfKey) {
		KeyRole role = keyWords.roleOfKeyBefore(window, endOfKey);
		return role == KeyRole.TOKEN || role == KeyRole.KEY ? KeyRole.KEY : null;
	}

	/** Between colons stands the kind of a resource, whose name follows. */
	private static boolean isInUrn(Window window, int at) {
		int start = at;
		while (at - start < MOST_BLANKS && Ascii.isLetter(window.at(start - 1))) {
			start--;
		}
		return window.at(at) == ':' && window.at(start - 1) == ':' && window.isWord(start - 2) && window.isWord(at + 1);
	}

	/** Whether a value starts here that is long enough to look random. */
	private static boolean isLong(Window window, int from) {
		int start = window.skipBlanks(from, MOST_BLANKS);
		boolean digit = false;
		for (int i = start + LONG - 1; i >= start; i--) {
			char c = window.at(i);
			if (c <= ' ' || c == ':' || c == '(') {
				return false;
			}
			digit |= Ascii.isDigit(c);
		}
		return digit;
	}

	private static int startOfValue(Window window, int at) {
		int start = at + 1;
		if (window.at(at) == '=' && (window.at(start) == '>' || window.at(start) == '=')) {
			start++;
			if (window.at(start) == '=') {
				start++;
			}
		}
		return start;
	}

	/** Whether the key follows a question mark or ampersand, so that the next ampersand ends the value. */
	private static boolean isInQuery(Window window, int endOfKey) {
		int i = endOfKey;
		while (endOfKey - i < 40 && (window.isWord(i - 1) || window.at(i - 1) == '_' || window.at(i - 1) == '-')) {
			i--;
		}
		char before = window.at(i - 1);
		return before == '?' || before == '&';
	}
}
