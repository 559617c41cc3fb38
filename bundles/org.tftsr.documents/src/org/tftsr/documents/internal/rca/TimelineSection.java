package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.Optional;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;

/**
 * What happened when: the noted events, and what follows from the issue and its logs. The likeliest line of each log follows
 * below the table, not in it: a cause line has no time that it could be sorted by.
 */
public final class TimelineSection {

	private TimelineSection() {
		// only a function
	}

	/** Writes the section. */
	public static void write(RcaContent content, MarkdownBuilder out) {
		out.heading(2, "Timeline");
		writeTable(content.timeline().entries(), out);
		if (!content.timeline().unread().isEmpty()) {
			out.paragraph("Not on it, as they changed or went away since they were added: "
					+ MarkdownEscaper.inline(String.join(", ", content.timeline().unread())) + '.');
		}
		writeLikeliestLines(content.analyses(), out);
	}

	private static void writeTable(List<TimelineEntry> entries, MarkdownBuilder out) {
		if (entries.isEmpty()) {
			out.paragraph("*No event has been noted, and no log has time stamps.*");
			return;
		}
		out.table(List.of("Time", "Kind", "Event", "Source"), entries.stream().map(TimelineSection::cells).toList());
	}

	private static List<String> cells(TimelineEntry entry) {
		String original = entry.originalTime() == null || entry.originalTime().isBlank() ? ""
				: " (" + (entry.isDerived() ? "written as " : "noted as ") + MarkdownEscaper.inline(entry.originalTime())
						+ ')';
		return List.of(DisplayFormat.instant(entry.occurredAt()), DisplayFormat.textOrNone(entry.type()),
				DisplayFormat.textOrNone(entry.description()) + original, source(entry));
	}

	private static String source(TimelineEntry entry) {
		if (entry.source() == null) {
			return "noted";
		}
		String place = entry.line() == 0 ? entry.source() : DisplayFormat.position(entry.source(), entry.line());
		return entry.logFileId() == null ? place : MarkdownEscaper.codeCell(place);
	}

	private static void writeLikeliestLines(List<LogAnalysis> analyses, MarkdownBuilder out) {
		List<RankedLine> lines = analyses.stream().map(RankedLine::likeliest).flatMap(Optional::stream).toList();
		if (lines.isEmpty()) {
			return;
		}
		out.paragraph("**Likeliest line of each log:**");
		lines.forEach(line -> out.item(line.excerpt()));
	}
}
