package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.log.LogFile;

/**
 * A line of the evidence of a why.
 *
 * @param file    what the log is called: its name, or the end of its path where two logs have the same name; null where
 *                the line does not name one
 * @param line    from 1; 0 where the line does not name one
 * @param excerpt the rest
 */
record EvidenceLine(String file, int line, String excerpt) {

	/** {@code file:line}, then an excerpt after a blank. A file name may hold blanks and colons. */
	private static final Pattern REFERENCE = Pattern.compile("(.+?):([1-9][0-9]{0,8})(?:\\s+(.*))?"); //$NON-NLS-1$

	/** The lines of the evidence of a why, without empty ones. */
	static List<EvidenceLine> parse(String evidence) {
		return evidence.lines().map(String::strip).filter(line -> !line.isEmpty()).map(EvidenceLine::parseLine)
				.toList();
	}

	private static EvidenceLine parseLine(String text) {
		Matcher matcher = REFERENCE.matcher(text);
		if (!matcher.matches()) {
			return new EvidenceLine(null, 0, text);
		}
		String excerpt = Objects.requireNonNullElse(matcher.group(3), ""); //$NON-NLS-1$
		return new EvidenceLine(matcher.group(1), Integer.parseInt(matcher.group(2)), excerpt);
	}

	/** The log that the line names; empty where there is none, or where more than one may be meant. */
	Optional<LogFile> log(List<LogFile> logs) {
		if (!isReference()) {
			return Optional.empty();
		}
		return only(logs, log -> log.name().equals(file)).or(() -> only(logs, this::isEndOfPath));
	}

	private static Optional<LogFile> only(List<LogFile> logs, Predicate<LogFile> condition) {
		List<LogFile> matches = logs.stream().filter(condition).toList();
		return matches.size() == 1 ? Optional.of(matches.getFirst()) : Optional.empty();
	}

	private boolean isEndOfPath(LogFile log) {
		return withSlashes('/' + log.path()).endsWith(withSlashes('/' + file));
	}

	/** A path of Windows in the form that labels have. */
	private static String withSlashes(String path) {
		return path.replace('\\', '/');
	}

	/** Whether the line names a place in a log. */
	boolean isReference() {
		return file != null;
	}
}
