package org.tftsr.documents.tests;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a parser that is not ours understands it. */
final class ParsedMarkdown {

	private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), StrikethroughExtension.create(),
			TaskListItemsExtension.create());
	private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

	private final Node root;

	private ParsedMarkdown(Node root) {
		this.root = root;
	}

	static ParsedMarkdown of(String markdown) {
		return new ParsedMarkdown(PARSER.parse(markdown));
	}

	/** The blocks at the top, by name of their class. */
	List<String> blocks() {
		return children(root).stream().map(node -> node.getClass().getSimpleName()).toList();
	}

	/** Every kind of node that occurs, in order of the document, text and breaks left out. */
	List<String> structure() {
		return all(root, Node.class).stream()
				.filter(node -> !(node instanceof Text || node instanceof SoftLineBreak
						|| node instanceof HardLineBreak))
				.map(node -> node.getClass().getSimpleName()).toList();
	}

	/** The headings of a level. */
	List<String> headings(int level) {
		return all(root, Heading.class).stream().filter(heading -> heading.getLevel() == level)
				.map(ParsedMarkdown::text).toList();
	}

	List<String> paragraphs() {
		return all(root, Paragraph.class).stream().map(ParsedMarkdown::text).toList();
	}

	List<String> codeSpans() {
		return all(root, Code.class).stream().map(Code::getLiteral).toList();
	}

	/** The contents of fenced code blocks; an indented one would be an accident, and fails. */
	List<String> fences() {
		if (!all(root, IndentedCodeBlock.class).isEmpty()) {
			throw new AssertionError("indented code");
		}
		return all(root, FencedCodeBlock.class).stream().map(FencedCodeBlock::getLiteral).toList();
	}

	/** All table rows, headers too. */
	List<List<String>> rows() {
		return all(root, TableRow.class).stream()
				.map(row -> all(row, TableCell.class).stream().map(ParsedMarkdown::text).toList()).toList();
	}

	/** The text of a node, as a reader sees it. */
	private static String text(Node node) {
		StringBuilder text = new StringBuilder();
		for (Node part : all(node, Node.class)) {
			switch (part) {
			case Text literal -> text.append(literal.getLiteral());
			case Code code -> text.append(code.getLiteral());
			case HardLineBreak newLine -> text.append('\n');
			case SoftLineBreak newLine -> text.append('\n');
			default -> {
				// no text of its own
			}
			}
		}
		return text.toString();
	}

	private static <T extends Node> List<T> all(Node node, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Node child : children(node)) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			}
			found.addAll(all(child, type));
		}
		return found;
	}

	private static List<Node> children(Node node) {
		List<Node> children = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			children.add(child);
		}
		return children;
	}
}
