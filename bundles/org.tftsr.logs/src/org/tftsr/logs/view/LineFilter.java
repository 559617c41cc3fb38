package org.tftsr.logs.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.tftsr.core.analysis.LogLevel;

/**
 * Which lines of a log are wanted: those for which all parts hold. What asks for levels, times or templates holds for
 * whole records.
 *
 * @param queries   each of which must find the line
 * @param levels    one of which the line's record must have; null where the level does not matter
 * @param time      when the line's record must have been written; null where that does not matter
 * @param templates ids, one of which the line's record must have; null where the template does not matter
 * @param within    a set in which the line must be; null where none is asked for
 * @param except    filters of which none may let the line's record through; they ask of levels, times and templates only
 */
public record LineFilter(List<LineQuery> queries, Levels levels, TimeRange time, Set<Integer> templates,
		LineSet within, List<LineFilter> except) {

	/** All lines. */
	public static final LineFilter ALL = new LineFilter(List.of(), null, null, null, null, List.of());

	/**
	 * A choice of levels.
	 *
	 * @param levels  wanted ones
	 * @param without whether records without a level are wanted too
	 */
	public record Levels(Set<LogLevel> levels, boolean without) {

		public Levels {
			levels = Set.copyOf(levels);
		}
	}

	/**
	 * A stretch of time, in milliseconds as {@link LineFacts#time} has them.
	 *
	 * @param from the first millisecond
	 * @param to   behind the last one
	 */
	public record TimeRange(long from, long to) {
	}

	public LineFilter {
		queries = List.copyOf(queries);
		templates = templates == null ? null : Set.copyOf(templates);
		except = List.copyOf(except);
		if (except.stream().anyMatch(LineFilter::asksForMoreThanFacts)) {
			throw new IllegalArgumentException("Records are left out by their level, time or template");
		}
	}

	private boolean asksForMoreThanFacts() {
		return !queries.isEmpty() || within != null || !except.isEmpty() || !needsFacts();
	}

	/** This filter with one more query. */
	public LineFilter and(LineQuery query) {
		return withQueries(Stream.concat(queries.stream(), Stream.of(query)).toList());
	}

	/** This filter without a query. */
	public LineFilter without(LineQuery query) {
		List<LineQuery> others = new ArrayList<>(queries);
		others.remove(query);
		return withQueries(others);
	}

	/** This filter with other queries. */
	public LineFilter withQueries(List<LineQuery> others) {
		return new LineFilter(others, levels, time, templates, within, except);
	}

	/** This filter with another choice of levels, or none. */
	public LineFilter withLevels(Levels choice) {
		return new LineFilter(queries, choice, time, templates, within, except);
	}

	/** This filter with another stretch of time, or none. */
	public LineFilter withTime(TimeRange range) {
		return new LineFilter(queries, levels, range, templates, within, except);
	}

	/** This filter with other templates, or none. */
	public LineFilter withTemplates(Set<Integer> ids) {
		return new LineFilter(queries, levels, time, ids, within, except);
	}

	/** This filter within a set of lines, or none. */
	public LineFilter within(LineSet lines) {
		return new LineFilter(queries, levels, time, templates, lines, except);
	}

	/** This filter without the records that another one lets through, which asks of levels, times and templates only. */
	public LineFilter except(LineFilter other) {
		List<LineFilter> all = Stream.concat(except.stream(), Stream.of(other)).toList();
		return new LineFilter(queries, levels, time, templates, within, all);
	}

	/** Whether it asks for something that only {@link LineFacts} tell. */
	public boolean needsFacts() {
		return levels != null || time != null || templates != null || !except.isEmpty();
	}
}
