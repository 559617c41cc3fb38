package org.tftsr.integrations.internal.publish;

import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * How deep emphasis, links and images of a text stand in one another. Whoever reads or writes such a text calls itself once for each of
 * them, and has no stack left at some ten thousand. Blocks are no matter: parsers are told how many of them there may be. Thread-safe.
 */
final class MarkdownNesting {

	/** Deeper than anybody writes, and shallow enough for all formats. */
	private static final int DEEPEST = 100;
	/** Of marks in one block, of which a parser can put one in the other: it has a stack for these. */
	private static final int MOST_MARKS = 1000;
	private static final int MOST_BLOCKS = 64;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_BLOCKS)
			.includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

	private MarkdownNesting() {
	}

	/** @throws TftsrException {@code INVALID_INPUT} where a text is deeper than can be published */
	static void require(String markdown) throws TftsrException {
		Node[] tooMany = new Node[1];
		Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_BLOCKS).includeSourceSpans(IncludeSourceSpans.BLOCKS)
				.inlineParserFactory(context -> (lines, block) -> {
					if (tooMany[0] == null && mostNested(lines.getContent()) > MOST_MARKS) {
						tooMany[0] = block;
					}
				}).build().parse(markdown);
		if (tooMany[0] != null) {
			throw problem(tooMany[0]);
		}
		requireShallow(PARSER.parse(markdown));
	}

	/** As many as can stand in one another: of each one a mark begins and a mark ends it. */
	private static int mostNested(String text) {
		int begin = 0;
		int end = 0;
		int images = 0;
		for (int i = 0; i < text.length();) {
			char c = text.charAt(i);
			int run = i + 1;
			if (c == '*' || c == '_' || c == '~') {
				while (run < text.length() && text.charAt(run) == c) {
					run++;
				}
				// what stands between blanks is no mark
				begin += run < text.length() && !Character.isWhitespace(text.charAt(run)) ? run - i : 0;
				end += i > 0 && !Character.isWhitespace(text.charAt(i - 1)) ? run - i : 0;
			} else if (c == '!' && run < text.length() && text.charAt(run) == '[') {
				// each with a link in it
				images += 2;
			}
			i = run;
		}
		return Math.min(begin, end) + images;
	}

	/** Goes through all of it without calling itself. */
	private static void requireShallow(Node document) throws TftsrException {
		int depth = 0;
		Node node = document;
		while (node != null) {
			if (depth > DEEPEST) {
				throw problem(node);
			}
			if (node.getFirstChild() != null) {
				depth += level(node);
				node = node.getFirstChild();
				continue;
			}
			while (node != null && node.getNext() == null) {
				node = node.getParent();
				depth -= level(node);
			}
			node = node == null ? null : node.getNext();
		}
	}

	/** Blocks are limited by the parser. */
	private static int level(Node node) {
		return node == null || node instanceof Block ? 0 : 1;
	}

	private static TftsrException problem(Node within) {
		Node block = within;
		while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
			block = block.getParent();
		}
		List<SourceSpan> spans = block.getSourceSpans();
		String where = spans.isEmpty() ? "" : " in the paragraph that begins in line " + (spans.getFirst().getLineIndex() + 1);
		return new TftsrException(ProblemKind.INVALID_INPUT, "Cannot make the text ready",
				"emphasis, links or images stand in one another more than " + DEEPEST + " deep" + where,
				"Take marks such as * and _ out there, or put the paragraph into a code block");
	}
}
