package org.tftsr.documents.internal.docx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.tftsr.documents.internal.text.TextDirection;

/** Writes tables as wide as the text, with a header row that is repeated on every page. */
final class Tables {

	/** About how many characters fit on a line of a table. */
	private static final int LINE = 100;

	/** What the padding of a cell takes, in characters. */
	private static final int PADDING = 3;

	/** A column asks for no more room than a cell of that many characters. */
	private static final int LONGEST = 60;

	/** A word that is longer may be broken. */
	private static final int LONGEST_WORD = 24;

	private final Xml out;
	private final Inlines inlines;

	Tables(Xml out, Inlines inlines) {
		this.out = out;
		this.inlines = inlines;
	}

	void write(TableBlock table) {
		List<TableRow> rows = all(table, TableRow.class);
		List<List<TableCell>> cells = rows.stream().map(row -> all(row, TableCell.class)).toList();
		int[] widths = widths(cells);
		out.open("tbl").open("tblPr").value("tblStyle", Styles.TABLE).empty("tblW", "w", "5000", "type", "pct")
				.empty("tblLook", "val", "0420", "firstRow", "1", "lastRow", "0", "firstColumn", "0", "lastColumn", "0",
						"noHBand", "0", "noVBand", "1")
				.close();
		out.open("tblGrid");
		for (int width : widths) {
			out.empty("gridCol", "w", String.valueOf(width));
		}
		out.close();
		for (List<TableCell> row : cells) {
			row(row, widths);
		}
		out.close();
		// two tables that touch would become one
		out.open("p").open("pPr").empty("spacing", "after", "0").close().close();
	}

	private void row(List<TableCell> cells, int[] widths) {
		boolean header = !cells.isEmpty() && cells.getFirst().isHeader();
		out.open("tr").open("trPr").empty("cantSplit");
		if (header) {
			out.empty("tblHeader");
		}
		out.close();
		for (int column = 0; column < widths.length; column++) {
			out.open("tc").open("tcPr").empty("tcW", "w", String.valueOf(widths[column]), "type", "dxa").close();
			cell(column < cells.size() ? cells.get(column) : null);
			out.close();
		}
		out.close();
	}

	private void cell(TableCell cell) {
		out.open("p").open("pPr").value("pStyle", Styles.TABLE_TEXT);
		if (cell != null && TextDirection.isRightToLeft(cell)) {
			out.empty("bidi");
		}
		if (cell != null && cell.getAlignment() != null) {
			out.value("jc", switch (cell.getAlignment()) {
			case LEFT -> "left";
			case CENTER -> "center";
			case RIGHT -> "right";
			});
		}
		out.close();
		if (cell != null) {
			inlines.write(cell);
		}
		out.close();
	}

	/** What each column asks for where that fits; else its longest word, and a share of the rest. The sum is the text's width. */
	private static int[] widths(List<List<TableCell>> rows) {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		double[] asked = new double[columns];
		double[] needed = new double[columns];
		for (List<TableCell> row : rows) {
			for (int column = 0; column < row.size(); column++) {
				String text = text(row.get(column));
				int longestWord = Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
				asked[column] = Math.max(asked[column], Math.min(text.length(), LONGEST) + PADDING);
				needed[column] = Math.max(needed[column], Math.min(longestWord, LONGEST_WORD) + PADDING);
			}
		}
		double more = Arrays.stream(asked).sum() - Arrays.stream(needed).sum();
		double room = LINE - Arrays.stream(needed).sum();
		double share = more <= 0 ? 0 : Math.clamp(room / more, 0, 1);
		double[] widths = new double[columns];
		Arrays.setAll(widths, column -> needed[column] + share * (asked[column] - needed[column]));
		double sum = Arrays.stream(widths).sum();
		return Arrays.stream(widths).mapToInt(width -> (int) (width * DocxPage.TEXT_WIDTH / sum)).toArray();
	}

	private static String text(TableCell cell) {
		StringBuilder all = new StringBuilder();
		cell.accept(new AbstractVisitor() {
			@Override
			public void visit(Text text) {
				all.append(text.getLiteral());
			}

			@Override
			public void visit(Code code) {
				all.append(code.getLiteral());
			}
		});
		return all.toString();
	}

	private static <T extends Node> List<T> all(Node node, Class<T> type) {
		List<T> found = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			if (type.isInstance(child)) {
				found.add(type.cast(child));
			} else {
				found.addAll(all(child, type));
			}
		}
		return found;
	}
}
