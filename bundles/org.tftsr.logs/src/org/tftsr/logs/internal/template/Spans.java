package org.tftsr.logs.internal.template;

/** Where words, paths, hosts and quoted texts end. */
final class Spans {

	private static final int LONGEST_QUOTE = 300;
	private static final int LONGEST_HOST = 255;
	private static final int LONGEST_METHOD = 8;
	private static final int DATE_NAME = 3;
	/** The digits of a hardware address, and how many of them stand together. */
	private static final int HARDWARE_ADDRESS = 12;
	private static final int PAIR = 2;
	private static final int FOUR = 4;
	private static final int HEX = 16;
	private static final String DATE_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec "
			+ "Sun Mon Tue Wed Thu Fri Sat";
	private static final String BEFORE_PATH = " =\"'([:,<>";

	private Spans() {
	}

	static boolean isWord(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c > 0x7f;
	}

	static int wordEnd(String line, int from, int end) {
		int p = from;
		while (p < end && isWord(line.charAt(p))) {
			p++;
		}
		return p;
	}

	static boolean hasDigit(String line, int from, int to) {
		for (int p = from; p < to; p++) {
			if (line.charAt(p) >= '0' && line.charAt(p) <= '9') {
				return true;
			}
		}
		return false;
	}

	static boolean isHex(String line, int from, int to) {
		for (int p = from; p < to; p++) {
			char c = line.charAt(p);
			if (!(c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F')) {
				return false;
			}
		}
		return to > from;
	}

	/** Whether a word is the name of a weekday or month within a date: a digit or another such name follows. */
	static boolean isDateName(String line, int from, int to, int end) {
		if (to - from != DATE_NAME || to + 1 >= end || DATE_NAMES.indexOf(line.substring(from, to)) < 0) {
			return false;
		}
		int p = to;
		while (p < end && (line.charAt(p) == ' ' || line.charAt(p) == ',')) {
			p++;
		}
		return p > to && p < end && (Character.isDigit(line.charAt(p))
				|| p + DATE_NAME <= end && DATE_NAMES.indexOf(line.substring(p, p + DATE_NAME)) >= 0);
	}

	/** Whether a number with a sign, or with the "<" of an upper limit, starts here. */
	static boolean startsSigned(String line, int p, int end) {
		char c = line.charAt(p);
		return p + 1 < end && (c == '-' || c == '<') && Character.isDigit(line.charAt(p + 1));
	}

	/** Whether a path of at least two levels starts at this slash. */
	static boolean startsPath(String line, int p, int end) {
		boolean opens = p == 0 || BEFORE_PATH.indexOf(line.charAt(p - 1)) >= 0;
		if (!opens || p + 1 >= end || !isWord(line.charAt(p + 1)) && line.charAt(p + 1) != '.') {
			return false;
		}
		for (int i = p + 1; i < end && isPath(line.charAt(i)); i++) {
			if (line.charAt(i) == '/') {
				return true;
			}
		}
		return false;
	}

	private static boolean isPath(char c) {
		return isWord(c) || "/.-+~%@:&?=$".indexOf(c) >= 0;
	}

	static int pathEnd(String line, int from, int end) {
		int p = from;
		while (p < end && isPath(line.charAt(p))) {
			p++;
		}
		while (p > from + 1 && ".:?".indexOf(line.charAt(p - 1)) >= 0) {
			p--;
		}
		return p;
	}

	/**
	 * Where a hardware address ends that starts here, in groups of two digits ("ac:de:48:00:11:22") or of four
	 * ("acde.4800.1122"); 0 where none does.
	 */
	static int hardwareAddressEnd(String line, int from, int to, int end) {
		int size = to - from;
		if (to >= end || size != PAIR && size != FOUR || (size == PAIR ? ":-" : ".").indexOf(line.charAt(to)) < 0) {
			return 0;
		}
		int stop = from + (size + 1) * HARDWARE_ADDRESS / size - 1;
		boolean ends = stop == end || stop < end && !isWord(line.charAt(stop)) && line.charAt(stop) != line.charAt(to);
		for (int p = from; ends && p < stop; p += size + 1) {
			ends = areHexDigits(line, p, p + size) && (p + size == stop || line.charAt(p + size) == line.charAt(to));
		}
		return ends ? stop : 0;
	}

	private static boolean areHexDigits(String line, int from, int to) {
		for (int p = from; p < to; p++) {
			if (Character.digit(line.charAt(p), HEX) < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Where a dotted name with a port or line number ends, as in "db.example.org:5432" or "planner.go:217".
	 *
	 * @param p behind the first part of the name
	 * @return -1 where there is no such thing
	 */
	static int hostWithPortEnd(String line, int p, int end) {
		int at = p;
		int limit = Math.min(end, p + LONGEST_HOST);
		boolean dotted = false;
		while (at + 1 < limit && (line.charAt(at) == '.' || line.charAt(at) == '-') && isWord(line.charAt(at + 1))) {
			dotted |= line.charAt(at) == '.';
			at = wordEnd(line, at + 1, end);
		}
		if (!dotted || at + 1 >= end || line.charAt(at) != ':') {
			return -1;
		}
		int port = at + 1;
		while (port < end && Character.isDigit(line.charAt(port))) {
			port++;
		}
		return port > at + 1 ? port : -1;
	}

	/** Where the quote that opens here closes on the same line; -1 where it does not, or far away only. */
	static int closingQuote(String line, int from, int end) {
		int limit = Math.min(end, from + LONGEST_QUOTE);
		for (int p = from + 1; p < limit; p++) {
			if (line.charAt(p) == '"' && line.charAt(p - 1) != '\\') {
				return p;
			}
		}
		return -1;
	}

	/** Where the method ends in a request such as "GET /x HTTP/1.1"; -1 where it is none. */
	static int httpMethodEnd(String line, int from, int to) {
		int p = from;
		while (p < to && p - from <= LONGEST_METHOD && line.charAt(p) >= 'A' && line.charAt(p) <= 'Z') {
			p++;
		}
		return p > from && p + 1 < to && line.charAt(p) == ' ' && line.charAt(p + 1) == '/' ? p : -1;
	}
}
