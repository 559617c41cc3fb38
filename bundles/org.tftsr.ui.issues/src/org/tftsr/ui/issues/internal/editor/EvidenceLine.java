package org.tftsr.ui.issues.internal.editor;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the evidence of a why.
 *
 * @param file    the name of the log; null where the line does not name one
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

	/** Whether the line names a place in a log. */
	boolean isReference() {
		return file != null;
	}
}
