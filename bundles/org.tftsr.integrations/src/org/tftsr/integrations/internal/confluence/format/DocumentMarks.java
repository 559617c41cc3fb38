package org.tftsr.integrations.internal.confluence.format;

import java.util.regex.Pattern;

/** The comments by which documents mark what was generated. Nobody who reads a page is to see them. */
final class DocumentMarks {

	private static final Pattern MARK = Pattern.compile("<!-- tftsr:(begin|end) [a-z0-9-]+ [0-9a-f]{16} -->[ \\t]*\\n?");

	private DocumentMarks() {
	}

	static String without(String html) {
		return MARK.matcher(html).replaceAll("");
	}
}
