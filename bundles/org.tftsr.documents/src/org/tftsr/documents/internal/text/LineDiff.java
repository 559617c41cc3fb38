package org.tftsr.documents.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The shortest way from one list of lines to another, after E. W. Myers, <i>An O(ND) Difference Algorithm and Its
 * Variations</i>, Algorithmica 1 (1986), section 3.
 */
public final class LineDiff {

	/**
	 * A line that stays, goes or comes.
	 *
	 * @param kind   a blank, {@code -} or {@code +}
	 * @param before how many lines of the first list come before it
	 * @param after  how many lines of the second list come before it
	 */
	public record Edit(char kind, String line, int before, int after) {
	}

	/** Beyond this many changes the texts have little in common, and finding the shortest way takes too long. */
	private static final int MOST_CHANGES = 4000;

	private LineDiff() {
		// only a function
	}

	/** All lines of both lists in order. */
	public static List<Edit> of(List<String> before, List<String> after) {
		List<int[]> trace = new ArrayList<>();
		int n = before.size();
		int m = after.size();
		int most = Math.min(n + m, MOST_CHANGES);
		int[] furthest = new int[2 * most + 3];
		for (int changes = 0; changes <= most; changes++) {
			trace.add(Arrays.copyOfRange(furthest, most - changes, most + changes + 3));
			for (int diagonal = -changes; diagonal <= changes; diagonal += 2) {
				int at = most + 1 + diagonal;
				boolean down = diagonal == -changes || diagonal != changes && furthest[at - 1] < furthest[at + 1];
				int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
				int y = x - diagonal;
				while (x < n && y < m && before.get(x).equals(after.get(y))) {
					x++;
					y++;
				}
				furthest[at] = x;
				if (x >= n && y >= m) {
					return back(before, after, trace);
				}
			}
		}
		return replaced(before, after);
	}

	private static List<Edit> back(List<String> before, List<String> after, List<int[]> trace) {
		List<Edit> edits = new ArrayList<>();
		int x = before.size();
		int y = after.size();
		for (int changes = trace.size() - 1; changes >= 0; changes--) {
			int[] furthest = trace.get(changes);
			int middle = changes + 1;
			int diagonal = x - y;
			boolean down = diagonal == -changes
					|| diagonal != changes && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1];
			int from = down ? diagonal + 1 : diagonal - 1;
			int fromX = changes == 0 ? 0 : furthest[middle + from];
			int fromY = changes == 0 ? 0 : fromX - from;
			int meet = changes == 0 ? 0 : down ? fromX : fromX + 1;
			while (x > meet) {
				x--;
				y--;
				edits.add(new Edit(' ', before.get(x), x, y));
			}
			if (changes > 0) {
				x = fromX;
				y = fromY;
				edits.add(down ? new Edit('+', after.get(y), x, y) : new Edit('-', before.get(x), x, y));
			}
		}
		Collections.reverse(edits);
		return edits;
	}

	private static List<Edit> replaced(List<String> before, List<String> after) {
		List<Edit> edits = new ArrayList<>();
		for (int x = 0; x < before.size(); x++) {
			edits.add(new Edit('-', before.get(x), x, 0));
		}
		for (int y = 0; y < after.size(); y++) {
			edits.add(new Edit('+', after.get(y), before.size(), y));
		}
		return edits;
	}
}
