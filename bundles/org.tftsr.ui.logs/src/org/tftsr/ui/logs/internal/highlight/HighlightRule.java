package org.tftsr.ui.logs.internal.highlight;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A highlight.
 *
 * @param text      what it looks for; not empty
 * @param regex     whether that is a regular expression
 * @param matchCase whether capitals matter
 * @param wholeLine whether a line that holds it is highlighted as a whole
 * @param color     its look
 * @param on        whether it is used
 */
public record HighlightRule(String text, boolean regex, boolean matchCase, boolean wholeLine, HighlightColor color,
		boolean on) {

	/** The same rule, used or not. */
	HighlightRule with(boolean used) {
		return new HighlightRule(text, regex, matchCase, wholeLine, color, used);
	}

	/**
	 * What finds it.
	 *
	 * @throws PatternSyntaxException where the text is no regular expression
	 */
	Pattern pattern() {
		int flags = matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
		return Pattern.compile(text, regex ? flags : flags | Pattern.LITERAL);
	}
}
