package org.tftsr.logs.internal.time;

/**
 * A notation of time stamps, compiled to steps. Its letters (all others stand for themselves):
 * <pre>
 * Y  year, 4 digits        M m  month, 2 / 1-2 digits    H h  hour, 2 / 1-2 digits     f  fraction with its mark, or
 * nothing y  year, 2 digits        D d  day, 2 / 1-2 digits      N n  minute, 2 / 1-2 digits   u  milliseconds without
 * zeros before B  month name            A    weekday name             S s  second, 2 / 1-2 digits   Z  zone, or nothing
 * P  AM or PM              E    epoch seconds            L    epoch milliseconds       U  epoch microseconds
 * K  seconds since boot    G  level letter of klog   _    one or more blanks
 * </pre>
 * Immutable.
 */
final class TimestampPattern {

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
	private static final String WEEKDAYS = "sunmontuewedthufrisat";
	private static final String KLOG_LEVELS = "IWEF";
	private static final int NAME_LENGTH = 3;
	private static final int MAX_FRACTION = 9;
	private static final int EPOCH_SECOND_DIGITS = 10;
	private static final int EPOCH_MILLI_DIGITS = 13;
	private static final int EPOCH_MICRO_DIGITS = 16;
	/**
	 * 2001-09-09, the first moment of ten digits, to 2065: any other number of ten digits is more likely something
	 * else.
	 */
	private static final long LATEST_EPOCH = 3_000_000_000L;
	private static final int MAX_BOOT_DIGITS = 8;
	private static final int CENTURY = 2000;

	private final String steps;

	TimestampPattern(String steps) {
		this.steps = steps;
	}

	/**
	 * Reads a time stamp.
	 *
	 * @return where it ends, or -1 where there is none at this place
	 */
	int match(String line, int at, Timestamp out) {
		out.reset();
		int p = at;
		for (int i = 0; i < steps.length() && p >= 0; i++) {
			p = step(steps.charAt(i), line, p, out);
		}
		boolean whole = p >= 0 && (p == line.length() || !isDigit(line.charAt(p)));
		return whole && out.plausible() ? p : -1;
	}

