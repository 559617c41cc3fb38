package org.tftsr.documents;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.documents.internal.text.LineDiff;
import org.tftsr.documents.internal.text.LineDiff.Edit;

/**
 * What two texts differ in, in the unified format that patch tools read
 * (<a href="https://www.gnu.org/software/diffutils/manual/html_node/Detailed-Unified.html">GNU diffutils</a>). Thread-safe.
 */
public final class UnifiedDiff {

	private static final int CONTEXT = 3;

	private UnifiedDiff() {
		// only a function
	}

	/**
	 * The difference, each line ending in a line feed; empty where there is none.
	 *
	 * @param beforeName stands in the header, as does the other
	 */
	public static String of(String beforeName, String before, String afterName, String after) {
		List<Edit> edits = LineDiff.of(before.lines().toList(), after.lines().toList());
		List<List<Edit>> hunks = hunks(edits);
		if (hunks.isEmpty()) {
			return "";
		}
		StringBuilder out = new StringBuilder("--- " + beforeName + "\n+++ " + afterName + '\n');
		hunks.forEach(hunk -> write(hunk, out));
		return out.toString();
	}

	/** Changes with a few lines around them; changes that are close to each other go together. */
	private static List<List<Edit>> hunks(List<Edit> edits) {
		List<List<Edit>> hunks = new ArrayList<>();
		int end = -1;
		for (int i = 0; i < edits.size(); i++) {
			if (edits.get(i).kind() == ' ') {
				continue;
			}
			int from = Math.max(i - CONTEXT, 0);
			int to = Math.min(i + CONTEXT + 1, edits.size());
			if (from <= end) {
				hunks.getLast().addAll(edits.subList(end, Math.max(end, to)));
			} else {
				hunks.add(new ArrayList<>(edits.subList(from, to)));
			}
			end = Math.max(end, to);
		}
		return hunks;
	}

	private static void write(List<Edit> hunk, StringBuilder out) {
		long removed = hunk.stream().filter(edit -> edit.kind() != '+').count();
		long added = hunk.stream().filter(edit -> edit.kind() != '-').count();
		Edit first = hunk.getFirst();
		out.append("@@ -").append(range(first.before(), removed)).append(" +").append(range(first.after(), added))
				.append(" @@\n");
		hunk.forEach(edit -> out.append(edit.kind()).append(edit.line()).append('\n'));
	}

	/** An empty range is named by the line before it. */
	private static String range(int firstIndex, long count) {
		return (count == 0 ? firstIndex : firstIndex + 1) + (count == 1 ? "" : "," + count);
	}
}
