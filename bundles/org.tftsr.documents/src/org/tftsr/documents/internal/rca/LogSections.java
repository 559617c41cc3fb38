package org.tftsr.documents.internal.rca;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogFile;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;

/** What is known of the logs: what they show, which messages fill them, and which files they are. */
public final class LogSections {

	private static final int TEMPLATES_SHOWN = 10;

	private LogSections() {
		// only functions
	}

	/** Writes time range, lines and levels. */
	public static void writeFindings(List<LogAnalysis> analyses, MarkdownBuilder out) {
		out.heading(2, "What the logs show");
		if (analyses.isEmpty()) {
			out.paragraph("*No log has been analysed.*");
			return;
		}
		long lines = analyses.stream().mapToLong(analysis -> analysis.statistics().lines()).sum();
		long errors = total(analyses, LogLevel.ERROR) + total(analyses, LogLevel.FATAL);
		out.paragraph(DisplayFormat.count(analyses.size(), "log", "logs") + " with "
				+ DisplayFormat.count(lines, "line", "lines") + ": "
				+ DisplayFormat.count(errors, "error", "errors") + ", "
				+ DisplayFormat.count(total(analyses, LogLevel.WARN), "warning", "warnings") + '.');
		out.table(List.of("Log", "First", "Last", "Lines>", "Fatal>", "Error>", "Warn>", "Other levels"),
				analyses.stream().map(LogSections::findings).toList());
	}

	/** Writes the commonest messages of each log. */
	public static void writeTemplates(List<LogAnalysis> analyses, MarkdownBuilder out) {
		List<LogAnalysis> withTemplates = analyses.stream().filter(log -> !log.templates().isEmpty()).toList();
		if (withTemplates.isEmpty()) {
			return;
		}
		out.heading(2, "Most frequent messages");
		for (LogAnalysis analysis : withTemplates) {
			if (analyses.size() > 1) {
				out.heading(3, MarkdownEscaper.inline(analysis.name()));
			}
			out.table(List.of("Count>", "Level", "First line>", "Last line>", "Message"), analysis.templates().stream()
					.sorted(Comparator.comparingLong(LogTemplate::count).reversed().thenComparing(LogTemplate::id))
					.limit(TEMPLATES_SHOWN).map(LogSections::template).toList());
			int left = analysis.templates().size() - TEMPLATES_SHOWN;
			if (left > 0) {
				out.paragraph(DisplayFormat.count(left, "rarer message", "rarer messages") + " not shown.");
			}
		}
	}

	/** Writes which files were read, so that a reader can tell whether he has the same. */
	public static void writeFiles(RcaContent content, MarkdownBuilder out) {
		out.heading(2, "Log files analysed");
		List<List<String>> rows = new ArrayList<>();
		for (LogFile file : content.issue().logFiles()) {
			Optional<LogStatistics> statistics = content.analyses().stream()
					.filter(analysis -> analysis.name().equals(file.name())).findFirst().map(LogAnalysis::statistics);
			rows.add(file(file.name(), file.size(), statistics, file.contentHash(), content.redactionCounts()));
		}
		for (LogAnalysis analysis : content.analyses()) {
			if (content.issue().logFiles().stream().noneMatch(file -> file.name().equals(analysis.name()))) {
				rows.add(file(analysis.name(), analysis.statistics().bytes(), Optional.of(analysis.statistics()), "",
						content.redactionCounts()));
			}
		}
		if (rows.isEmpty()) {
			out.paragraph("*No log file belongs to the issue.*");
			return;
		}
		out.table(List.of("Name", "Bytes>", "Lines>", "Encoding", "SHA-256", "Redacted"), rows);
	}

	private static List<String> file(String name, long bytes, Optional<LogStatistics> statistics, String hash,
			Map<String, Map<String, Long>> redactions) {
		return List.of(MarkdownEscaper.codeCell(name), DisplayFormat.count(bytes),
				statistics.map(known -> DisplayFormat.count(known.lines())).orElse(DisplayFormat.NONE),
				DisplayFormat.textOrNone(statistics.map(LogStatistics::charset).orElse("")),
				hash.isEmpty() ? DisplayFormat.NONE : MarkdownEscaper.codeCell(hash), redactions(redactions.get(name)));
	}

	private static String redactions(Map<String, Long> counts) {
		if (counts == null) {
			return "not searched";
		}
		if (counts.isEmpty()) {
			return "nothing found";
		}
		return new TreeMap<>(counts).entrySet().stream()
				.map(entry -> DisplayFormat.count(entry.getValue()) + ' ' + MarkdownEscaper.inline(entry.getKey()))
				.collect(Collectors.joining(", "));
	}

	private static List<String> findings(LogAnalysis analysis) {
		LogStatistics statistics = analysis.statistics();
		return List.of(MarkdownEscaper.codeCell(analysis.name()), DisplayFormat.local(statistics.first()),
				DisplayFormat.local(statistics.last()), DisplayFormat.count(statistics.lines()),
				level(statistics, LogLevel.FATAL), level(statistics, LogLevel.ERROR), level(statistics, LogLevel.WARN),
				otherLevels(statistics));
	}

	private static String level(LogStatistics statistics, LogLevel level) {
		return statistics.levels().isEmpty() ? DisplayFormat.NONE
				: DisplayFormat.count(statistics.levels().getOrDefault(level, 0L));
	}

	private static String otherLevels(LogStatistics statistics) {
		String levels = new TreeMap<>(statistics.levels()).headMap(LogLevel.WARN, false).descendingMap().entrySet()
				.stream().map(entry -> DisplayFormat.count(entry.getValue()) + ' ' + levelName(entry.getKey()))
				.collect(Collectors.joining(", "));
		return levels.isEmpty() ? DisplayFormat.NONE : levels;
	}

	private static List<String> template(LogTemplate template) {
		return List.of(DisplayFormat.count(template.count()),
				template.level() == null ? DisplayFormat.NONE : levelName(template.level()),
				DisplayFormat.count(template.firstLine()), DisplayFormat.count(template.lastLine()),
				MarkdownEscaper.codeCell(template.template()));
	}

	private static long total(List<LogAnalysis> analyses, LogLevel level) {
		return analyses.stream().mapToLong(analysis -> analysis.statistics().levels().getOrDefault(level, 0L)).sum();
	}

	private static String levelName(LogLevel level) {
		return level.name().toLowerCase(Locale.ROOT);
	}
}
