package org.tftsr.ui.logs.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Whether text can be read on what it stands on. What looks at controls belongs to the user interface thread. */
final class Contrast {

	/** What text needs by the Web Content Accessibility Guidelines, level AA. */
	static final double READABLE = 4.5;

	/** Where the viewers of JFace keep how the text of a cell is painted. */
	private static final String STYLES = "org.eclipse.jfacestyled_label_key_"; //$NON-NLS-1$
	private static final int MOST_ROWS = 40;

	private Contrast() {
	}

	/** What of a control and all in it cannot be read in the colours that it is told to have, of tables each cell. */
	static List<String> unreadable(Control control) {
		List<String> found = new ArrayList<>();
		collect(control, found);
		return found;
	}

	private static void collect(Control control, List<String> found) {
		if (!control.isVisible()) {
			return;
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, found);
			}
		}
		// a picture, a line, or words that are still to come
		boolean wordless = control instanceof Label label && label.getText().isEmpty();
		if (control.isEnabled() && !wordless) {
			add(control.toString(), control.getForeground(), control.getBackground(), found);
			switch (control) {
			case Table table -> IntStream.range(0, Math.min(table.getItemCount(), MOST_ROWS)).forEach(row -> collect(table, row, found));
			case Tree tree -> List.of(tree.getItems()).forEach(item -> collect(item, found));
			case Link link -> add(link + ", its link", link.getLinkForeground(), link.getBackground(), found); //$NON-NLS-1$
			case ToolBar bar -> List.of(bar.getItems()).stream().filter(item -> !item.getText().isEmpty())
					.forEach(item -> add(item.toString(), item.getForeground(), item.getBackground(), found));
			case StyledText text -> styles(text.toString(), text.getStyleRanges(), text.getForeground(), text.getBackground(), found);
			default -> {
				// it has its colours, and no others
			}
			}
		}
	}

	private static void collect(Table table, int row, List<String> found) {
		TableItem item = table.getItem(row);
		for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
			String cell = table + ", " + item.getText(column); //$NON-NLS-1$
			add(cell, item.getForeground(column), item.getBackground(column), found);
			styles(cell, item.getData(STYLES + column), item.getForeground(column), item.getBackground(column), found);
		}
	}

	private static void collect(TreeItem item, List<String> found) {
		for (int column = 0; column < Math.max(1, item.getParent().getColumnCount()); column++) {
			String cell = item.getParent() + ", " + item.getText(column); //$NON-NLS-1$
			add(cell, item.getForeground(column), item.getBackground(column), found);
			styles(cell, item.getData(STYLES + column), item.getForeground(column), item.getBackground(column), found);
		}
		List.of(item.getItems()).forEach(child -> collect(child, found));
	}

	private static void styles(String what, Object ranges, Color foreground, Color background, List<String> found) {
		if (ranges instanceof StyleRange[] styles) {
			for (StyleRange style : styles) {
				add(what, style.foreground == null ? foreground : style.foreground, style.background == null ? background : style.background, found);
			}
		}
	}

	private static void add(String what, Color foreground, Color background, List<String> found) {
		if (between(foreground.getRGB(), background.getRGB()) < READABLE) {
			found.add(what + ": " + foreground.getRGB() + " on " + background.getRGB()); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/** How many points of what a control has painted can be read on the colour that most of it has. */
	static long readablePoints(Control control) {
		Point size = control.getSize();
		Image image = new Image(control.getDisplay(), size.x, size.y);
		GC gc = new GC(control);
		try {
			gc.copyArea(image, 0, 0);
		} finally {
			gc.dispose();
		}
		ImageData data = image.getImageData();
		image.dispose();
		Map<RGB, Long> points = new HashMap<>();
		for (int y = 0; y < data.height; y++) {
			for (int x = 0; x < data.width; x++) {
				points.merge(data.palette.getRGB(data.getPixel(x, y)), 1L, Long::sum);
			}
		}
		RGB most = points.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
		return points.entrySet().stream().filter(point -> between(point.getKey(), most) >= READABLE).mapToLong(Map.Entry::getValue).sum();
	}

	/** The contrast of two colours, from 1 to 21. */
	static double between(RGB foreground, RGB background) {
		double one = luminance(background);
		double other = luminance(foreground);
		return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
	}

	/** The relative luminance of WCAG 2.2. */
	static double luminance(RGB color) {
		return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
	}

	private static double linear(int part) {
		double value = part / 255.0;
		return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
	}
}
