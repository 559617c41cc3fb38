package org.tftsr.integrations.internal.confluence.format;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.tftsr.documents.markdown.UnclosedHtml;
import org.tftsr.integrations.internal.rest.Composed;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/**
 * Turns Markdown (CommonMark, with tables, tasks and strikethrough of GFM, and callouts such as {@code > [!NOTE]}) into the storage format
 * of Confluence: well-formed XML without a root. HTML in the Markdown comes out as text, the marks of generated blocks do not come out at
 * all. Thread-safe.
 */
public final class StorageFormat {

	/** Blocks in one another; what is deeper is text. */
	private static final int DEEPEST = 64;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			TaskListItemsExtension.create(), UnclosedHtml.EXTENSION);
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();

	private StorageFormat() {
	}

	/**
	 * A page with what the Markdown says.
	 *
	 * @param markdown redacted by now, or wanted as it is
	 * @param redactor looks once more at each block, as a reader will see it; what is a replacement stays as it is
	 * @param contents whether a table of contents goes first
	 */
	public static RedactedText of(String markdown, Redactor redactor, boolean contents) {
		Markup out = new Markup();
		if (contents) {
			out.empty("ac:structured-macro", "ac:name", "toc");
		}
		PARSER.parse(markdown).accept(new BlockWriter(out, redactor));
		return Composed.of(out.toString());
	}
}
