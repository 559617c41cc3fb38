package org.tftsr.logs.internal.cause;

/** How messages write that there was none of a thing, as in "errors: 0", "corrupted PEBs: 0" or "failed=0". */
final class ZeroCount {

	/** How far behind a word its count stands, so that the end of the word and a unit have room. */
	private static final int REACH = 12;

	private ZeroCount() {
	}

	/** Whether what is named before a place in a line is counted there, with 0. */
	static boolean follows(String line, int from, int end) {
		int p = from;
		int limit = Math.min(end, from + REACH);
		while (p < limit && (Character.isLetter(line.charAt(p)) || isBetween(line.charAt(p)))) {
			p++;
		}
		if (p >= limit || line.charAt(p) != ':' && line.charAt(p) != '=') {
			return false;
		}
		do {
			p++;
		} while (p < end && isBetween(line.charAt(p)));
		return p < end && line.charAt(p) == '0' && (p + 1 == end || !goesOn(line, p + 1, end));
	}

	private static boolean isBetween(char c) {
		return c == ' ' || c == '"';
	}

	/** Whether a number goes on, as 0.7 or 0x1f do; a sentence or another count may follow it. */
	private static boolean goesOn(String line, int at, int end) {
		char c = line.charAt(at);
		boolean mayPart = ".,:".indexOf(c) >= 0;
		return mayPart ? at + 1 < end && Character.isLetterOrDigit(line.charAt(at + 1))
				: Character.isLetterOrDigit(c) || c == '/' || c == '-';
	}
}
