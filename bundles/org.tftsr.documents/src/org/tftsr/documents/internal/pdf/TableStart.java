package org.tftsr.documents.internal.pdf;

import java.util.List;

import org.w3c.dom.Element;

/**
 * Keeps the header of a table with its first row. The layout engine knows no such rule; it can only be told how much
 * room a table needs at the foot of a page to start there, so that is estimated.
 */
final class TableStart {

	/** Millimetres, after {@code print.css}: 8.5 pt times 1.4, and the padding above and below. */
	private static final double LINE_HEIGHT = 4.2;
	private static final double ROW_PADDING = 2.8;

	/** Letters may be wider than digits and words do not fill a line to its end; too much room is the lesser evil. */
	private static final double SLACK = 1.4;

	/** Millimetres; a row that is higher is broken anyway. */
	private static final double MOST = 200;

	private TableStart() {
		// only a function
	}

	/**
	 * Sets how much room the table needs.
	 *
	 * @param rows   the cells of each row, the header first
	 * @param widths of the columns without their padding, in digits
	 */
	static void reserve(Element table, List<List<Element>> rows, double[] widths) {
		double height = LINE_HEIGHT;
		for (List<Element> cells : rows.subList(0, Math.min(2, rows.size()))) {
			height += ROW_PADDING + LINE_HEIGHT * lines(cells, widths);
		}
		table.setAttribute("style", "-fs-page-break-min-height:" + Math.round(Math.min(height, MOST)) + "mm");
	}

	private static long lines(List<Element> cells, double[] widths) {
		long most = 1;
		for (int column = 0; column < Math.min(cells.size(), widths.length); column++) {
			double letters = cells.get(column).getTextContent().length();
			most = Math.max(most, letters <= widths[column] ? 1 : (long) Math.ceil(letters * SLACK / widths[column]));
		}
		return most;
	}
}
