package org.tftsr.logs.internal.format;

/** Steps over the fields in front of a message. A group in brackets, such as a thread name, is one field. */
final class Fields {

	private static final int MAX_GROUP = 256;

	private Fields() {
	}

	static boolean isSeparator(char c) {
		return c == ' ' || c == '\t' || c == ',' || c == ';' || c == '|';
	}

	/** The first place from here on that is no separator. */
	static int skipSeparators(String line, int at) {
		int p = at;
		while (p < line.length() && isSeparator(line.charAt(p))) {
			p++;
		}
		return p;
	}

	/** Where the field that starts here ends. */
	static int end(String line, int at) {
		if (at < line.length() && line.charAt(at) == '[') {
			int close = groupEnd(line, at);
			if (close > 0) {
				return close;
			}
		}
		return plainEnd(line, at);
	}

	/** Where the field ends, brackets or not. */
	static int plainEnd(String line, int at) {
		int p = at;
		while (p < line.length() && !isSeparator(line.charAt(p))) {
			p++;
		}
		return p;
	}

	/** Behind the bracket that closes the group that starts here, or -1 where it stays open. */
	static int groupEnd(String line, int at) {
		int depth = 0;
		int limit = Math.min(line.length(), at + MAX_GROUP);
		for (int p = at; p < limit; p++) {
			char c = line.charAt(p);
			if (c == '[') {
				depth++;
			} else if (c == ']' && --depth == 0) {
				return p + 1;
			}
		}
		return -1;
	}

	/** The start of the n-th field from here on, from 0; -1 where there are fewer. */
	static int nth(String line, int from, int n) {
		int p = skipSeparators(line, from);
		for (int i = 0; i < n && p < line.length(); i++) {
			p = skipSeparators(line, end(line, p));
		}
		return p < line.length() ? p : -1;
	}
}
