package org.tftsr.integrations.internal.confluence.format;

import java.util.Locale;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** Writes tables. The storage format has one body, and knows the head by its cells. */
final class TableWriter {

	private final Markup out;
	private final InlineWriter inlines;

	TableWriter(Markup out, InlineWriter inlines) {
		this.out = out;
		this.inlines = inlines;
	}

	/** One whose head is a lone bar has no columns, and nothing in its rows. */
	void write(TableBlock table) {
		if (table.getFirstChild().getFirstChild().getFirstChild() == null) {
			return;
		}
		out.open("table").open("tbody");
		for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
			for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
				row(row);
			}
		}
		out.close("tbody").close("table");
	}

	private void row(Node row) {
		out.open("tr");
		for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
			cell((TableCell) node);
		}
		out.close("tr");
	}

	private void cell(TableCell cell) {
		String name = cell.isHeader() ? "th" : "td";
		if (cell.getAlignment() == null || cell.getAlignment() == TableCell.Alignment.LEFT) {
			out.open(name);
		} else {
			out.open(name, "style", "text-align: " + cell.getAlignment().name().toLowerCase(Locale.ROOT) + ';');
		}
		inlines.write(cell.getFirstChild(), cell);
		out.close(name);
	}
}
