package org.tftsr.core.text;

/**
 * Where the control sequences of a terminal end that stand in a text, by the grammar of ECMA-48: escape sequences
 * ({@code ESC ( B}), control sequences (CSI, {@code ESC [ 31 m}) and control strings (OSC, DCS, SOS, PM, APC, to ST, an OSC
 * also to BEL), each introduced by ESC or by one unit of C1 (U+0080 to U+009F). A sequence never goes beyond its line.
 * <p>
 * Where something else stands in a sequence, ESC and what fitted until there are taken for the sequence; of a control string
 * without its end the introducer alone, so that no text is lost. A unit of C1 is a control only where the whole sequence is
 * well-formed and the unit before it is none of Latin-1's upper half: UTF-8 that was decoded wrongly is full of these.
 * <p>
 * NUL is nothing on a terminal either. Of a run of them, which may be gigabytes where a file has a hole, the first one stays, as the
 * sign that something is missing between what stands before and behind; the others are taken for sequences of NULs.
 */
final class ControlSequences {

	/** How many units a sequence has at most; a longer one counts as cut short. */
	static final int LONGEST = 1 << 16;
	/** The text ends before the sequence does. */
	static final int OPEN = -1;

	private static final char NUL = 0;
	private static final char BEL = 0x07;
	private static final char ESC = 0x1b;
	private static final char DEL = 0x7f;
	private static final char C1_DCS = 0x90;
	private static final char C1_SOS = 0x98;
	private static final char C1_CSI = 0x9b;
	private static final char C1_ST = 0x9c;
	private static final char C1_OSC = 0x9d;
	private static final char C1_PM = 0x9e;
	private static final char C1_APC = 0x9f;

	private ControlSequences() {
	}

	/** Whether a sequence may start with a unit. */
	static boolean mayStart(char c) {
		return c == ESC || c == NUL || (c & 0xffe0) == 0x80
				&& (c == C1_CSI || c == C1_OSC || c == C1_DCS || c == C1_APC || c == C1_PM || c == C1_SOS);
	}

	/**
	 * Behind the sequence that starts at a place.
	 *
	 * @param at     of a unit that {@link #mayStart}
	 * @param limit  behind the last unit of the text that is known
	 * @param before the unit before the place, a line feed at the start of the text
	 * @param whole  whether the text ends at the limit
	 * @return {@code at} where there is none; {@link #OPEN} where more of the text is needed to tell
	 */
	static int end(char[] text, int at, int limit, char before, boolean whole) {
		int reach = Math.min(limit, at + LONGEST);
		boolean ends = whole || reach < limit || limit - at == LONGEST;
		if (text[at] == NUL) {
			return before == NUL ? run(text, at, reach, ends) : at;
		}
		if (text[at] == ESC) {
			return escape(text, at, reach, ends);
		}
		if (before >= 0x80 && before <= 0xff) {
			return at;
		}
		return text[at] == C1_CSI ? control(text, at, at + 1, reach, ends)
				: string(text, at, at + 1, reach, ends, text[at] == C1_OSC);
	}

	private static int run(char[] text, int at, int limit, boolean ends) {
		int i = at + 1;
		while (i < limit && text[i] == NUL) {
			i++;
		}
		return i == limit && !ends ? OPEN : i;
	}

	private static int escape(char[] text, int at, int limit, boolean ends) {
		if (at + 1 == limit) {
			return ends ? limit : OPEN;
		}
		char next = text[at + 1];
		return switch (next) {
		case '[' -> control(text, at, at + 2, limit, ends);
		case ']' -> string(text, at, at + 2, limit, ends, true);
		case 'P', 'X', '^', '_' -> string(text, at, at + 2, limit, ends, false);
		default -> {
			if (isIntermediate(next)) {
				yield intermediates(text, at + 2, limit, ends);
			}
			yield next >= '0' && next < DEL ? at + 2 : at + 1;
		}
		};
	}

	/** {@code ESC}, intermediate units, and one final unit. */
	private static int intermediates(char[] text, int from, int limit, boolean ends) {
		int i = from;
		while (i < limit && isIntermediate(text[i])) {
			i++;
		}
		if (i == limit) {
			return ends ? i : OPEN;
		}
		return text[i] >= '0' && text[i] < DEL ? i + 1 : i;
	}

	/** Parameters, intermediate units, and one final unit. */
	private static int control(char[] text, int at, int from, int limit, boolean ends) {
		int i = from;
		while (i < limit && text[i] >= '0' && text[i] <= '?') {
			i++;
		}
		while (i < limit && isIntermediate(text[i])) {
			i++;
		}
		if (i == limit && !ends) {
			return OPEN;
		}
		if (i < limit && text[i] >= '@' && text[i] < DEL) {
			return i + 1;
		}
		return text[at] == ESC ? i : at;
	}

	private static int string(char[] text, int at, int from, int limit, boolean ends, boolean toBell) {
		boolean seven = text[at] == ESC;
		int cut = seven ? from : at;
		for (int i = from; i < limit; i++) {
			char c = text[i];
			if (c == BEL && toBell || c == C1_ST) {
				return i + 1;
			}
			if (c == ESC) {
				if (i + 1 == limit) {
					return ends ? cut : OPEN;
				}
				return text[i + 1] == '\\' ? i + 2 : cut;
			}
			if (c < ' ' && c != '\t' || c >= 0x80 && (!seven || c < 0xa0)) {
				return cut;
			}
		}
		return ends ? cut : OPEN;
	}

	private static boolean isIntermediate(char c) {
		return c >= ' ' && c <= '/';
	}
}
