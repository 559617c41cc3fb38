package org.tftsr.ui.chat.internal.markdown;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.tftsr.documents.markdown.UnclosedHtml;

/**
 * Reads Markdown that may come from anywhere. HTML comes out as text, an image as a link to its address, and whatever a link
 * leads to is data. Thread-safe.
 */
public final class MarkdownParser {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			TaskListItemsExtension.create(), UnclosedHtml.EXTENSION);

	/** Of quotes and lists in one another, deeper than anybody writes: whoever shows them calls itself once for each. */
	private static final int DEEPEST = 64;

	private final Parser parser = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST)
			.includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

	/** The parts of a text, from top to bottom. What nobody writes, thousands of marks in one another, is shown as it came. */
	public List<Part> parse(String markdown) {
		String text = HiddenCharacters.removed(markdown);
		try {
			return parts(text);
		} catch (StackOverflowError e) {
			// the parser, and who reads what it gives, call themselves once for each pair of marks
			return List.of(new Part(new Block.Paragraph(List.of(Run.of(text))), text));
		}
	}

	private List<Part> parts(String text) {
		List<Part> parts = new ArrayList<>();
		for (Node node = parser.parse(text).getFirstChild(); node != null; node = node.getNext()) {
			Block block = BlockReader.read(node);
			if (block != null) {
				parts.add(new Part(block, source(node, text)));
			}
		}
		return parts;
	}

	private static String source(Node node, String text) {
		List<SourceSpan> spans = node.getSourceSpans();
		if (spans.isEmpty()) {
			return "";
		}
		SourceSpan last = spans.getLast();
		int end = Math.min(last.getInputIndex() + last.getLength(), text.length());
		return text.substring(spans.getFirst().getInputIndex(), end);
	}
}
