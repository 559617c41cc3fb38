package org.tftsr.ui.logs.internal.editor;

import java.util.function.LongUnaryOperator;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.custom.StyledText;
import org.tftsr.ui.logs.internal.text.LogRange;
import org.tftsr.ui.logs.internal.text.LogSpot;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Where the reader is in a log, by lines and columns of the log: so it stays the same when the log grows, when the text of the
 * editor comes to hold other lines of it, and when values are masked or shown again.
 *
 * @param selected what is selected
 * @param top      the first visible line
 * @param shift    how many pixels of the line before it are visible as well
 */
record LogPlace(LogRange selected, long top, int shift) {

	static final LogPlace START = new LogPlace(LogRange.START, 1, 0);

	/** The place in a viewer of a text. */
	static LogPlace of(ITextViewer viewer, LogText text, LogRange selected) {
		StyledText widget = viewer.getTextWidget();
		return new LogPlace(selected, text.number(Math.max(0, viewer.getTopIndex())), widget.getLinePixel(widget.getTopIndex()));
	}

	/** The same place, with another line at the top. */
	LogPlace withTop(long line) {
		return new LogPlace(selected, line, 0);
	}

	/** The same place where lines have other numbers. */
	LogPlace moved(LongUnaryOperator numbers) {
		return new LogPlace(new LogRange(moved(selected.anchor(), numbers), moved(selected.caret(), numbers)),
				numbers.applyAsLong(top), shift);
	}

	private static LogSpot moved(LogSpot spot, LongUnaryOperator numbers) {
		return new LogSpot(numbers.applyAsLong(spot.line()), spot.column());
	}

	/** The spot of an offset in a document that holds a text. */
	static LogSpot spot(IDocument document, LogText text, int offset) {
		try {
			int line = document.getLineOfOffset(offset);
			return new LogSpot(text.number(line), offset - document.getLineOffset(line));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the document", e); //$NON-NLS-1$
		}
	}

	/** Goes to the place, or as near as the text allows. */
	void restore(ITextViewer viewer, LogText text, LogSelection selection) {
		selection.show(selected, top);
		viewer.setTopIndex(text.nearestIndex(top));
		alignTop(viewer);
		selection.textReplaced();
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
