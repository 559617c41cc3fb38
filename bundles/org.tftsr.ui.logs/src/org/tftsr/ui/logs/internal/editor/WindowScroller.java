package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.ISourceViewerExtension;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.tftsr.logs.view.LineSet;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Keeps a viewer that holds a window of a log, and the scroll bar over the whole of it, in step: reads on as the reader comes
 * near the edge of the window, and moves the window where the scroll bar says.
 */
final class WindowScroller {

	/** How near the edge of the window may come to what the reader sees, in rows. */
	private static final int MARGIN = 400;
	private static final int EDGE_SHARE = 5;

	private final ISourceViewer viewer;
	private final LogOverview overview;
	private final RowSlider slider;
	private LogModel model;

	/** @param parent gets an overview and a scroll bar, in columns of its grid, where the document holds a window only */
	WindowScroller(ISourceViewer viewer, Composite parent) {
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
			((ISourceViewerExtension) viewer).showAnnotationsOverview(whole);
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
		slider.show(firstRow() + top, visible, model.rows().count());
	}

	/** The row of the first line of the window. */
	private long firstRow() {
		LogText text = model.text();
		return text.lineCount() == 0 ? 0 : model.rows().rowAt(text.number(0));
	}

	/** Shows a row first, at once where the window holds it. */
	void scrollTo(long row) {
		if (model == null || model.text() == null || model.rows().count() == 0) {
			return;
		}
		LogText text = model.text();
		long target = Math.clamp(row, 0, model.rows().count() - 1);
		long line = model.rows().line(target);
		StyledText widget = viewer.getTextWidget();
		int visible = widget.getClientArea().height / Math.max(1, widget.getLineHeight());
		var index = text.index(line);
		if (index.isPresent() && (index.getAsInt() + visible < text.lineCount() || isAtEnd(text))) {
			viewer.setTopIndex(index.getAsInt());
		} else {
			model.moveTo(target, line);
		}
	}

	private boolean isAtEnd(LogText text) {
		return firstRow() + text.lineCount() >= model.rows().count();
	}

	private void viewportChanged() {
		if (model == null || model.text() == null) {
			return;
		}
		LogText text = model.text();
		int top = Math.max(0, viewer.getTopIndex());
		model.setViewport(LogPlace.visibleRegion(viewer), text.number(top));
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
			model.moveTo(first + top, 0);
		}
	}
}
