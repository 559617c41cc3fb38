package org.tftsr.logs.internal.cause;

/** How long a step took, as its line says: "call completed in 8.49 seconds", "took 8300 ms", "duration=7.2s". */
final class SpentTime {

	private static final int MAX_DIGITS = 15;
	/** How far before the number the words may stand that tell of it. */
	private static final int REACH = 40;
	private static final String[] WORDS = Signal.SPENT.phrases();

	private SpentTime() {
	}

	/**
	 * The first time in a line that is no shorter than wanted.
	 *
	 * @return in seconds; negative where there is none
	 */
	static double secondsIn(String line, int start, double atLeast) {
		int p = start;
		while (p < line.length()) {
			int end = p + 1;
			if (isDigit(line, p)) {
				end = numberEnd(line, p);
				double seconds = seconds(line, p, end);
				if (seconds >= atLeast && isToldOf(line, Math.max(start, p - REACH), p)) {
					return seconds;
				}
			}
			p = end;
		}
		return -1;
	}

	/** Whether words that tell of a time that was spent stand in a part of a line. */
	private static boolean isToldOf(String line, int from, int to) {
		for (String words : WORDS) {
			for (int p = from; p + words.length() <= to; p++) {
				if (line.regionMatches(true, p, words, 0, words.length())) {
					return true;
				}
			}
		}
		return false;
	}

	private static int numberEnd(String line, int number) {
		int p = number;
		while (isDigit(line, p) || p < line.length() && line.charAt(p) == '.' && isDigit(line, p + 1)) {
			p++;
		}
		return p;
	}

	private static double seconds(String line, int number, int end) {
		double unit = unit(line, end < line.length() && line.charAt(end) == ' ' ? end + 1 : end);
		if (unit < 0 || end - number > MAX_DIGITS) {
			return -1;
		}
		String digits = line.substring(number, end);
		return digits.indexOf('.') == digits.lastIndexOf('.') ? Double.parseDouble(digits) * unit : -1;
	}

	/** How many seconds one of the unit is that stands at a place; negative where there is none. */
	private static double unit(String line, int at) {
		int end = at;
		while (end < line.length() && Character.isLetter(line.charAt(end))) {
			end++;
		}
		return switch (line.substring(at, end)) {
		case "s", "sec", "secs", "second", "seconds", "Sekunden" -> 1;
		case "ms", "msec", "msecs", "millis", "milliseconds" -> 1e-3;
		default -> -1;
		};
	}

	private static boolean isDigit(String line, int at) {
		return at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9';
	}
}
