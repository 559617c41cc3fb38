package org.tftsr.documents.internal.rca;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tftsr.core.analysis.CauseLine;

/**
 * What an answer rests on.
 *
 * @param position {@code file:line}; empty where a person wrote something else
 * @param text     the line, or what the person wrote; may be empty
 */
record Evidence(String position, String text) {

	/** The form of {@code WhyStep.evidence}: name, colon, number, then perhaps a blank and an excerpt. */
	private static final Pattern LINE = Pattern.compile("(.+?:\\d+)(?:[ \\t]+(.*))?", Pattern.DOTALL);

	/** Reads the evidence of a stored why, one piece a line. */
	static List<Evidence> parse(String evidence) {
		return evidence.lines().filter(line -> !line.isBlank()).map(Evidence::parseLine).toList();
	}

	/** A line of a log. */
	static Evidence of(String log, CauseLine line) {
		return new Evidence(DisplayFormat.position(log, line.line()), line.text());
	}

	/** The name of the log; empty where the position is. */
	String log() {
		return position.substring(0, Math.max(0, position.lastIndexOf(':')));
	}

	private static Evidence parseLine(String line) {
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches()) {
			return new Evidence("", line);
		}
		return new Evidence(matcher.group(1), matcher.group(2) == null ? "" : matcher.group(2));
	}
}
