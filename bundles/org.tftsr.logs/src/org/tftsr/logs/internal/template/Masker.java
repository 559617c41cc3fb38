package org.tftsr.logs.internal.template;

import java.util.Arrays;
import java.util.Set;

/**
 * Replaces what is surely variable in a message, so that equal messages become equal texts: numbers with their units,
 * addresses, hashes, ids, times, paths, hosts with a port and quoted texts. A word with a digit in it is such a value;
 * values that only punctuation joins are one value. Works in one pass over the characters. Mutable, so that its buffer
 * serves a whole log; not thread-safe.
 */
final class Masker {

	/** What stands for a variable part. */
	static final String WILDCARD = "<*>";

	private static final int MAX_MASKED = 1 << 12;
	private static final int LONGEST_HEX = 12;
	private static final String JOINTS = ".:/-_@+,#%";
	private static final String BEFORE_SIGN = " =:,([{";
	private static final Set<String> UNITS = Set.of("B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "kB", "bytes",
			"byte",
			"ms", "us", "ns", "s", "sec", "secs", "seconds", "second", "min", "minutes", "MHz", "GHz");
	private static final char[] BEFORE_ACCOUNT = "user ".toCharArray();
	private static final char[] BEFORE_BRACKET = "<*> ".toCharArray();
	private static final int LONGEST_UNIT = 7;

	private final char[] out = new char[MAX_MASKED];
	private int length;
	/** Where the output would go on if the next value joined the last one; -1 where none can. */
	private int joinAt;
	/** Whether the last value is part of a date in words, which goes on behind blanks. */
	private boolean date;

	/** Masks a part of a line; the result is read through the other methods until the next call. */
	void mask(String line, int start, int end) {
		length = 0;
		joinAt = -1;
		date = false;
		int p = start;
		while (p < end && length < MAX_MASKED) {
			p = next(line, p, end);
		}
		while (length > 0 && out[length - 1] == ' ') {
			length--;
		}
	}

	private int next(String line, int p, int end) {
		char c = line.charAt(p);
		if (Spans.isWord(c)) {
			return word(line, p, end);
		}
		if (c == '"') {
			return quoted(line, p, end);
		}
		if (c == '/' && Spans.startsPath(line, p, end)) {
			value();
			return Spans.pathEnd(line, p, end);
		}
		boolean sign = Spans.startsSigned(line, p, end) && (length == 0 || BEFORE_SIGN.indexOf(out[length - 1]) >= 0);
		if (!sign) {
			joint(c);
		}
		return p + 1;
	}

	private int word(String line, int from, int end) {
		int to = Spans.wordEnd(line, from, end);
		if (isValue(line, from, to, end)) {
			value();
			return to;
		}
		if (line.charAt(to - 1) == '_' && to < end && Spans.startsSigned(line, to, end)) {
			value();
			return to + 1;
		}
		int host = Math.max(Spans.hostWithPortEnd(line, to, end), Spans.hardwareAddressEnd(line, from, to, end));
		if (host > 0) {
			value();
			return host;
		}
		if (isUnit(line, from, to)) {
			length = joinAt;
		} else {
			append(line, from, to);
			joinAt = -1;
		}
		return to;
	}

	/** Any other word than a value or a part of a date ends the date. */
	private boolean isValue(String line, int from, int to, int end) {
		if (Spans.hasDigit(line, from, to) || continuesValue(line, from, to)) {
			return true;
		}
		date = Spans.isDateName(line, from, to, end);
		return date || behindUser();
	}

	/** The hexadecimal letters inside a UUID, the rest of a host name, the ending of a file name. */
	private boolean continuesValue(String line, int from, int to) {
		if (joinAt < 0 || joinAt != length - 1) {
			return false;
		}
		char joint = out[joinAt];
		boolean hexJoint = joint == '-' || joint == ':';
		return joint == '.' || hexJoint && to - from <= LONGEST_HEX && Spans.isHex(line, from, to);
	}

	/** Whether what was put out last is "user ", where an account is named next. */
	private boolean behindUser() {
		int from = length - BEFORE_ACCOUNT.length;
		return from >= 0 && (from == 0 || out[from - 1] == ' ')
				&& Arrays.equals(out, from, length, BEFORE_ACCOUNT, 0, BEFORE_ACCOUNT.length);
	}

	private boolean isUnit(String line, int from, int to) {
		return joinAt >= 0 && joinAt == length - 1 && out[joinAt] == ' ' && to - from <= LONGEST_UNIT
				&& UNITS.contains(line.substring(from, to));
	}

	private void value() {
		if (joinAt >= 0 && (date || joinAt == length || out[length - 1] != ' ')) {
			length = joinAt;
		} else {
			append(WILDCARD, 0, WILDCARD.length());
		}
		joinAt = length;
	}

	/** A quoted text is a value; the method of an HTTP request in it is not, nor is a JSON key. */
	private int quoted(String line, int from, int end) {
		int close = Spans.closingQuote(line, from, end);
		joinAt = -1;
		if (close < 0 || close == from + 1) {
			put('"');
			return from + 1;
		}
		if (close + 1 < end && line.charAt(close + 1) == ':') {
			append(line, from, close + 1);
			return close + 1;
		}
		put('"');
		int method = Spans.httpMethodEnd(line, from + 1, close);
		if (method > 0) {
			append(line, from + 1, method);
			put(' ');
		}
		append(WILDCARD, 0, WILDCARD.length());
		put('"');
		return close + 1;
	}

	/** Blanks are made one, so that alignment does not matter; a value in brackets behind a value says it once more. */
	private void joint(char c) {
		boolean blank = c == ' ' || c == '\t';
		int value = c == ')' ? valueBeforeBracket() : -1;
		if (value >= 0) {
			length = value + WILDCARD.length();
			joinAt = length;
			return;
		}
		if (!blank && JOINTS.indexOf(c) < 0) {
			joinAt = -1;
		}
		if (!blank) {
			put(c);
		} else if (length > 0 && out[length - 1] != ' ') {
			put(' ');
		}
	}

	/**
	 * Where a value starts that is followed by nothing, a value or a host name in an open bracket; -1 where none is.
	 */
	private int valueBeforeBracket() {
		boolean telling = true;
		int p = length - 1;
		while (p >= 0 && out[p] != '(') {
			if (out[p] == ' ') {
				return -1;
			}
			telling &= out[p] != '.' && out[p] != '>';
			p--;
		}
		boolean plain = telling && p < length - 1;
		int start = p - 1 - WILDCARD.length();
		boolean behindValue = start >= 0 && Arrays.equals(out, start, p, BEFORE_BRACKET, 0, BEFORE_BRACKET.length);
		return behindValue && !plain ? start : -1;
	}

	private void append(String text, int from, int to) {
		int n = Math.min(to - from, MAX_MASKED - length);
		text.getChars(from, from + n, out, length);
		length += n;
	}

	private void put(char c) {
		if (length < MAX_MASKED) {
			out[length++] = c;
		}
	}

	/** A hash of the masked text. */
	int hash() {
		int hash = 1;
		for (int i = 0; i < length; i++) {
			hash = 31 * hash + out[i];
		}
		return hash;
	}

	/** Whether the masked text is this one. */
	boolean matches(char[] text) {
		return Arrays.equals(out, 0, length, text, 0, text.length);
	}

	/** The masked text. */
	char[] text() {
		return Arrays.copyOf(out, length);
	}
}
