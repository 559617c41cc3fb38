package org.tftsr.ui.logs.internal.editor;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.Merge;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Keeps a viewer that holds a window of a log, and the scroll bar over the whole of it, in step: reads on as the reader comes
 * near the edge of the window, and moves the window where the scroll bar says.
 */
final class WindowScroller {

	/** How near the edge of the window may come to what the reader sees, in rows. */
	private static final int MARGIN = 400;
	private static final int EDGE_SHARE = 5;

	private final LogSourceViewer viewer;
	private final LogOverview overview;
	private final RowSlider slider;
	private LogModel model;

	/** @param parent gets an overview and a scroll bar, in columns of its grid, where the document holds a window only */
	WindowScroller(LogSourceViewer viewer, Composite parent) {
		this.viewer = viewer;
		overview = new LogOverview(parent, this::scrollTo);
		slider = new RowSlider(parent, this::scrollTo);
		viewer.addViewportListener(offset -> viewportChanged());
	}

	void setModel(LogModel model) {
		this.model = model;
	}

	/** Marks lines that have what is looked for; null for none. */
	void setFound(LineSet lines) {
		overview.setFound(lines);
	}

	/** Shows or hides what only a window needs, and shows where the reader is. */
	void update() {
		if (model == null || model.text() == null || viewer.getTextWidget() == null) {
			return;
		}
		boolean whole = model.isWhole();
		ScrollBar own = viewer.getTextWidget().getVerticalBar();
		if (own.getVisible() != whole) {
			own.setVisible(whole);
			viewer.showAnnotationsOverview(whole);
		}
		slider.setVisible(!whole);
		overview.update(model, !whole);
		if (!whole) {
			showPlace();
		}
	}

	private void showPlace() {
		int top = Math.max(0, viewer.getTopIndex());
		int visible = Math.max(1, viewer.getBottomIndex() - top);
		slider.show(firstRow() + top, visible, shownRows().count());
	}

	/** The rows in the order that is shown: the lines of merged logs may stand in another one by now. */
	private Rows shownRows() {
		LineLog shown = model.shownLog();
		return model.rows() instanceof Rows.All && shown != model.log() ? new Rows.All(shown) : model.rows();
	}

	/** The row of the first line of the window. */
	private long firstRow() {
		LogText text = model.text();
		return text.lineCount() == 0 ? 0 : shownRows().rowAt(text.number(0));
	}

	/**
	 * Moves the window to a line.
	 *
	 * @param line  by the numbers of what is shown
	 * @param first whether it is to be seen first, rather than that the reader stays where he is
	 */
	private void moveTo(long line, boolean first) {
		long now = Merge.moved(line, model.shownLog(), model.log().pinned());
		model.moveTo(model.rows().rowAt(now), first ? now : 0);
	}

	/** Shows a row first, at once where the window holds it. */
	void scrollTo(long row) {
		if (model == null || model.text() == null || shownRows().count() == 0) {
			return;
		}
		LogText text = model.text();
		Rows rows = shownRows();
		long line = rows.line(Math.clamp(row, 0, rows.count() - 1));
		StyledText widget = viewer.getTextWidget();
		int visible = widget.getClientArea().height / Math.max(1, widget.getLineHeight());
		var index = text.index(line);
		if (index.isPresent() && (index.getAsInt() + visible < text.lineCount() || isAtEnd(text))) {
			viewer.setTopIndex(index.getAsInt());
		} else {
			moveTo(line, true);
		}
	}

	private boolean isAtEnd(LogText text) {
		return firstRow() + text.lineCount() >= shownRows().count();
	}

	private void viewportChanged() {
		if (model == null || model.text() == null) {
			return;
		}
		LogText text = model.text();
		int top = Math.max(0, viewer.getTopIndex());
		model.setViewport(LogPlace.visibleRegion(viewer), text.number(top), viewer.isScrolledByReader());
		if (model.isWhole()) {
			return;
		}
		showPlace();
		long first = firstRow();
		// very long lines make a window of few rows
		int margin = Math.min(MARGIN, text.lineCount() / EDGE_SHARE);
		boolean moreAbove = first > 0 && top < margin;
		boolean moreBelow = !isAtEnd(text) && viewer.getBottomIndex() > text.lineCount() - margin;
		if ((moreAbove || moreBelow) && !model.isMoving()) {
			moveTo(text.number(top), false);
		}
	}
}
