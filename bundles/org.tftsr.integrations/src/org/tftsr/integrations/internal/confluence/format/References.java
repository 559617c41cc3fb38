package org.tftsr.integrations.internal.confluence.format;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** References to characters: those of XML, and those of HTML, which pages hold as well. */
final class References {

	private static final int LONGEST = 40;
	private static final Parser HTML_NAMES = Parser.builder().build();

	private References() {
	}

	/** Behind the reference that begins at a place; the place itself where none does. */
	static int end(String text, int at, int limit) {
		if (text.charAt(at) != '&') {
			return at;
		}
		int last = Math.min(limit, at + LONGEST + 1);
		for (int i = at + 1; i < last; i++) {
			if (text.charAt(i) == ';') {
				return i + 1;
			}
		}
		return at;
	}

	/** What a reference stands for; the reference itself where it is not known. */
	static String meaning(String reference) {
		return switch (reference) {
		case "&amp;" -> "&";
		case "&lt;" -> "<";
		case "&gt;" -> ">";
		case "&quot;" -> "\"";
		case "&nbsp;" -> "\u00a0";
		default -> named(reference);
		};
	}

	/** CommonMark knows the names of HTML 5. */
	private static String named(String reference) {
		Node paragraph = HTML_NAMES.parse(reference).getFirstChild();
		return paragraph != null && paragraph.getFirstChild() instanceof Text text ? text.getLiteral() : reference;
	}
}
