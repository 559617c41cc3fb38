package org.tftsr.logs.internal.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a view changed a line. Words and the blanks between them are compared from both ends; what lies between is
 * compared one by one where it has as many parts, and is one change where it has not. Takes time and memory linear in
 * the lengths. Immutable.
 */
final class LineEdits {

	/** In a marked text, this character and those behind it stand for the first change and those behind it. */
	private static final char FIRST_MARK = '\ue000';
	private static final int MAX_MARKS = 0x1900;

	private record Edit(int rawStart, int rawEnd, int start, int end) {
	}

	private final String shown;
	private final List<Edit> edits = new ArrayList<>();
	/** Private characters of the line's own could not be told from marks. */
	private final boolean markable;

	/**
	 * Compares.
	 *
	 * @param raw   a line as it stands in the log
	 * @param shown the same as the view shows it
	 */
	LineEdits(String raw, String shown) {
		this.shown = shown;
		this.markable = shown.chars().noneMatch(c -> c >= FIRST_MARK && c < FIRST_MARK + MAX_MARKS);
		int[] before = parts(raw);
		int[] after = parts(shown);
		int most = Math.min(before.length, after.length) - 1;
		int head = 0;
		while (head < most && same(raw, before, head, after, head)) {
			head++;
		}
		int tail = 0;
		while (tail < most - head && same(raw, before, before.length - 2 - tail, after, after.length - 2 - tail)) {
			tail++;
		}
		compare(raw, Arrays.copyOfRange(before, head, before.length - tail),
				Arrays.copyOfRange(after, head, after.length - tail));
	}

	/** Where words and blanks start, and the length. */
	private static int[] parts(String text) {
		int[] starts = new int[text.length() + 1];
		int count = 0;
		for (int i = 0; i < text.length(); i++) {
			if (i == 0 || isBlank(text, i) != isBlank(text, i - 1)) {
				starts[count++] = i;
			}
		}
		starts[count++] = text.length();
		return Arrays.copyOf(starts, count);
	}

	private static boolean isBlank(String text, int at) {
		return text.charAt(at) == ' ' || text.charAt(at) == '\t';
	}

	private boolean same(String raw, int[] before, int i, int[] after, int j) {
		int length = before[i + 1] - before[i];
		return length == after[j + 1] - after[j] && raw.regionMatches(before[i], shown, after[j], length);
	}

	private void compare(String raw, int[] before, int[] after) {
		if (before.length != after.length) {
			add(raw, before[0], before[before.length - 1], after[0], after[after.length - 1]);
			return;
		}
		for (int i = 0; i + 1 < before.length; i++) {
			if (!same(raw, before, i, after, i)) {
				add(raw, before[i], before[i + 1], after[i], after[i + 1]);
			}
		}
	}

	/** Adds a change without what both texts start and end with. */
	private void add(String raw, int rawFrom, int rawTo, int from, int to) {
		int most = Math.min(rawTo - rawFrom, to - from);
		int head = 0;
		while (head < most && raw.charAt(rawFrom + head) == shown.charAt(from + head)) {
			head++;
		}
		int tail = 0;
		while (tail < most - head && raw.charAt(rawTo - 1 - tail) == shown.charAt(to - 1 - tail)) {
			tail++;
		}
		edits.add(new Edit(rawFrom + head, rawTo - tail, from + head, to - tail));
	}

	/** Where the start of a part of the line is in what is shown; -1 where it is within a change. */
	int start(int raw) {
		int moved = raw;
		for (Edit edit : edits) {
			if (edit.rawEnd <= raw && edit.rawStart < raw) {
				moved = raw - edit.rawEnd + edit.end;
			} else if (edit.rawStart < raw) {
				return -1;
			}
		}
		return moved;
	}

	/** Where the end of a part of the line is in what is shown; -1 where it is within a change. */
	int end(int raw) {
		int moved = raw;
		for (Edit edit : edits) {
			if (edit.rawEnd <= raw) {
				moved = raw - edit.rawEnd + edit.end;
			} else if (edit.rawStart < raw) {
				return -1;
			}
		}
		return moved;
	}

	/** A part of what is shown, with a letter of no language in the place of each change. */
	String marked(int from, int to) {
		StringBuilder text = new StringBuilder();
		int done = from;
		for (int i = 0; markable && i < Math.min(edits.size(), MAX_MARKS); i++) {
			Edit edit = edits.get(i);
			if (edit.start >= done && edit.end <= to) {
				text.append(shown, done, edit.start).append((char) (FIRST_MARK + i));
				done = edit.end;
			}
		}
		return text.append(shown, done, to).toString();
	}

	/** A marked text with what is shown in the place of the marks. */
	String unmarked(String text) {
		StringBuilder unmarked = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			int mark = text.charAt(i) - FIRST_MARK;
			if (markable && mark >= 0 && mark < edits.size() && mark < MAX_MARKS) {
				unmarked.append(shown, edits.get(mark).start, edits.get(mark).end);
			} else {
				unmarked.append(text.charAt(i));
			}
		}
		return unmarked.toString();
	}
}
