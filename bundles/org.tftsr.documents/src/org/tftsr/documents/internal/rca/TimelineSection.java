package org.tftsr.documents.internal.rca;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;

/**
 * What happened when: the noted events, and when the logs begin and end. The likeliest line of each log follows below
 * the table, not in it: a cause line has no time that it could be sorted by.
 */
public final class TimelineSection {

	private static final Comparator<LocalDateTime> UNKNOWN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

	private TimelineSection() {
		// only a function
	}

	/**
	 * A row.
	 *
	 * @param order what to sort by; null for unknown, which comes last
	 */
	private record Row(LocalDateTime order, String time, String source, String event) {

		List<String> cells() {
			return List.of(time, source, event);
		}
	}

	/** Writes the section. */
	public static void write(RcaContent content, MarkdownBuilder out) {
		out.heading(2, "Timeline");
		writeTable(rows(content), out);
		writeLikeliestLines(content.analyses(), out);
	}

	private static List<Row> rows(RcaContent content) {
		List<Row> rows = new ArrayList<>();
		content.issue().timeline().forEach(event -> rows.add(event(event)));
		for (LogAnalysis analysis : content.analyses()) {
			addLogRow(analysis, analysis.statistics().first(), "First time stamp", rows);
			addLogRow(analysis, analysis.statistics().last(), "Last time stamp", rows);
		}
		rows.sort(Comparator.comparing(Row::order, UNKNOWN_LAST));
		return rows;
	}

	private static void writeTable(List<Row> rows, MarkdownBuilder out) {
		if (rows.isEmpty()) {
			out.paragraph("*No event has been noted, and no log has time stamps.*");
			return;
		}
		out.table(List.of("Time", "Source", "Event"), rows.stream().map(Row::cells).toList());
		if (rows.stream().anyMatch(row -> !row.time().endsWith("UTC"))) {
			out.paragraph("Times without a zone are those of the log itself; they are sorted as if they were UTC.");
		}
	}

	private static void writeLikeliestLines(List<LogAnalysis> analyses, MarkdownBuilder out) {
		List<RankedLine> lines = analyses.stream().map(RankedLine::likeliest).flatMap(Optional::stream).toList();
		if (lines.isEmpty()) {
			return;
		}
		out.paragraph("**Likeliest line of each log:**");
		lines.forEach(line -> out.item(line.excerpt()));
	}

	private static Row event(TimelineEvent event) {
		String original = event.originalTime() == null || event.originalTime().isBlank() ? ""
				: " (noted as " + MarkdownEscaper.inline(event.originalTime()) + ')';
		return new Row(LocalDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC),
				DisplayFormat.instant(event.occurredAt()), DisplayFormat.textOrNone(event.type()),
				DisplayFormat.textOrNone(event.description()) + original);
	}

	private static void addLogRow(LogAnalysis analysis, LocalDateTime time, String event, List<Row> rows) {
		if (time != null) {
			rows.add(new Row(DisplayFormat.hasYear(time) ? time : null, DisplayFormat.local(time),
					MarkdownEscaper.codeCell(analysis.name()), event));
		}
	}
}
