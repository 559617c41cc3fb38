package org.tftsr.logs.internal.cause;

/** How often an event came that one line tells of: "(x42 over 12m)", as {@code kubectl describe} lists the events of Kubernetes. */
final class EventCount {

	private static final String OPEN = "(x";
	private static final String CLOSE = " over ";
	private static final int MOST_DIGITS = 9;

	private EventCount() {
	}

	/** The number in a line; 1 where it tells none. */
	static long in(String line) {
		int open = line.indexOf(OPEN);
		int close = open < 0 ? -1 : line.indexOf(CLOSE, open);
		int start = open + OPEN.length();
		if (close <= start || close - start > MOST_DIGITS) {
			return 1;
		}
		String digits = line.substring(start, close);
		return digits.chars().allMatch(Character::isDigit) ? Math.max(1, Long.parseLong(digits)) : 1;
	}
}
