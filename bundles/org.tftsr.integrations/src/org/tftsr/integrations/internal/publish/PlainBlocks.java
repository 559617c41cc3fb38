package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;

/** Blocks of Markdown as lines of plain text. */
final class PlainBlocks {

	private static final String CODE = "    ";
	private static final String QUOTE = "> ";
	private static final String RULE = "-".repeat(20);
	/** A line under a heading is not longer than a line on a screen. */
	private static final int LONGEST_RULE = 72;

	private PlainBlocks() {
	}

	/** The blocks within one, with an empty line between them; a list follows upon what introduces it. */
	static List<String> lines(Node container) {
		List<String> lines = new ArrayList<>();
		for (Node block = container.getFirstChild(); block != null; block = block.getNext()) {
			boolean close = container.getParent() != null && block instanceof ListBlock;
			if (!lines.isEmpty() && !close) {
				lines.add("");
			}
			lines.addAll(block(block));
		}
		return lines;
	}

	private static List<String> block(Node block) {
		return switch (block) {
		case Heading heading -> heading(heading);
		case BulletList list -> items(list, 0);
		case OrderedList list -> items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
		case BlockQuote quote -> lines(quote).stream().map(line -> (QUOTE + line).stripTrailing()).toList();
		case FencedCodeBlock code -> code(code.getLiteral());
		case IndentedCodeBlock code -> code(code.getLiteral());
		case HtmlBlock html -> html.getLiteral().lines().toList();
		case ThematicBreak line -> List.of(RULE);
		case TableBlock table -> PlainTable.lines(table);
		case Block paragraph -> PlainInlines.text(paragraph).lines().toList();
		default -> List.of();
		};
	}

	private static List<String> heading(Heading heading) {
		String text = PlainInlines.text(heading).replace('\n', ' ');
		String rule = (heading.getLevel() == 1 ? "=" : "-").repeat(Math.min(LONGEST_RULE, text.codePointCount(0, text.length())));
		return heading.getLevel() > 2 ? List.of(text) : List.of(text, rule);
	}

	private static List<String> code(String literal) {
		return literal.stripTrailing().lines().map(line -> (CODE + line).stripTrailing()).toList();
	}

	/** @param first number of the first one; 0 for bullets */
	private static List<String> items(ListBlock list, int first) {
		List<String> lines = new ArrayList<>();
		int number = first;
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			String mark = list instanceof BulletList ? "- " : number++ + ". ";
			String indent = " ".repeat(mark.length());
			List<String> within = lines(item);
			lines.add((mark + (within.isEmpty() ? "" : within.getFirst())).stripTrailing());
			within.stream().skip(1).forEach(line -> lines.add((indent + line).stripTrailing()));
		}
		return lines;
	}
}
