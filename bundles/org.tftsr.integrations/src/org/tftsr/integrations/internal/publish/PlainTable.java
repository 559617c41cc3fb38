package org.tftsr.integrations.internal.publish;

import java.util.ArrayList;
import java.util.List;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** Tables as plain text: columns as wide as their widest cell, up to a most. */
final class PlainTable {

	private static final int WIDEST = 40;
	private static final String BETWEEN = " | ";

	private PlainTable() {
	}

	/** Its rows, with a line under the head. */
	static List<String> lines(TableBlock table) {
		List<List<String>> rows = new ArrayList<>();
		for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
			for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
				List<String> cells = new ArrayList<>();
				for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
					cells.add(PlainInlines.text(cell));
				}
				rows.add(cells);
			}
		}
		int[] widths = widths(rows);
		List<String> lines = new ArrayList<>();
		for (List<String> row : rows) {
			lines.add(line(row, widths));
			if (lines.size() == 1) {
				lines.add("-".repeat(lines.getFirst().codePointCount(0, lines.getFirst().length())));
			}
		}
		return lines;
	}

	private static int[] widths(List<List<String>> rows) {
		int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
		for (List<String> row : rows) {
			for (int column = 0; column < row.size(); column++) {
				widths[column] = Math.max(widths[column], Math.min(WIDEST, width(row.get(column))));
			}
		}
		return widths;
	}

	private static int width(String cell) {
		return cell.codePointCount(0, cell.length());
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int column = 0; column < row.size(); column++) {
			String cell = row.get(column);
			line.append(column == 0 ? "" : BETWEEN).append(cell).append(" ".repeat(Math.max(0, widths[column] - width(cell))));
		}
		return line.toString().stripTrailing();
	}
}
