package org.tftsr.documents.tests;

import java.util.List;
import java.util.Random;

/** Random text out of what means something in Markdown, HTML, tables or Unicode. */
final class HostileText {

	private static final List<String> PIECES = List.of("a", "b7", "word", " ", "  ", "\t", "|", "||", "\\", "\\|", "`",
			"``", "```", "~", "~~~", "*", "**", "_", "__", "#", "## ", "<", ">", "<b>", "</script>", "<!--", "&",
			"&amp;", "&#65;", "[", "]", "](", "(http://example.com)", "![", "http://example.com",
			"<http://example.com>", "- ", "+ ", "* ", "-", "---", "===", ":", ":-:", "1. ", "2) ", "12", ".",
			")", "!", "\"", "'", "$", "^", "@", "[ ] ", "[x] ",
			"\u00e9", "\u05e9", "\u0634", "\u6570", "\uD83D\uDE00", "\u00a0", "\u3000", "\u200b", "\u202e");

	private static final List<String> LINE_BREAKS = List.of("\n", "\n\n", "\r\n", "\r", "\n    ", "\n\t", "\n> ");

	private static final List<String> BROKEN = List.of("\u0000", "\u001b[31m", "\u0007", "\u007f", "\u0085",
			"\uFFFE", "\uD800", "\uDC00", "\uFFFD", "\f", "\u000b");

	private HostileText() {
		// only functions
	}

	/** One line without control characters. */
	static String line(Random random) {
		return join(random, 1 + random.nextInt(14), PIECES);
	}

	/** Any number of lines, control characters and unpaired surrogates included. */
	static String anything(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(6); i >= 0; i--) {
			text.append(join(random, random.nextInt(8), PIECES)).append(join(random, random.nextInt(2), LINE_BREAKS))
					.append(join(random, random.nextInt(2), BROKEN));
		}
		return text.toString();
	}

	private static String join(Random random, int count, List<String> pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(pieces.get(random.nextInt(pieces.size())));
		}
		return text.toString();
	}
}
