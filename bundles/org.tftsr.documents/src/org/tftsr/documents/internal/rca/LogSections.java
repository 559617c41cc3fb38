package org.tftsr.documents.internal.rca;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogFile;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;

/** What is known of the logs: what they show, and which messages fill them. */
public final class LogSections {

	private static final int TEMPLATES_SHOWN = 10;

	private LogSections() {
		// only functions
	}

	/** Writes time range, lines and levels of each log, and which logs are missing. */
	public static void writeFindings(RcaContent content, MarkdownBuilder out) {
		out.heading(2, "What the logs show");
		if (content.analyses().isEmpty()) {
			out.paragraph("*No log has been analysed.*");
		} else {
			writeLevels(content.analyses(), out);
		}
		for (LogFile file : FileSection.notAnalysed(content)) {
			out.item(MarkdownEscaper.code(file.name()) + ": " + FileSection.NOT_SEARCHED_AGAIN);
		}
	}

	private static void writeLevels(List<LogAnalysis> analyses, MarkdownBuilder out) {
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
