package org.tftsr.logs.internal.format;

import org.tftsr.logs.internal.time.Timestamp;
import org.tftsr.logs.internal.time.TimestampFormat;

/**
 * A notation and the field where it stands.
 *
 * @param format the notation
 * @param field  which field starts with it, from 0; {@link #KEYED} where it is the value of a key
 */
record TimestampPlace(TimestampFormat format, int field) {

	/** The time stamp is the value of a key in JSON or logfmt. */
	static final int KEYED = -1;
	/** NUL is what is seen of a hole, which a rotation may leave before the first line. */
	private static final String OPENING = "[(\"'<\0";
	private static final int MAX_PRIORITY_DIGITS = 3;

	/**
	 * Reads the time stamp of a line that has no keys.
	 *
	 * @return where it ends, or -1
	 */
	int match(String line, Timestamp out) {
		int at = Fields.isSeparator(line.isEmpty() ? ' ' : line.charAt(0)) ? -1 : start(line);
		return at < 0 ? -1 : matchAt(format, line, at, out);
	}

	/** Plain blanks count here, for a time stamp itself may hold blanks in brackets. */
	private int start(String line) {
		int p = 0;
		for (int i = 0; i < field && p < line.length(); i++) {
			p = Fields.skipSeparators(line, Fields.plainEnd(line, p));
		}
		return p < line.length() ? p : -1;
	}

	/** Reads a time stamp at a field's start or behind what may open it: a bracket, a quote, a hole, the priority of syslog. */
	static int matchAt(TimestampFormat format, String line, int at, Timestamp out) {
		int end = format.match(line, at, out);
		if (end >= 0) {
			return end;
		}
		int p = afterPriority(line, at);
		if (p == at && OPENING.indexOf(line.charAt(at)) >= 0) {
			p++;
		}
		return p == at ? -1 : format.match(line, p, out);
	}

	/** Behind "<34>" or, as RFC 5424 has it, "<34>1 ". */
	private static int afterPriority(String line, int at) {
		int p = at + 1;
		if (line.charAt(at) != '<') {
			return at;
		}
		while (p < line.length() && p - at <= MAX_PRIORITY_DIGITS && Character.isDigit(line.charAt(p))) {
			p++;
		}
		if (p >= line.length() || line.charAt(p) != '>' || p == at + 1) {
			return at;
		}
		return line.startsWith("1 ", p + 1) ? p + 3 : p + 1;
	}
}
