package org.tftsr.ui.logs.internal.time;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Color;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.view.Histogram;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.LogViewerIds;

/** Levels that have one colour, worst first. */
public enum LevelGroup {

	ERROR("error", LogLevel.ERROR, LogLevel.FATAL), //$NON-NLS-1$
	WARN("warn", LogLevel.WARN), //$NON-NLS-1$
	INFO("info", LogLevel.INFO, LogLevel.NOTICE), //$NON-NLS-1$
	DEBUG("debug", LogLevel.DEBUG, LogLevel.TRACE), //$NON-NLS-1$
	NONE("none"); //$NON-NLS-1$

	private final String colorId;
	private final List<LogLevel> levels;

	LevelGroup(String name, LogLevel... levels) {
		colorId = LogViewerIds.BUNDLE + ".level." + name; //$NON-NLS-1$
		this.levels = List.of(levels);
	}

	/** The group of a level; null is for none. */
	public static LevelGroup of(LogLevel level) {
		return level == null ? NONE : Stream.of(values()).filter(group -> group.levels.contains(level)).findFirst().orElse(NONE);
	}

	/** The colour of the group in the theme. On the user interface thread. */
	public Color color() {
		return ThemeColors.get(colorId);
	}

	/** How many records of a bucket belong to the group. */
	long count(Histogram.Bucket bucket) {
		return this == NONE ? bucket.levels().getLast()
				: levels.stream().mapToLong(level -> bucket.levels().get(level.ordinal())).sum();
	}
}
