package org.tftsr.ui.logs.internal.pii;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.tftsr.core.pii.PiiType;
import org.tftsr.logs.view.GrowingLineSet;
import org.tftsr.logs.view.LineSet;

/** The lines that hold values of each type. The last one may be looked at again, and may be sure to hold some for all that. */
final class FoundLines {

	private final Map<PiiType, GrowingLineSet> lines = new HashMap<>();
	/** Of the line that is looked at again next. */
	private final Set<PiiType> sure = new HashSet<>();

	/** @param settled whether the line holds it also when it is looked at again */
	void add(PiiType type, long line, boolean settled) {
		lines.computeIfAbsent(type, found -> new GrowingLineSet()).add(line);
		if (settled) {
			sure.add(type);
		}
	}

	/** The last line that was looked at is looked at again. */
	void again(long line) {
		lines.values().forEach(GrowingLineSet::forgetLast);
		sure.forEach(type -> lines.get(type).add(line));
	}

	/** Another line is the last one. */
	void next() {
		sure.clear();
	}

	/** What readers see, which is the same sets each time. */
	Map<PiiType, LineSet> published(long covered, boolean complete) {
		Map<PiiType, LineSet> shown = new HashMap<>();
		lines.forEach((type, set) -> {
			set.publish(covered, complete);
			shown.put(type, set.lines());
		});
		return shown;
	}
}
