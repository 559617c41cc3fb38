package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.documents.MarkdownEscaper;

/** The lines that may show the cause, each whole and with the reasons for its rank. */
public final class CauseSection {

	private CauseSection() {
		// only a function
	}

	/** Writes the section; a log in which nothing stands out is left out. */
	public static void write(List<LogAnalysis> analyses, MarkdownBuilder out) {
		out.heading(2, "Likely cause lines");
		List<LogAnalysis> withCauses = analyses.stream().filter(analysis -> !analysis.causes().isEmpty()).toList();
		if (withCauses.isEmpty()) {
			out.paragraph("*No line of the logs stands out as a cause.*");
		}
		for (LogAnalysis analysis : withCauses) {
			if (analyses.size() > 1) {
				out.heading(3, MarkdownEscaper.inline(analysis.name()));
			}
			for (CauseLine cause : analysis.causes()) {
				out.numberedItem(cause.rank(), item(analysis.name(), cause));
			}
		}
	}

	private static String item(String log, CauseLine cause) {
		String reasons = cause.reasons().stream().map(MarkdownEscaper::inline).collect(Collectors.joining("; "));
		return MarkdownEscaper.code(DisplayFormat.position(log, cause.line()))
				+ (reasons.isEmpty() ? "" : ": " + reasons) + "\n\n" + MarkdownEscaper.fence(cause.text());
	}
}
