package org.tftsr.pii.internal.redact;

import java.util.List;

/**
 * A place in a text and what goes there.
 *
 * @param start first unit
 * @param end   behind the last one
 * @param token what stands there instead
 */
public record Replacement(int start, int end, String token) {

	/** The text with all replacements, which are by place and do not overlap, made. */
	public static String apply(CharSequence text, List<Replacement> replacements) {
		StringBuilder out = new StringBuilder(text.length());
		int done = 0;
		for (Replacement replacement : replacements) {
			out.append(text, done, replacement.start);
			out.append(replacement.token);
			appendLineEnds(text, replacement.start, replacement.end, out);
			done = replacement.end;
		}
		return out.append(text, done, text.length()).toString();
	}

	/**
	 * Line numbers behind a value must stay what they are, so the line ends of a replaced value follow its replacement.
	 */
	public static void appendLineEnds(CharSequence text, int start, int end, StringBuilder out) {
		for (int i = start; i < end; i++) {
			if (text.charAt(i) == '\n') {
				out.append(i > start && text.charAt(i - 1) == '\r' ? "\r\n" : "\n");
			}
		}
	}
}
