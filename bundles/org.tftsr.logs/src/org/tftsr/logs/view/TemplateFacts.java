package org.tftsr.logs.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogLevel;

/**
 * What is known of the records of one template. Its text is that of the log, not redacted.
 *
 * @param id        from 1, in order of first appearance; while a log is still being read, an id may come to mean another
 *                  template, as only the end shows which templates are one
 * @param text      the constant parts, with {@code <*>} for each variable one
 * @param level     the worst level among them; null where they have none
 * @param levels    how many of them have each level; levels that none has are not in it, nor are records without one
 * @param count     how many records
 * @param firstLine line of the first record
 * @param lastLine  line of the last record
 * @param sparkline how many records there are in each of equally many lines of the log, from its start
 */
public record TemplateFacts(int id, String text, LogLevel level, Map<LogLevel, Long> levels, long count, long firstLine, long lastLine,
		List<Integer> sparkline) {

	public TemplateFacts {
		sparkline = List.copyOf(sparkline);
		levels = Map.copyOf(levels);
	}

	/** The levels, that of most records first, and of those that as many have, the worst. */
	public List<LogLevel> levelsByCount() {
		Comparator<LogLevel> most = Comparator.comparing(levels::get);
		return levels.keySet().stream().sorted(most.thenComparing(Comparator.naturalOrder()).reversed()).toList();
	}

	/** The level that most of those records have that have one; null where none has. */
	public LogLevel usualLevel() {
		return levels.isEmpty() ? null : levelsByCount().getFirst();
	}

	/** The same with another text, such as a redacted one. */
	public TemplateFacts withText(String other) {
		return new TemplateFacts(id, other, level, levels, count, firstLine, lastLine, sparkline);
	}
}
