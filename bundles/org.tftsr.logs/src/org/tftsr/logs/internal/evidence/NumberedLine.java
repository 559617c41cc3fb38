package org.tftsr.logs.internal.evidence;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.logs.internal.format.ParsedLine;

/**
 * A line as it stands in the log.
 *
 * @param number  from 1
 * @param text    all of it
 * @param content what is left of it without a header of its own; indented as it is
 * @param level   the level it gives itself, or null
 */
record NumberedLine(long number, String text, String content, LogLevel level) {

	static NumberedLine of(long number, String text, ParsedLine parsed) {
		return new NumberedLine(number, text, parsed.content(text), parsed.level());
	}
}
