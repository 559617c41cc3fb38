package org.tftsr.pii.internal.personal.number;

import java.util.Optional;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Window;

/**
 * A number as it is written: digits and letters in groups, with one mark between two groups. The next field of a log
 * line may look like one more group, so it can be cut at the end of each of them. Not thread-safe.
 */
public final class WrittenNumber {

	private static final int MOST_GROUPS = 8;
	/** What it costs to take a number apart, in units read. */
	private static final int LOOK = 96;
	/** What it costs to put a number together from its parts and to check it. */
	private static final int CHECK = 160;
	private static final String MARKS = " .-/+";

	private final Window window;
	private final int start;
	/** For each group, how far behind the start it ends, in eight bits. */
	private long ends;
	/** For each group, how many digits and letters there are up to its end, in eight bits. */
	private long lengths;
	private int groups;

	private WrittenNumber(Window window, int start) {
		this.window = window;
		this.start = start;
	}

	/**
	 * The number that starts here, which may be of no groups.
	 *
	 * @param anyCase whether small letters belong to it
	 */
	public static WrittenNumber at(Window window, int start, boolean anyCase) {
		WrittenNumber number = new WrittenNumber(window, start);
		window.looked(LOOK);
		int longest = NumberSchemes.longest();
		int length = 0;
		int i = start;
		while (number.groups < MOST_GROUPS) {
			int group = i;
			while (length <= longest && isPart(window.at(i), anyCase)) {
				i++;
				length++;
			}
			if (i == group || length > longest || window.isWord(i) || window.at(i) == '_') {
				return number;
			}
			number.addGroup(i, length);
			if (MARKS.indexOf(window.at(i)) < 0) {
				return number;
			}
			i++;
		}
		return number;
	}

	/** Whether the number that starts here may have a shape that tells its kind without a label. Cheap. */
	public static boolean mayTellAlone(Window window, int start) {
		int end = start;
		int longest = NumberSchemes.longest();
		while (end - start <= longest && isPart(window.at(end), false)) {
			end++;
		}
		return NumberSchemes.mayHaveShape(end - start, window.at(end));
	}

	private static boolean isPart(char c, boolean anyCase) {
		return Ascii.isDigit(c) || Ascii.isUpper(c) || anyCase && Ascii.isLower(c);
	}

	private void addGroup(int end, int length) {
		ends |= (long) (end - start) << groups * Byte.SIZE;
		lengths |= (long) length << groups++ * Byte.SIZE;
	}

	/** Whether, cut somewhere, it is as long as some kind of number. */
	public boolean hasKnownLength() {
		for (int i = 0; i < groups; i++) {
			if (NumberSchemes.haveLength(length(i))) {
				return true;
			}
		}
		return false;
	}

	/** How many places there are at which it can end. */
	public int groups() {
		return groups;
	}

	/** Where it ends behind a group, the first being 0. */
	public int end(int group) {
		return start + (int) (ends >>> group * Byte.SIZE & 0xFF);
	}

	/** How many digits and letters there are up to the end of a group. */
	public int length(int group) {
		return (int) (lengths >>> group * Byte.SIZE & 0xFF);
	}

	/** Whether it can end behind a group: nothing that would go on with it stands there. */
	public boolean endsAlone(int group) {
		char after = window.at(end(group));
		boolean joined = after == '.' || after == '-' || after == '/' || after == '+' || after == ':' || after == ',';
		return !(joined && Ascii.isAlphanumeric(window.at(end(group) + 1)));
	}

	/** The digits and letters up to the end of a group, in capitals. */
	public String compact(int group) {
		window.looked(CHECK);
		StringBuilder compact = new StringBuilder(length(group));
		for (int i = start; i < end(group); i++) {
			char c = window.at(i);
			if (Ascii.isAlphanumeric(c)) {
				compact.append(Ascii.isLower(c) ? (char) (c & ~0x20) : c);
			}
		}
		return compact.toString();
	}

	/** The kind that it has, up to the end of a group, without a label. */
	public Optional<NumberScheme> kindByShape(int group) {
		if (!NumberSchemes.haveShape(end(group) - start, length(0))) {
			return Optional.empty();
		}
		int hash = 0;
		for (int i = start; i < end(group); i++) {
			hash = NumberSchemes.shapeHash(hash, shapeOf(window.at(i)));
		}
		if (!NumberSchemes.haveShapeOfHash(hash)) {
			return Optional.empty();
		}
		StringBuilder shape = new StringBuilder(end(group) - start);
		for (int i = start; i < end(group); i++) {
			shape.append(shapeOf(window.at(i)));
		}
		return NumberSchemes.ofShape(shape.toString(), compact(group));
	}

	private static char shapeOf(char c) {
		return Ascii.isDigit(c) ? '9' : Ascii.isUpper(c) ? 'A' : c;
	}
}
