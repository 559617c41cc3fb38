package org.tftsr.logs.internal.cause;

/** How messages write that something has a new value. */
final class NewValue {

	private static final String ARROW = " -> ";
	/** How near to an arrow the values stand that it leads from and to. */
	private static final int REACH = 8;
	/** An address in numbers has as many dots. */
	private static final int DOTS = 3;

	private static final String FROM = " from ";
	private static final String TO = " to ";
	/** What values are written in. */
	private static final String[] MARKS = { "[]", "''", "\"\"" };
	private static final int LONGEST_VALUE = 100;

	private static final String SETTING = "Setting ";
	private static final int REACH_OF_HEADER = 24;

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
	 * leads a connection, and several such pairs in one message are measured, as the parts of a heap before and after a collection.
	 */
	static boolean isLedTo(String line, int start) {
		int pairs = 0;
		int from = 0;
		for (int arrow = line.indexOf(ARROW, start + 1); arrow > 0; arrow = line.indexOf(ARROW, arrow + 1)) {
			int behind = arrow + ARROW.length();
			if (hasDigit(line, arrow - REACH, arrow) && hasDigit(line, behind, behind + REACH)) {
				pairs++;
				from = behind;
			}
		}
		return pairs == 1 && !isAddress(line, from);
	}

	/** Whether a message leads from one value in brackets or quotes to another one, as in "updating [limit] from [10] to [5]". */
	static boolean isReplaced(String line, int start) {
		for (String marks : MARKS) {
			int from = line.indexOf(FROM + marks.charAt(0), start);
			int value = from + FROM.length() + 1;
			int end = from < 0 ? -1 : line.indexOf(marks.charAt(1) + TO + marks.charAt(0), value);
			if (end >= 0 && end - value <= LONGEST_VALUE) {
				return !line.startsWith(line.substring(value, end) + marks.charAt(1), end + TO.length() + 2);
			}
		}
		return false;
	}

	/**
	 * Whether a message says itself that it sets something, as in "Setting database option RECOVERY to FULL". What no header was
	 * learnt for, such as the name of a session, may stand before it.
	 */
	static boolean isSet(String line, int start) {
		int word = line.indexOf(SETTING, start);
		boolean begins = word == start || word > start && word <= start + REACH_OF_HEADER && line.charAt(word - 1) == ' ';
		return begins && line.indexOf(" to ", word + SETTING.length()) > 0;
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
