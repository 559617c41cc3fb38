package org.tftsr.logs.internal.cause;

/** How messages write that something has a new value. */
final class NewValue {

	private static final String ARROW = " -> ";
	/** How near to an arrow the values stand that it leads from and to. */
	private static final int REACH = 8;
	/** An address in numbers has as many dots. */
	private static final int DOTS = 3;

	private static final String FROM = " from [";
	private static final String TO = "] to [";
	private static final int LONGEST_VALUE = 100;

	private NewValue() {
	}

	/** Whether a message gives something a value, as in "max_pool=2". */
	static boolean isAssigned(String line, int start) {
		int equals = line.indexOf('=', start + 1);
		return equals > 0 && equals + 1 < line.length() && Character.isLetterOrDigit(line.charAt(equals - 1))
				&& Character.isLetterOrDigit(line.charAt(equals + 1));
	}

	/**
	 * Whether a message leads from one number to another, as in "5 s -> 30 s" or "v1.4 -> v1.5". From one address to another
	 * leads a connection.
	 */
	static boolean isLedTo(String line, int start) {
		int arrow = line.indexOf(ARROW, start + 1);
		int behind = arrow + ARROW.length();
		return arrow > 0 && hasDigit(line, arrow - REACH, arrow) && hasDigit(line, behind, behind + REACH)
				&& !isAddress(line, behind);
	}

	/** Whether a message leads from one value in brackets to another one, as in "updating [limit] from [10] to [5]". */
	static boolean isReplaced(String line, int start) {
		int from = line.indexOf(FROM, start);
		int end = from < 0 ? -1 : line.indexOf(TO, from + FROM.length());
		if (end < 0) {
			return false;
		}
		String old = line.substring(from + FROM.length(), end);
		return old.length() <= LONGEST_VALUE && !line.startsWith(old + ']', end + TO.length());
	}

	/** Whether digits and dots that start here are an address of version 4. */
	private static boolean isAddress(String line, int from) {
		int dots = 0;
		for (int p = from; p < line.length() && (Character.isDigit(line.charAt(p)) || line.charAt(p) == '.'); p++) {
			dots += line.charAt(p) == '.' ? 1 : 0;
		}
		return dots == DOTS;
	}

	private static boolean hasDigit(String line, int from, int to) {
		for (int p = Math.max(0, from); p < Math.min(to, line.length()); p++) {
			if (Character.isDigit(line.charAt(p))) {
				return true;
			}
		}
		return false;
	}
}
