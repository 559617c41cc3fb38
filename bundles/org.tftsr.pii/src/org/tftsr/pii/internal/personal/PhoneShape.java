package org.tftsr.pii.internal.personal;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * A text that has the shape of a phone number, taken apart into its groups of digits. It can be cut back group by
 * group, because the next field of a log line may look like one more group. Not thread-safe.
 */
final class PhoneShape {

	private static final int MOST_GROUPS = 9;
	private static final int MOST_DIGITS = 15;
	/** Marks between two groups, as in {@code ) -}. */
	private static final int LONGEST_GAP = 3;

	private final Window window;
	private final int start;
	private final int[] starts = new int[MOST_GROUPS];
	private final int[] ends = new int[MOST_GROUPS];
	private int groups;
	private int digits;
	private boolean parentheses;

	private PhoneShape(Window window, int start) {
		this.window = window;
		this.start = start;
	}

	/** The longest shape that starts here, which may be of no digits. */
	static PhoneShape at(Window window, int start) {
		PhoneShape shape = new PhoneShape(window, start);
		int i = window.at(start) == '+' ? start + 1 : start;
		boolean open = false;
		while (shape.groups < MOST_GROUPS) {
			int gap = i;
			while (i - gap <= LONGEST_GAP && isMark(window.at(i))) {
				char c = window.at(i++);
				if (c == '(' && open || c == ')' && !open) {
					return shape;
				}
				open = c == '(' || c != ')' && open;
				shape.parentheses |= open;
			}
			int stop = window.skipDigits(i, MOST_DIGITS + 1);
			if (stop == i || shape.digits + stop - i > MOST_DIGITS || i - gap > LONGEST_GAP || shape.isWideGap(gap,
					i)) {
				return shape;
			}
			shape.addGroup(i, stop);
			i = stop;
		}
		return shape;
	}

	private void addGroup(int from, int to) {
		starts[groups] = from;
		ends[groups++] = to;
		digits += to - from;
	}

	private boolean isWideGap(int from, int to) {
		return groups > 0 && to - from == 2 && window.at(from) == ' ' && window.at(from + 1) == ' ';
	}

	private static boolean isMark(char c) {
		if (c < 128) {
			return c < '0' && (c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/');
		}
		return c == '\u00A0' || c == '\u202F' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
	}

	/** Leaves out the last group. */
	void dropLast() {
		groups--;
		digits -= ends[groups] - starts[groups];
	}

	int start() {
		return start;
	}

	/** Behind the last digit. */
	int end() {
		return ends[groups - 1];
	}

	int groups() {
		return groups;
	}

	int digits() {
		return digits;
	}

	int lengthOf(int group) {
		return ends[group] - starts[group];
	}

	boolean isInternational() {
		return window.at(start) == '+';
	}

	/** Whether the first digits are in parentheses. */
	boolean isAreaInParentheses() {
		if (window.at(start) != '(' || groups < 2) {
			return false;
		}
		for (int i = ends[0]; i < starts[1]; i++) {
			if (window.at(i) == ')') {
				return true;
			}
		}
		return false;
	}

	/** Whether parentheses are closed within the shape. */
	boolean isBalanced() {
		int depth = 0;
		for (int i = start; parentheses && i < end(); i++) {
			char c = window.at(i);
			depth += c == '(' ? 1 : c == ')' ? -1 : 0;
		}
		return depth == 0;
	}

	/** The mark before a group, or blank where there are several. */
	char markBefore(int group) {
		return starts[group] - ends[group - 1] == 1 ? window.at(ends[group - 1]) : ' ';
	}

	/** Whether the groups from one on have these lengths and no more follow. */
	boolean endsWith(int firstGroup, int... lengths) {
		if (groups - firstGroup != lengths.length) {
			return false;
		}
		for (int i = 0; i < lengths.length; i++) {
			if (lengthOf(firstGroup + i) != lengths[i]) {
				return false;
			}
		}
		return true;
	}

	/** The value of a group of at most nine digits. */
	int valueOf(int group) {
		int value = 0;
		for (int i = starts[group]; i < ends[group]; i++) {
			value = value * 10 + window.at(i) - '0';
		}
		return value;
	}

	/** Whether the digit run of a group starts with a digit. */
	boolean startsWithDigit(int group, char digit) {
		return window.at(starts[group]) == digit && Ascii.isDigit(digit);
	}
}
