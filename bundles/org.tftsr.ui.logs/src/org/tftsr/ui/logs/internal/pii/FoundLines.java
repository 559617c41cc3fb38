package org.tftsr.ui.logs.internal.pii;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.logs.view.GrowingLineSet;
import org.tftsr.logs.view.LineSet;

/** The lines that hold values of each kind. The last one may be looked at again, and may be sure to hold some for all that. */
final class FoundLines {

	private final Map<PiiKind, GrowingLineSet> lines = new EnumMap<>(PiiKind.class);
	/** Of the line that is looked at again next. */
	private final Set<PiiKind> sure = EnumSet.noneOf(PiiKind.class);

	FoundLines() {
		for (PiiKind kind : PiiKind.values()) {
			lines.put(kind, new GrowingLineSet());
		}
	}

	/** @param settled whether the line holds it also when it is looked at again */
	void add(PiiKind kind, long line, boolean settled) {
		lines.get(kind).add(line);
		if (settled) {
			sure.add(kind);
		}
	}

	/** The last line that was looked at is looked at again. */
	void again(long line) {
		lines.values().forEach(GrowingLineSet::forgetLast);
		sure.forEach(kind -> lines.get(kind).add(line));
	}

	/** Another line is the last one. */
	void next() {
		sure.clear();
	}

	/** What readers see, which is the same sets each time. */
	Map<PiiKind, LineSet> published(long covered, boolean complete) {
		Map<PiiKind, LineSet> shown = new EnumMap<>(PiiKind.class);
		lines.forEach((kind, set) -> {
			set.publish(covered, complete);
			shown.put(kind, set.lines());
		});
		return shown;
	}
}
