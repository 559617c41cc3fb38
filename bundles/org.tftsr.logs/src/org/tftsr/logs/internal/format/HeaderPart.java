package org.tftsr.logs.internal.format;

/** Kinds of fields that stand between the time stamp or the level and the message. */
enum HeaderPart {

	/** A process id or another column of digits. */
	NUMBER {
		@Override
		int skip(String line, int at) {
			int end = Fields.end(line, at);
			for (int p = at; p < end; p++) {
				if (!Character.isDigit(line.charAt(p))) {
					return NONE;
				}
			}
			return end;
		}
	},
	/** A thread, request id or source in brackets. */
	GROUP {
		@Override
		int skip(String line, int at) {
			if (line.charAt(at) == '(') {
				int close = line.indexOf(')', at);
				return close < 0 || close - at > LONGEST ? NONE : close + 1;
			}
			return line.charAt(at) == '[' ? Fields.groupEnd(line, at) : NONE;
		}
	},
	/** A program or class with a colon behind it, as in "sshd[2915]: ". */
	TAG {
		@Override
		int skip(String line, int at) {
			int limit = Math.min(line.length(), at + LONGEST);
			for (int p = at; p < limit; p++) {
				char c = line.charAt(p);
				if (c == ':' && (p + 1 == line.length() || line.charAt(p + 1) == ' ')) {
					return p > at ? p + 1 : NONE;
				}
				if (c == ' ' || c == '=' || c == '"' || c == ',') {
					return NONE;
				}
			}
			return NONE;
		}
	},
	/** Anything that " - " closes, as in the default layouts of log4j and logback. */
	DASHED {
		@Override
		int skip(String line, int at) {
			int dash = line.indexOf(" - ", at);
			return dash < 0 || dash - at > LONGEST_DASHED ? NONE : dash + 3;
		}
	},
	/** A logger or module with dots in its name. */
	NAME {
		@Override
		int skip(String line, int at) {
			boolean dotted = false;
			int p = at;
			while (p < line.length() && (Character.isJavaIdentifierPart(line.charAt(p)) || line.charAt(p) == '.')) {
				dotted |= line.charAt(p) == '.';
				p++;
			}
			boolean whole = p == line.length() || line.charAt(p) == ' ' || line.startsWith(": ", p);
			return dotted && whole && Character.isLetter(line.charAt(at)) ? p : NONE;
		}
	},
	/** A column that a vertical bar closes. */
	PIPED {
		@Override
		int skip(String line, int at) {
			int pipe = line.indexOf('|', at);
			boolean column = pipe >= at && pipe - at <= LONGEST && line.substring(at, pipe).strip().indexOf(' ') < 0;
			return column ? pipe + 1 : NONE;
		}
	},
	/** The host of a syslog line: any field. It is never found by its look, only by the format. */
	HOST {
		@Override
		int skip(String line, int at) {
			int end = Fields.end(line, at);
			return end > at ? end : NONE;
		}
	};

	static final int NONE = -1;
	private static final int LONGEST = 120;
	private static final int LONGEST_DASHED = 60;

	/**
	 * Steps over such a field.
	 *
	 * @param at within the line
	 * @return where it ends, or {@link #NONE} where there is no such field
	 */
	abstract int skip(String line, int at);

	/** Over blanks, dashes, colons and bars that stand between fields. */
	static int skipLinks(String line, int from) {
		int p = from;
		while (p < line.length() && (Fields.isSeparator(line.charAt(p)) || "-:])>".indexOf(line.charAt(p)) >= 0)) {
			p++;
		}
		return p;
	}
}
