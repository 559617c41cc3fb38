package org.tftsr.documents.internal.rca;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;

/** What happened when: the noted events, and where the logs begin, first show a likely cause, and end. */
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
		List<Row> rows = new ArrayList<>();
		content.issue().timeline().forEach(event -> rows.add(event(event)));
		content.analyses().forEach(analysis -> addLog(analysis, rows));
		if (rows.isEmpty()) {
			out.paragraph("*No event has been noted, and no log has time stamps.*");
			return;
		}
		rows.sort(Comparator.comparing(Row::order, UNKNOWN_LAST));
		out.table(List.of("Time", "Source", "Event"), rows.stream().map(Row::cells).toList());
		if (rows.stream().anyMatch(row -> !row.time().endsWith("UTC"))) {
			out.paragraph("Times without a zone are those of the log itself; they are sorted as if they were UTC.");
		}
	}

	private static Row event(TimelineEvent event) {
		String original = event.originalTime() == null || event.originalTime().isBlank() ? ""
				: " (noted as " + MarkdownEscaper.inline(event.originalTime()) + ')';
		return new Row(LocalDateTime.ofInstant(event.occurredAt(), ZoneOffset.UTC),
				DisplayFormat.instant(event.occurredAt()), DisplayFormat.textOrNone(event.type()),
				DisplayFormat.textOrNone(event.description()) + original);
	}

	private static void addLog(LogAnalysis analysis, List<Row> rows) {
		LocalDateTime first = analysis.statistics().first();
		LocalDateTime last = analysis.statistics().last();
		if (first != null) {
			rows.add(logRow(analysis, first, DisplayFormat.local(first), "First time stamp"));
		}
		earliestCause(analysis).ifPresent(cause -> rows.add(logRow(analysis, first, "line " + cause.line(),
				"First likely cause line: " + MarkdownEscaper.codeCell(cause.text()))));
		if (last != null) {
			rows.add(logRow(analysis, last, DisplayFormat.local(last), "Last time stamp"));
		}
	}

	private static Row logRow(LogAnalysis analysis, LocalDateTime time, String shown, String event) {
		LocalDateTime order = time != null && DisplayFormat.hasYear(time) ? time : null;
		return new Row(order, shown, MarkdownEscaper.codeCell(analysis.name()), event);
	}

	private static Optional<CauseLine> earliestCause(LogAnalysis analysis) {
		return analysis.causes().stream().min(Comparator.comparingLong(CauseLine::line));
	}
}
