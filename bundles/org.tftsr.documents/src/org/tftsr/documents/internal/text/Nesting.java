package org.tftsr.documents.internal.text;

import java.util.Optional;

import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown that stands in one another deeper than anybody writes. Whoever writes such a text calls itself once for each level, and has no
 * stack left at some thousands; an answer of a model may have them.
 */
public final class Nesting {

	/** Levels of blocks that a parser is to open, and of nodes in all that are written as what they are. */
	public static final int DEEPEST = 100;

	private Nesting() {
	}

	/** What a text says; as one paragraph of all that stands in it where it is deeper than twice {@link #DEEPEST}. */
	public static Node parsed(Parser parser, String markdown) {
		return shallow(parser, markdown).orElseGet(() -> plain(markdown));
	}

	/** What a text says; empty where it is deeper than that. */
	static Optional<Node> shallow(Parser parser, String markdown) {
		try {
			return Optional.of(parser.parse(markdown)).filter(Nesting::isShallow);
		} catch (StackOverflowError e) {
			// the parser calls itself too
			return Optional.empty();
		}
	}

	/** Goes through all of it without calling itself. */
	private static boolean isShallow(Node document) {
		int depth = 0;
		Node node = document;
		while (node != null) {
			if (depth > 2 * DEEPEST) {
				return false;
			}
			if (node.getFirstChild() != null) {
				depth++;
				node = node.getFirstChild();
				continue;
			}
			while (node != null && node.getNext() == null) {
				node = node.getParent();
				depth--;
			}
			node = node == null ? null : node.getNext();
		}
		return true;
	}

	private static Node plain(String markdown) {
		Paragraph paragraph = new Paragraph();
		markdown.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
			if (paragraph.getFirstChild() != null) {
				paragraph.appendChild(new SoftLineBreak());
			}
			paragraph.appendChild(new Text(line));
		});
		Document document = new Document();
		document.appendChild(paragraph);
		return document;
	}
}
