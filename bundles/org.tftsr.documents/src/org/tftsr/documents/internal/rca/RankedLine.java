package org.tftsr.documents.internal.rca;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.documents.MarkdownEscaper;

/**
 * A line that may show the cause, with the log it is from.
 *
 * @param log  the log's name
 * @param line what the analyst says of it
 */
record RankedLine(String log, CauseLine line) {

	private static final int EXCERPT_LENGTH = 300;

	/** The likeliest line of a log; empty where nothing in it stands out. */
	static Optional<RankedLine> likeliest(LogAnalysis analysis) {
		return analysis.causes().stream().min(Comparator.comparingInt(CauseLine::rank))
				.map(line -> new RankedLine(analysis.name(), line));
	}

	/**
	 * The likeliest line of the log that the whys rest on; where they rest on none of the logs, that of the first log
	 * in which something stands out.
	 */
	static Optional<RankedLine> likeliest(List<LogAnalysis> analyses, List<Why> whys) {
		List<String> quoted = whys.stream().flatMap(why -> why.evidence().stream()).map(Evidence::log).toList();
		return analyses.stream().filter(analysis -> !analysis.causes().isEmpty())
				.min(Comparator.comparingInt(analysis -> firstQuoted(quoted, analysis.name())))
				.flatMap(RankedLine::likeliest);
	}

	/** {@code file:line}. */
	String position() {
		return DisplayFormat.position(log, line.line());
	}

	/** Position and message as Markdown; only the beginning of a long message: the whole line is shown elsewhere. */
	String excerpt() {
		String message = line.message();
		String shown = message.codePointCount(0, message.length()) <= EXCERPT_LENGTH ? message
				: message.substring(0, message.offsetByCodePoints(0, EXCERPT_LENGTH - 1)) + '\u2026';
		return MarkdownEscaper.code(position()) + ": " + MarkdownEscaper.code(shown);
	}

	private static int firstQuoted(List<String> quoted, String log) {
		int index = quoted.indexOf(log);
		return index < 0 ? Integer.MAX_VALUE : index;
	}
}
