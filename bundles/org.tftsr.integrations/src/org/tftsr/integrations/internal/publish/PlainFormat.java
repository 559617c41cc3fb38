package org.tftsr.integrations.internal.publish;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.tftsr.documents.markdown.UnclosedHtml;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** Turns Markdown into text for fields that know no format. Thread-safe. */
final class PlainFormat {

	private static final int DEEPEST = 64;
	/** Boxes of tasks are left as they are written. */
	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(), UnclosedHtml.EXTENSION);
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();

	private PlainFormat() {
	}

	/** The text as a reader of the Markdown sees it. */
	static RedactedText of(String markdown, Redactor redactor) {
		return redactor.redact(String.join("\n", PlainBlocks.lines(PARSER.parse(markdown))).strip());
	}

	/** A title of at most so many characters, cut between two words where it is longer. */
	static String cut(String title, int most) {
		if (title.codePointCount(0, title.length()) <= most) {
			return title;
		}
		String head = title.substring(0, title.offsetByCodePoints(0, most - 2));
		int blank = head.lastIndexOf(' ');
		return (blank > most / 2 ? head.substring(0, blank) : head) + " \u2026";
	}
}
