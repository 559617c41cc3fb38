package org.tftsr.ui.chat.internal.conversation.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Some lines that are different now. Of several, each stands in the text as it is once those above it are made.
 *
 * @param line    the first line that is different
 * @param removed how many lines went from there
 * @param lines   what stands in their place
 */
record LineChange(int line, int removed, List<TextLine> lines) {

	LineChange {
		lines = List.copyOf(lines);
	}

	/** What differs between what stood somewhere and what stands there now: what is alike at both ends stays; null where all is. */
	static LineChange between(List<TextLine> old, List<TextLine> now, int line) {
		int shorter = Math.min(old.size(), now.size());
		int same = 0;
		while (same < shorter && old.get(same).equals(now.get(same))) {
			same++;
		}
		int end = 0;
		while (end < shorter - same && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
			end++;
		}
		if (same == old.size() && same == now.size()) {
			return null;
		}
		return new LineChange(line + same, old.size() - same - end, now.subList(same, now.size() - end));
	}

	/** Adds a change behind others, to the last of them where nothing that stays is between. */
	static void add(LineChange change, List<LineChange> changes) {
		LineChange last = changes.isEmpty() ? null : changes.getLast();
		if (last == null || last.line + last.lines.size() < change.line) {
			changes.add(change);
			return;
		}
		List<TextLine> both = new ArrayList<>(last.lines);
		both.addAll(change.lines);
		changes.set(changes.size() - 1, new LineChange(last.line, last.removed + change.removed, both));
	}
}
