package org.tftsr.documents.internal.rca;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;

/** What happened, in a few sentences for a reader who has time for one page. */
public final class SummarySection {

	private SummarySection() {
		// only a function
	}

	/** Writes the section. */
	public static void write(RcaContent content, RootCause rootCause, MarkdownBuilder out) {
		out.heading(2, "Summary");
		out.paragraph(logs(content));
		writeCause(rootCause, out);
		if (!content.redactionCounts().isEmpty()) {
			out.paragraph(redactions(content.redactionCounts()));
		}
	}

	/** Writes what is known of the cause. */
	public static void writeCause(RootCause rootCause, MarkdownBuilder out) {
		rootCause.answer().ifPresent(answer -> out.paragraph(
				(rootCause.confirmed() ? "**Root cause:** " : "**Root cause** (*" + RootCause.PROPOSED + "*): ")
						+ MarkdownEscaper.inline(answer.strip())));
		rootCause.line().ifPresent(line -> out.paragraph("**Likeliest line** (*proposed by the analysis of the log*): "
				+ line.excerpt()));
		if (rootCause.answer().isEmpty() && rootCause.line().isEmpty()) {
			out.paragraph("The root cause is not known yet.");
		}
	}

	private static String logs(RcaContent content) {
		List<LogAnalysis> analyses = content.analyses();
		if (analyses.isEmpty()) {
			return "No log has been analysed.";
		}
		String logs = analyses.size() == 1 ? MarkdownEscaper.code(analyses.getFirst().name()) + " was analysed"
				: DisplayFormat.count(analyses.size()) + " logs were analysed";
		int missing = FileSection.notAnalysed(content).size();
		return logs + timeRange(analyses) + '.' + (missing == 0 ? ""
				: " **" + DisplayFormat.count(missing, "log of the issue was", "logs of the issue were")
						+ " left out**: moved or changed since added.");
	}

	/** Times with and without a year cannot be compared, so those without count only where there are no others. */
	private static String timeRange(List<LogAnalysis> analyses) {
		List<LogStatistics> timed = analyses.stream().map(LogAnalysis::statistics)
				.filter(statistics -> statistics.first() != null && statistics.last() != null).toList();
		List<LogStatistics> dated = timed.stream().filter(statistics -> LogStatistics.hasYear(statistics.first()))
				.toList();
		List<LogStatistics> compared = dated.isEmpty() ? timed : dated;
		if (compared.isEmpty()) {
			return ", without time stamps";
		}
		LocalDateTime first = compared.stream().map(LogStatistics::first).min(Comparator.naturalOrder()).orElseThrow();
		LocalDateTime last = compared.stream().map(LogStatistics::last).max(Comparator.naturalOrder()).orElseThrow();
		String which = compared.size() == analyses.size() ? ", with time stamps from "
				: "; the time stamps of " + DisplayFormat.count(compared.size()) + " of them run from ";
		return which + DisplayFormat.local(first) + " to " + DisplayFormat.local(last) + ", in the logs' own time zone";
	}

	private static String redactions(Map<String, Map<String, Long>> counts) {
		long values = counts.values().stream().map(Map::values).flatMap(Collection::stream)
				.mapToLong(Long::longValue).sum();
		return values == 0 ? "No personal data, network data or secrets were found in the logs."
				: DisplayFormat.count(values, "value", "values")
						+ " of personal data, network data and secrets in the logs "
						+ (values == 1 ? "was redacted." : "were redacted.");
	}
}
