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
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.documents.markdown.UnclosedHtml;

/**
 * How deep emphasis, links and images of a text stand in one another. Whoever reads or writes such a text calls itself once for each of
 * them, and has no stack left at some ten thousand. Blocks are no matter: parsers are told how many of them there may be. Thread-safe.
 */
final class MarkdownNesting {

	/** Deeper than anybody writes, and shallow enough for all formats. */
	private static final int DEEPEST = 100;
	/** Of marks in one block: for so many, all in one another, any thread has the stack. */
	private static final int FEW_MARKS = 1000;
	/** Of marks in one block: a parser takes longer and longer for more that stand in one another. */
	private static final int MOST_MARKS = 30_000;
	private static final int MOST_BLOCKS = 64;

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(), UnclosedHtml.EXTENSION);
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_BLOCKS)
			.includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

	private MarkdownNesting() {
	}

	/** @throws TftsrException {@code INVALID_INPUT} where a text is deeper than can be published */
	static void require(String markdown) throws TftsrException {
		Node[] fullest = new Node[1];
		int[] most = new int[1];
		Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_BLOCKS).includeSourceSpans(IncludeSourceSpans.BLOCKS)
				.inlineParserFactory(context -> (lines, block) -> {
					int marks = mostNested(lines.getContent());
					if (marks > most[0]) {
						most[0] = marks;
						fullest[0] = block;
					}
				}).build().parse(markdown);
		if (most[0] > MOST_MARKS) {
			throw problem(fullest[0], NLS.bind(Messages.MarkdownNesting_marksWhy, MOST_MARKS));
		}
		// many marks stand side by side nearly always: whether they do is for the parser to say, on a stack that holds either
		requireShallow(most[0] <= FEW_MARKS ? PARSER.parse(markdown) : DeepStack.call(most[0], () -> PARSER.parse(markdown)));
	}

	/** At least as many as stand in one another: of each one a mark begins and a mark ends it. */
	private static int mostNested(String text) {
		int begin = 0;
		int end = 0;
		int images = 0;
		for (int i = 0; i < text.length();) {
			char c = text.charAt(i);
			int run = i + 1;
			if (c == '\\') {
				// what stands behind it is no mark
				run++;
			} else if (c == '*' || c == '_' || c == '~') {
				while (run < text.length() && text.charAt(run) == c) {
					run++;
				}
				if (c != '_' || !isLetter(text, i - 1) || !isLetter(text, run)) {
					// what stands between blanks is no mark
					begin += run < text.length() && !isBlank(text.charAt(run)) ? run - i : 0;
					end += i > 0 && !isBlank(text.charAt(i - 1)) ? run - i : 0;
				}
			} else if (c == '!' && run < text.length() && text.charAt(run) == '[') {
				// each with a link in it
				images += 2;
			}
			i = run;
		}
		return Math.min(begin, end) + images;
	}

	/** Fewer than those that a parser takes for blank, so that none of its marks is missed. */
	private static boolean isBlank(char c) {
		return c == ' ' || c == '\t' || c == '\n';
	}

	private static boolean isLetter(String text, int i) {
		return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
	}

	/** Goes through all of it without calling itself. */
	private static void requireShallow(Node document) throws TftsrException {
		int depth = 0;
		Node node = document;
		while (node != null) {
			if (depth > DEEPEST) {
				throw problem(node, NLS.bind(Messages.MarkdownNesting_deepWhy, DEEPEST));
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

	private static TftsrException problem(Node within, String why) {
		Node block = within;
		while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
			block = block.getParent();
		}
		List<SourceSpan> spans = block.getSourceSpans();
		String where = spans.isEmpty() ? why : NLS.bind(Messages.MarkdownNesting_place, why, spans.getFirst().getLineIndex() + 1);
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.MarkdownNesting_what, where, Messages.MarkdownNesting_remedy);
	}
}
