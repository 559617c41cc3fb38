package org.tftsr.ui.chat.internal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Makes blocks of the nodes of a parsed text. */
final class BlockReader {

	private BlockReader() {
	}

	/** The block of a node; null where it shows nothing, such as the definition of a link. */
	static Block read(Node node) {
		return switch (node) {
		case Paragraph paragraph -> new Block.Paragraph(RunReader.read(paragraph));
		case Heading heading -> new Block.Heading(heading.getLevel(), RunReader.read(heading));
		case FencedCodeBlock fence -> code(language(fence.getInfo()), fence.getLiteral());
		case IndentedCodeBlock indented -> code("", indented.getLiteral());
		case HtmlBlock html -> new Block.Paragraph(List.of(Run.of(html.getLiteral())));
		case ListBlock list -> items(list);
		case BlockQuote quote -> new Block.Quote(children(quote));
		case TableBlock table -> table(table);
		case ThematicBreak rule -> new Block.Rule();
		default -> null;
		};
	}

	private static List<Block> children(Node parent) {
		List<Block> blocks = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
			Block block = read(child);
			if (block != null) {
				blocks.add(block);
			}
		}
		return blocks;
	}

	private static Block code(String language, String literal) {
		String text = literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal;
		return new Block.Code(language, text, text);
	}

	/** The first word behind the fence. */
	private static String language(String info) {
		return info == null ? "" : info.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
	}

	private static Block items(ListBlock list) {
		List<Block.Item> items = new ArrayList<>();
		for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
			Boolean checked = item.getFirstChild() instanceof TaskListItemMarker marker ? marker.isChecked() : null;
			items.add(new Block.Item(checked, children(item)));
		}
		int first = list instanceof OrderedList ordered ? Objects.requireNonNullElse(ordered.getMarkerStartNumber(), 1) : 0;
		return new Block.Items(first, items);
	}

	private static Block table(TableBlock table) {
		List<List<Block.Cell>> rows = new ArrayList<>();
		List<Block.Alignment> alignments = new ArrayList<>();
		for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
			for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
				boolean head = rows.isEmpty();
				List<Block.Cell> cells = new ArrayList<>();
				for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
					cells.add(new Block.Cell(RunReader.read(cell)));
					if (head) {
						alignments.add(alignment((TableCell) cell));
					}
				}
				while (cells.size() < alignments.size()) {
					cells.add(new Block.Cell(List.of()));
				}
				rows.add(cells.subList(0, alignments.size()));
			}
		}
		return new Block.Table(alignments, rows);
	}

	private static Block.Alignment alignment(TableCell cell) {
		return switch (cell.getAlignment()) {
		case CENTER -> Block.Alignment.CENTER;
		case RIGHT -> Block.Alignment.RIGHT;
		case LEFT -> Block.Alignment.LEFT;
		case null -> Block.Alignment.LEFT;
		};
	}
}
