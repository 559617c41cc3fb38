package org.tftsr.ui.logs.internal.editor;

import java.util.OptionalInt;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Where the reader is in a log, by lines of the log: so it stays the same when the log grows, and when the text of the
 * editor comes to hold other lines of it.
 *
 * @param start    the start of the selection
 * @param end      its end
 * @param top      the first visible line
 * @param shift    how many pixels of the line before it are visible as well
 */
record LogPlace(Spot start, Spot end, long top, int shift) {

	/**
	 * A spot between two characters.
	 *
	 * @param line   number of the line in the log
	 * @param column from 0
	 */
	record Spot(long line, int column) {
	}

	static final LogPlace START = new LogPlace(new Spot(1, 0), new Spot(1, 0), 1, 0);

	/** The place in a viewer, or the start where there is no viewer yet. */
	static LogPlace of(ITextViewer viewer, LogText text) {
		if (viewer == null || viewer.getDocument() == null || text == null) {
			return START;
		}
		Point selection = viewer.getSelectedRange();
		StyledText widget = viewer.getTextWidget();
		int top = Math.max(0, viewer.getTopIndex());
		return new LogPlace(spot(viewer.getDocument(), text, selection.x),
				spot(viewer.getDocument(), text, selection.x + selection.y), text.number(top),
				widget.getLinePixel(widget.getTopIndex()));
	}

	/** The same place, with another line at the top. */
	LogPlace withTop(long line) {
		return new LogPlace(start, end, line, 0);
	}

	/** The spot of an offset in a document that holds a text. */
	static Spot spot(IDocument document, LogText text, int offset) {
		try {
			int line = document.getLineOfOffset(offset);
			return new Spot(text.number(line), offset - document.getLineOffset(line));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the document", e); //$NON-NLS-1$
		}
	}

	/**
	 * Goes to the place, or as near as the text allows. Where the text no longer holds the whole selection, nothing is
	 * selected.
	 */
	void restore(ITextViewer viewer, LogText text) {
		select(viewer, text);
		viewer.setTopIndex(text.nearestIndex(top));
		alignTop(viewer);
	}

	/** Selects what is selected there, without scrolling. */
	void select(ITextViewer viewer, LogText text) {
		IDocument document = viewer.getDocument();
		OptionalInt from = text.index(start.line);
		OptionalInt to = text.index(end.line);
		boolean held = from.isPresent() && to.isPresent();
		int first = held ? offset(document, from.getAsInt(), start.column) : offset(document, text.nearestIndex(top), 0);
		int last = held ? offset(document, to.getAsInt(), end.column) : first;
		viewer.setSelectedRange(first, last - first);
	}

	/** Where the first line is visible: moves it by as many pixels as it was. */
	void alignTop(ITextViewer viewer) {
		StyledText widget = viewer.getTextWidget();
		widget.setTopPixel(widget.getTopPixel() + widget.getLinePixel(widget.getTopIndex()) - shift);
	}

	private static int offset(IDocument document, int line, int column) {
		IRegion region = line(document, line);
		return region.getOffset() + Math.min(column, region.getLength());
	}

	/** The part of the text that the reader sees. */
	static IRegion visibleRegion(ITextViewer viewer) {
		int from = Math.max(0, viewer.getTopIndexStartOffset());
		int to = Math.max(from, viewer.getBottomIndexEndOffset());
		return new Region(from, to - from);
	}

	/**
	 * The text of a line without its line end.
	 *
	 * @param index from 0; beyond the end, the last line is meant
	 */
	static IRegion line(IDocument document, int index) {
		try {
			return document.getLineInformation(Math.clamp(index, 0, document.getNumberOfLines() - 1));
		} catch (BadLocationException e) {
			throw new IllegalStateException("Every line up to the last one has a place", e); //$NON-NLS-1$
		}
	}
}
