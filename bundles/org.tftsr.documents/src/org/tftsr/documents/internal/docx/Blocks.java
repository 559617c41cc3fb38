package org.tftsr.documents.internal.docx;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.tftsr.documents.internal.text.TextDirection;

/** Writes the blocks of a document one below the other. */
final class Blocks extends AbstractVisitor {

	private static final String UNCHECKED = "\u2610 ";
	private static final String CHECKED = "\u2611 ";

	private final Xml out;
	private final Inlines inlines;
	private final Numbering numbering;
	private final Tables tables;
	/** Levels of lists around; 0 outside of all. */
	private int depth;
	private int quotes;
	/** The numbering of the innermost list. */
	private int list;
	/** What stands before the first paragraph of an item: its number, or the box of a task; null once it was written. */
	private Node item;

	Blocks(Xml out, Links links, Numbering numbering) {
		this.out = out;
		this.inlines = new Inlines(out, links);
		this.numbering = numbering;
		this.tables = new Tables(out, inlines);
	}

	@Override
	public void visit(Heading heading) {
		paragraph(Styles.ofHeading(heading.getLevel()), heading);
	}

	@Override
	public void visit(Paragraph paragraph) {
		paragraph(textStyle(), paragraph);
	}

	@Override
	public void visit(FencedCodeBlock code) {
		code(code.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock code) {
		code(code.getLiteral());
	}

	/** HTML comes out as text, as in every format. */
	@Override
	public void visit(HtmlBlock html) {
		open(textStyle(), false);
		inlines.run(html.getLiteral(), null);
		out.close();
	}

	@Override
	public void visit(ThematicBreak rule) {
		open(Styles.RULE, false);
		out.close();
	}

	@Override
	public void visit(BlockQuote quote) {
		quotes++;
		visitChildren(quote);
		quotes--;
	}

	@Override
	public void visit(BulletList bullets) {
		items(bullets, numbering.bulleted());
	}

	@Override
	public void visit(OrderedList numbers) {
		Integer start = numbers.getMarkerStartNumber();
		items(numbers, numbering.numbered(Math.min(depth, Numbering.DEEPEST), start == null ? 1 : start));
	}

	@Override
	public void visit(ListItem listItem) {
		item = listItem;
		visitChildren(listItem);
		if (item == listItem) {
			open(Styles.LIST, false);
			out.close();
		}
	}

	@Override
	public void visit(CustomBlock block) {
		if (block instanceof TableBlock table) {
			tables.write(table);
		} else {
			visitChildren(block);
		}
	}

	private void items(Node listBlock, int number) {
		int before = list;
		list = number;
		depth++;
		visitChildren(listBlock);
		depth--;
		list = before;
		item = null;
	}

	private String textStyle() {
		if (depth > 0) {
			return Styles.LIST;
		}
		return quotes > 0 ? Styles.QUOTE : null;
	}

	private void paragraph(String style, Node block) {
		Node marker = item == null ? null : item.getFirstChild();
		open(style, TextDirection.isRightToLeft(block));
		if (marker instanceof TaskListItemMarker task) {
			inlines.run(task.isChecked() ? CHECKED : UNCHECKED, null);
		}
		inlines.write(block);
		out.close();
	}

	private void code(String literal) {
		open(Styles.CODE_BLOCK, false);
		inlines.run(literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal, null);
		out.close();
	}

	/** Opens a paragraph; the properties are in the order that the schema prescribes. */
	private void open(String style, boolean rightToLeft) {
		boolean begins = item != null;
		boolean task = begins && item.getFirstChild() instanceof TaskListItemMarker;
		item = null;
		out.open("p");
		if (style == null && !rightToLeft && depth == 0 && quotes == 0) {
			return;
		}
		out.open("pPr");
		if (style != null) {
			out.value("pStyle", style);
		}
		if (begins && !task) {
			out.open("numPr").value("ilvl", String.valueOf(Math.min(depth - 1, Numbering.DEEPEST)))
					.value("numId", String.valueOf(list)).close();
		}
		if (rightToLeft) {
			out.empty("bidi");
		}
		if (depth > 0 && (!begins || task) || quotes > 0) {
			int left = (depth + quotes) * Numbering.INDENT;
			if (task) {
				out.empty("ind", "left", String.valueOf(left), "hanging", String.valueOf(Numbering.INDENT));
			} else {
				out.empty("ind", "left", String.valueOf(left));
			}
		}
		out.close();
	}
}
