package org.tftsr.ui.logs.internal.styles;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;

/**
 * Knows which columns of a widget have styles: those that are seen and a screen on each side. To be used on the user interface thread
 * only.
 */
public final class ColumnWatch {

	/** So many screens beside what is seen. */
	private static final int BESIDE = 1;

	/** What tells which columns are seen. */
	private record View(int pixel, int width, boolean wrapped, int tabs, Font font) {

		static View of(StyledText widget) {
			return new View(widget.getHorizontalPixel(), widget.getClientArea().width, widget.getWordWrap(), widget.getTabs(), widget.getFont());
		}
	}

	private final StyledText widget;
	private final Runnable left;
	/** Null before anybody has asked for them. */
	private SeenColumns columns;
	private View looked;

	private ColumnWatch(StyledText widget, Runnable left) {
		this.widget = widget;
		this.left = left;
	}

	/**
	 * Looks at a widget for as long as that lives.
	 *
	 * @param left is run once columns are seen that were not among {@link #columns}, when they have been painted
	 */
	public static ColumnWatch install(StyledText widget, Runnable left) {
		ColumnWatch watch = new ColumnWatch(widget, left);
		// a widget that scrolls to its cursor tells nobody
		widget.addPaintListener(event -> watch.look());
		return watch;
	}

	/** Those that get styles by now. */
	public SeenColumns columns() {
		if (columns == null) {
			columns = SeenColumns.of(widget, BESIDE);
		}
		return columns;
	}

	private void look() {
		View now = View.of(widget);
		if (columns == null || now.equals(looked)) {
			return;
		}
		looked = now;
		if (!columns.contains(SeenColumns.of(widget, 0))) {
			columns = null;
			widget.getDisplay().asyncExec(() -> {
				if (!widget.isDisposed()) {
					left.run();
				}
			});
		}
	}
}
