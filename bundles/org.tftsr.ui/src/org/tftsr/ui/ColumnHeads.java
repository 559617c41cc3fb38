package org.tftsr.ui;

import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;

/** Columns of tables and trees with room for their titles, in whatever language and font. To be used on the user interface thread. */
public final class ColumnHeads {

	/** Around the title of a column, in points. */
	private static final int MARGIN = 14;
	/** What a letter of the font takes that widths are meant for, in points. */
	private static final double USUAL_LETTER = 7;

	private ColumnHeads() {
	}

	/**
	 * How wide a column is to be.
	 *
	 * @param usual points that its cells take in a font of usual size
	 * @return points, with room for the title, and for the cells in the font of the table
	 */
	public static int width(Table table, String title, int usual) {
		GC gc = new GC(table);
		try {
			gc.setFont(table.getFont());
			int cells = (int) Math.round(usual * gc.getFontMetrics().getAverageCharacterWidth() / USUAL_LETTER);
			return Math.max(cells, widthOfTitle(gc, title));
		} finally {
			gc.dispose();
		}
	}

	/**
	 * How wide a column must be for its title.
	 *
	 * @param rows a table or a tree
	 * @return points
	 */
	public static int widthOfTitle(Composite rows, String title) {
		GC gc = new GC(rows);
		try {
			gc.setFont(rows.getFont());
			return widthOfTitle(gc, title);
		} finally {
			gc.dispose();
		}
	}

	private static int widthOfTitle(GC gc, String title) {
		return gc.textExtent(title).x + MARGIN;
	}

	/** The same layout, with room for the title. */
	public static ColumnLayoutData withRoom(Table table, String title, ColumnLayoutData data) {
		int least = widthOfTitle(table, title);
		return switch (data) {
		case ColumnPixelData fixed -> new ColumnPixelData(Math.max(fixed.width, least), fixed.resizable, fixed.addTrim);
		case ColumnWeightData share -> new ColumnWeightData(share.weight, Math.max(share.minimumWidth, least), share.resizable);
		default -> data;
		};
	}
}
