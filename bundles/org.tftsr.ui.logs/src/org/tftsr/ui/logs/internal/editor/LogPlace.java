package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Where the reader is in a log, by lines and columns of the log: so it stays the same when the log grows, when the text of the
 * editor comes to hold other lines of it, and when values are masked or shown again.
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

	/**
	 * The place in a viewer.
	 *
	 * @param text  of the viewer
	 * @param start of the selection, in the log
	 * @param end   of the selection, in the log
	 */
	static LogPlace of(ITextViewer viewer, LogText text, LineMatch start, LineMatch end) {
		StyledText widget = viewer.getTextWidget();
		return new LogPlace(new Spot(start.line(), start.start()), new Spot(end.line(), end.end()),
				text.number(Math.max(0, viewer.getTopIndex())), widget.getLinePixel(widget.getTopIndex()));
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
	void restore(ITextViewer viewer, LogModel model) {
		select(viewer, model);
		viewer.setTopIndex(model.text().nearestIndex(top));
		alignTop(viewer);
	}

	/** Selects what is selected there, without scrolling. */
	void select(ITextViewer viewer, LogModel model) {
		LogText text = model.text();
		if (text.index(start.line).isPresent() && text.index(end.line).isPresent()) {
			int first = model.masking().region(new LineMatch(start.line, start.column, start.column)).getOffset();
			IRegion upToEnd = model.masking().region(new LineMatch(end.line, 0, end.column));
			viewer.setSelectedRange(first, Math.max(0, upToEnd.getOffset() + upToEnd.getLength() - first));
		} else {
			viewer.setSelectedRange(line(viewer.getDocument(), text.nearestIndex(top)).getOffset(), 0);
		}
	}

	/** Where the first line is visible: moves it by as many pixels as it was. */
	void alignTop(ITextViewer viewer) {
		StyledText widget = viewer.getTextWidget();
		widget.setTopPixel(widget.getTopPixel() + widget.getLinePixel(widget.getTopIndex()) - shift);
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
