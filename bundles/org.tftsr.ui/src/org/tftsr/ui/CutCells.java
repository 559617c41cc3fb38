package org.tftsr.ui;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.IntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Draws the cells of a table or a tree whose text has no room in its column, with an ellipsis where it ends: on GTK it is just cut, and nobody
 * could tell that there is more. Their text stays whole for screen readers; all other cells are drawn as ever. To be used on the user
 * interface thread.
 */
public final class CutCells {

	private static final StyleRange[] NONE = {};
	private static final BiFunction<Item, Integer, StyleRange[]> NOTHING_BOLD = (row, column) -> NONE;
	/** So many characters are said at most when the pointer rests on a cell: the text of one may be a line of a log. */
	private static final int TOLD = 1000;
	/** Between an image and the words behind it, as GTK draws them, in points: SWT says that they are a little further away. */
	private static final int GAP = 2;

	private final BiFunction<Item, Integer, StyleRange[]> bold;

	/**
	 * For cells that say by themselves what is said when the pointer rests on them.
	 *
	 * @param rows a table or a tree
	 * @param bold the parts of a cell's text that are in bold, for its row and the number of its column as it was made; null for a cell that
	 *             is never drawn here
	 */
	public CutCells(Composite rows, BiFunction<Item, Integer, StyleRange[]> bold) {
		this.bold = bold;
		rows.addListener(SWT.EraseItem, event -> {
			if (isCut(event)) {
				event.detail &= ~SWT.FOREGROUND;
			}
		});
		rows.addListener(SWT.PaintItem, event -> {
			if (isCut(event)) {
				paint(event);
			}
		});
	}

	/**
	 * Cells in which nothing is bold, and that say by themselves what is said when the pointer rests on them.
	 *
	 * @param rows a table or a tree
	 */
	public static void draw(Composite rows) {
		new CutCells(rows, NOTHING_BOLD);
	}

	/** Cells in which nothing is bold; what was cut is said as a whole when the pointer rests on it. */
	public static void mark(Table table) {
		CutCells cells = new CutCells(table, NOTHING_BOLD);
		table.addListener(SWT.MouseMove, event -> {
			TableItem row = table.getItem(new Point(event.x, event.y));
			cells.tell(table, row, row == null ? -1 : columnAt(event, table.getColumnCount(), row::getBounds));
		});
	}

	/** The same, for a tree. */
	public static void mark(Tree tree) {
		CutCells cells = new CutCells(tree, NOTHING_BOLD);
		tree.addListener(SWT.MouseMove, event -> {
			TreeItem row = tree.getItem(new Point(event.x, event.y));
			cells.tell(tree, row, row == null ? -1 : columnAt(event, tree.getColumnCount(), row::getBounds));
		});
	}

	private static int columnAt(Event event, int columns, IntFunction<Rectangle> bounds) {
		for (int column = 0; column < columns; column++) {
			Rectangle cell = bounds.apply(column);
			if (event.x >= cell.x && event.x < cell.x + cell.width) {
				return column;
			}
		}
		return -1;
	}

	private void tell(Composite rows, Item row, int column) {
		String whole = null;
		if (column >= 0) {
			GC gc = new GC(rows);
			try {
				// in such words, too, the sign is taken for what goes before the letter of a shortcut
				whole = isCut(gc, row, column) ? told(Cell.of(row, column).text).replace("&", "&&") : null; //$NON-NLS-1$ //$NON-NLS-2$
			} finally {
				gc.dispose();
			}
		}
		if (!Objects.equals(whole, rows.getToolTipText())) {
			rows.setToolTipText(whole);
		}
	}

	/** As much of a text as a screen has room for. */
	private static String told(String text) {
		return Ellipsis.fitting(text, shown -> shown.length() <= TOLD);
	}

	/** Whether a cell that is to be drawn has no room for its text. */
	public boolean isCut(Event event) {
		return isCut(event.gc, (Item) event.item, event.index);
	}

	private boolean isCut(GC gc, Item row, int column) {
		StyleRange[] ranges = bold.apply(row, column);
		if (ranges == null) {
			return false;
		}
		Cell cell = Cell.of(row, column);
		if (cell.isLongerThanItsRoom()) {
			return true;
		}
		if (ranges.length == 0) {
			gc.setFont(cell.font);
			return gc.textExtent(cell.text).x > cell.room.width;
		}
		TextLayout layout = layout(cell);
		try {
			return width(layout, cell.text, ranges) > cell.room.width;
		} finally {
			layout.dispose();
		}
	}

	private void paint(Event event) {
		GC gc = event.gc;
		Item row = (Item) event.item;
		Cell cell = Cell.of(row, event.index);
		Rectangle room = cell.room;
		StyleRange[] ranges = bold.apply(row, event.index);
		Rectangle clipping = gc.getClipping();
		// the table leaves out the image with the words
		cell.drawImage(event);
		TextLayout layout = layout(cell);
		try {
			String shown = Ellipsis.fitting(cell.start(), text -> width(layout, text, ranges) <= room.width);
			// it has the text that was tried last
			width(layout, shown, ranges);
			gc.setClipping(room);
			layout.draw(gc, room.x, room.y + Math.max(0, (room.height - layout.getBounds().height) / 2));
		} finally {
			gc.setClipping(clipping);
			layout.dispose();
		}
	}

	private static TextLayout layout(Cell cell) {
		TextLayout layout = new TextLayout(cell.font.getDevice());
		layout.setFont(cell.font);
		return layout;
	}

	private static int width(TextLayout layout, String text, StyleRange[] ranges) {
		layout.setText(text);
		for (StyleRange range : ranges) {
			if (range.start < text.length()) {
				layout.setStyle(range, range.start, range.start + range.length - 1);
			}
		}
		return layout.getBounds().width;
	}

	/**
	 * @param text  whole
	 * @param font  of its text
	 * @param room  what there is for its text, in points of the table or the tree
	 * @param image before its text; null for none
	 * @param sign  where its image is, in the same points
	 */
	private record Cell(String text, Font font, Rectangle room, Image image, Rectangle sign) {

		/** Rows of tables and of trees have the same methods, and nothing in common that has them. */
		static Cell of(Item item, int column) {
			return switch (item) {
			case TableItem row -> of(row.getText(column), row.getFont(column), row.getTextBounds(column).intersection(row.getBounds(column)),
					row.getImage(column), row.getImageBounds(column));
			case TreeItem row -> of(row.getText(column), row.getFont(column), row.getTextBounds(column).intersection(row.getBounds(column)),
					row.getImage(column), row.getImageBounds(column));
			default -> throw new IllegalArgumentException(item.toString());
			};
		}

		private static Cell of(String text, Font font, Rectangle room, Image image, Rectangle sign) {
			int further = image == null ? 0 : Math.max(0, room.x - sign.x - sign.width - GAP);
			return new Cell(text, font, new Rectangle(room.x - further, room.y, room.width + further, room.height), image, sign);
		}

		/** No letter is narrower than a point, and a text may be as long as a line of a log, which takes long to measure. */
		boolean isLongerThanItsRoom() {
			return text.length() > room.width;
		}

		/** As much of its text as may have room, and one more letter, so that it can be seen that there is more. */
		String start() {
			return isLongerThanItsRoom() ? text.substring(0, room.width + 1) : text;
		}

		/** In the middle of the row, as the table does. */
		void drawImage(Event row) {
			if (image != null) {
				Rectangle size = image.getBounds();
				row.gc.drawImage(image, sign.x + Math.max(0, (sign.width - size.width) / 2), row.y + (row.height - size.height) / 2);
			}
		}
	}
}
