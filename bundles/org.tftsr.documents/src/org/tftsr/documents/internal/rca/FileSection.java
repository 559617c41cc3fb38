package org.tftsr.documents.internal.rca;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.LogStatistics;
import org.tftsr.core.log.LogFile;
import org.tftsr.documents.MarkdownEscaper;
import org.tftsr.documents.RcaContent;
import org.tftsr.documents.internal.text.VisibleText;

/** Which files were read and what was redacted, so that a reader can tell whether he has the same. */
public final class FileSection {

	/** What is said of a log file of the issue that has no analysis. */
	static final String NOT_SEARCHED_AGAIN = "not searched again: moved or changed since it was added";

	/** Keeps a count and its type on one line. */
	private static final char NO_BREAK_SPACE = '\u00a0';

	private FileSection() {
		// only functions
	}

	/** The log files of the issue that have no analysis. */
	static List<LogFile> notAnalysed(RcaContent content) {
		return content.issue().logFiles().stream().filter(file -> analysis(file, content).isEmpty()).toList();
	}

	/** Writes the section. */
	public static void write(RcaContent content, MarkdownBuilder out) {
		out.heading(2, "Log files analysed");
		List<LogFile> files = content.issue().logFiles();
		List<List<String>> rows = new ArrayList<>();
		for (LogFile file : files) {
			Optional<LogAnalysis> analysis = analysis(file, content);
			rows.add(row(file.name(), file.size(), analysis.map(LogAnalysis::statistics),
					analysis.isEmpty() ? NOT_SEARCHED_AGAIN : redactions(content.redactionCounts().get(file.name()))));
		}
		for (LogAnalysis analysis : content.analyses()) {
			if (files.stream().noneMatch(file -> file.name().equals(analysis.name()))) {
				rows.add(row(analysis.name(), analysis.statistics().bytes(), Optional.of(analysis.statistics()),
						redactions(content.redactionCounts().get(analysis.name()))));
			}
		}
		if (rows.isEmpty()) {
			out.paragraph("*No log file belongs to the issue.*");
			return;
		}
		out.table(List.of("Name", "Bytes>", "Lines>", "Encoding", "Redacted"), rows);
		writeHashes(files, out);
	}

	/** In the form that {@code sha256sum -c} reads; a hash is too long for a column. */
	private static void writeHashes(List<LogFile> files, MarkdownBuilder out) {
		if (files.isEmpty()) {
			return;
		}
		out.paragraph("SHA-256 of each file when it was added:");
		out.paragraph(MarkdownEscaper.fence(files.stream()
				.map(file -> file.contentHash() + "  " + VisibleText.singleLine(file.name()))
				.collect(Collectors.joining("\n"))));
	}

	private static Optional<LogAnalysis> analysis(LogFile file, RcaContent content) {
		return content.analyses().stream().filter(analysis -> analysis.name().equals(file.name())).findFirst();
	}

	private static List<String> row(String name, long bytes, Optional<LogStatistics> statistics, String redacted) {
		return List.of(MarkdownEscaper.codeCell(name), DisplayFormat.count(bytes),
				statistics.map(known -> DisplayFormat.count(known.lines())).orElse(DisplayFormat.NONE),
				DisplayFormat.textOrNone(statistics.map(LogStatistics::charset).orElse("")), redacted);
	}

	/** The commonest type first. */
	private static String redactions(Map<String, Long> counts) {
		if (counts == null) {
			return "not searched";
		}
		if (counts.isEmpty()) {
			return "nothing found";
		}
		Comparator<Map.Entry<String, Long>> byCount = Map.Entry.comparingByValue(Comparator.reverseOrder());
		return counts.entrySet().stream().sorted(byCount.thenComparing(Map.Entry.comparingByKey()))
				.map(entry -> DisplayFormat.count(entry.getValue()) + NO_BREAK_SPACE
						+ MarkdownEscaper.inline(entry.getKey()))
				.collect(Collectors.joining(", "));
	}
}