	private static int step(char step, String line, int p, Timestamp out) {
		return switch (step) {
		case 'Y' -> (out.year = number(line, p, 4)) > 0 ? p + 4 : -1;
		case 'y' -> (out.year = CENTURY + number(line, p, 2)) >= CENTURY ? p + 2 : -1;
		case 'M' -> (out.month = number(line, p, 2)) > 0 ? p + 2 : -1;
		case 'D' -> (out.day = number(line, p, 2)) > 0 ? p + 2 : -1;
		case 'H' -> (out.hour = number(line, p, 2)) >= 0 ? p + 2 : -1;
		case 'N' -> (out.minute = number(line, p, 2)) >= 0 ? p + 2 : -1;
		case 'S' -> (out.second = number(line, p, 2)) >= 0 ? p + 2 : -1;
		case 'm', 'd', 'h', 'n', 's' -> shortNumber(step, line, p, out);
		case 'u' -> milliseconds(line, p, out);
		case 'f' -> fraction(line, p, out);
		case 'B' -> (out.month = name(MONTHS, line, p)) > 0 ? p + NAME_LENGTH : -1;
		case 'A' -> name(WEEKDAYS, line, p) > 0 ? p + NAME_LENGTH : -1;
		case 'P' -> halfDay(line, p, out);
		case 'Z' -> zone(line, p, out);
		case 'E' -> epochSeconds(line, p, out);
		case 'L' -> epochMillis(line, p, out);
		case 'U' -> epochMicros(line, p, out);
		case 'K' -> sinceBoot(line, p, out);
		case 'G' -> p < line.length() && KLOG_LEVELS.indexOf(line.charAt(p)) >= 0 ? p + 1 : -1;
		case '_' -> blanks(line, p);
		default -> p < line.length() && line.charAt(p) == step ? p + 1 : -1;
		};
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static int digits(String line, int p, int most) {
		int end = p;
		while (end < line.length() && end - p < most && isDigit(line.charAt(end))) {
			end++;
		}
		return end - p;
	}

	/** A number of exactly so many digits, or a negative one that stays negative with a century added. */
	private static int number(String line, int p, int length) {
		if (p + length > line.length()) {
			return Integer.MIN_VALUE;
		}
		int value = 0;
		for (int i = p; i < p + length; i++) {
			char c = line.charAt(i);
			if (!isDigit(c)) {
				return Integer.MIN_VALUE;
			}
			value = value * 10 + c - '0';
		}
		return value;
	}

	private static int shortNumber(char step, String line, int p, Timestamp out) {
		int length = digits(line, p, 2);
		int value = length == 0 ? -1 : number(line, p, length);
		switch (step) {
		case 'm' -> out.month = value;
		case 'd' -> out.day = value;
		case 'h' -> out.hour = value;
		case 'n' -> out.minute = value;
		default -> out.second = value;
		}
		return length == 0 ? -1 : p + length;
	}

	private static int milliseconds(String line, int p, Timestamp out) {
		int length = digits(line, p, 3);
		if (length == 0) {
			return -1;
		}
		out.nano = number(line, p, length) * 1_000_000;
		return p + length;
	}

	private static int fraction(String line, int p, Timestamp out) {
		boolean marked = p < line.length() && (line.charAt(p) == '.' || line.charAt(p) == ',');
		int length = marked ? digits(line, p + 1, MAX_FRACTION) : 0;
		if (length == 0) {
			return p;
		}
		int nano = number(line, p + 1, length);
		for (int i = length; i < MAX_FRACTION; i++) {
			nano *= 10;
		}
		out.nano = nano;
		return p + 1 + length;
	}

	/** The place of a three-letter name in a list of such, from 1; 0 where there is none. */
	private static int name(String names, String line, int p) {
		for (int i = 0; i < names.length(); i += NAME_LENGTH) {
			if (line.regionMatches(true, p, names, i, NAME_LENGTH)) {
				return i / NAME_LENGTH + 1;
			}
		}
		return 0;
	}

	private static int halfDay(String line, int p, Timestamp out) {
		boolean pm = line.regionMatches(true, p, "PM", 0, 2);
		if (!pm && !line.regionMatches(true, p, "AM", 0, 2)) {
			return -1;
		}
		out.afternoon(pm);
		return p + 2;
	}

	private static int zone(String line, int p, Timestamp out) {
		int at = p < line.length() && line.charAt(p) == ' ' ? p + 1 : p;
		if (at >= line.length()) {
			return p;
		}
		char c = line.charAt(at);
		if (c == 'Z' && (at + 1 == line.length() || !Character.isLetterOrDigit(line.charAt(at + 1)))) {
			out.inZone(0);
			return at + 1;
		}
		if (line.startsWith("UTC", at) || line.startsWith("GMT", at)) {
			out.inZone(0);
			return at + 3;
		}
		return c == '+' || c == '-' ? offset(line, p, at, out) : p;
	}

	/** Hours and minutes behind a sign; what no zone on earth has is passed over, but tells none. */
	private static int offset(String line, int p, int sign, Timestamp out) {
		int hours = number(line, sign + 1, 2);
		int at = sign + 3 < line.length() && line.charAt(sign + 3) == ':' ? sign + 4 : sign + 3;
		int minutes = hours < 0 ? -1 : number(line, at, 2);
		if (minutes < 0) {
			return p;
		}
		if (hours < 18 && minutes < 60) {
			int seconds = hours * 3600 + minutes * 60;
			out.inZone(line.charAt(sign) == '-' ? -seconds : seconds);
		}
		return at + 2;
	}

	private static int epochSeconds(String line, int p, Timestamp out) {
		if (digits(line, p, EPOCH_SECOND_DIGITS + 1) != EPOCH_SECOND_DIGITS || line.charAt(p) == '0') {
			return -1;
		}
		long seconds = Long.parseLong(line, p, p + EPOCH_SECOND_DIGITS, 10);
		if (seconds > LATEST_EPOCH) {
			return -1;
		}
		int end = fraction(line, p + EPOCH_SECOND_DIGITS, out);
		out.ofEpoch(seconds, out.nano);
		return end;
	}

	private static int epochMillis(String line, int p, Timestamp out) {
		if (digits(line, p, EPOCH_MILLI_DIGITS + 1) != EPOCH_MILLI_DIGITS || line.charAt(p) == '0') {
			return -1;
		}
		long millis = Long.parseLong(line, p, p + EPOCH_MILLI_DIGITS, 10);
		if (millis / 1000 > LATEST_EPOCH) {
			return -1;
		}
		out.ofEpochMillis(millis);
		return p + EPOCH_MILLI_DIGITS;
	}

	private static int epochMicros(String line, int p, Timestamp out) {
		if (digits(line, p, EPOCH_MICRO_DIGITS + 1) != EPOCH_MICRO_DIGITS || line.charAt(p) == '0') {
			return -1;
		}
		long micros = Long.parseLong(line, p, p + EPOCH_MICRO_DIGITS, 10);
		if (micros / 1_000_000 > LATEST_EPOCH) {
			return -1;
		}
		out.ofEpoch(micros / 1_000_000, (int) (micros % 1_000_000) * 1000);
		return p + EPOCH_MICRO_DIGITS;
	}

	private static int sinceBoot(String line, int p, Timestamp out) {
		int at = Math.max(p, blanks(line, p));
		int length = digits(line, at, MAX_BOOT_DIGITS);
		if (length == 0) {
			return -1;
		}
		int end = fraction(line, at + length, out);
		out.ofEpoch(Long.parseLong(line, at, at + length, 10), out.nano);
		return end > at + length ? end : -1;
	}

	private static int blanks(String line, int p) {
		int end = p;
		while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
			end++;
		}
		return end > p ? end : -1;
	}
}
