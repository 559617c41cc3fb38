package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.swt.graphics.Point;

/**
 * Where the reader is in a text. A log mostly grows at its end, so that a place in it stays the same when the log is
 * read anew.
 *
 * @param start   offset of the selection
 * @param length  length of the selection
 * @param topLine the first visible line, from 0
 */
record LogPlace(int start, int length, int topLine) {

	static final LogPlace START = new LogPlace(0, 0, 0);

	/** The place in a viewer, or the start where there is no viewer yet. */
	static LogPlace of(ITextViewer viewer) {
		if (viewer == null || viewer.getDocument() == null) {
			return START;
		}
		Point selection = viewer.getSelectedRange();
		return new LogPlace(selection.x, selection.y, Math.max(0, viewer.getTopIndex()));
	}

	/** Goes to the place, or as near as the text is long. */
	void restore(ITextViewer viewer) {
		int end = viewer.getDocument().getLength();
		int from = Math.min(start, end);
		viewer.setSelectedRange(from, Math.min(length, end - from));
		viewer.setTopIndex(topLine);
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
	 * @param line from 1; beyond the end, the last line is meant
	 */
	static IRegion line(IDocument document, int line) {
		int index = Math.clamp(line - 1L, 0, document.getNumberOfLines() - 1);
		try {
			return document.getLineInformation(index);
		} catch (BadLocationException e) {
			throw new IllegalStateException("Every line up to the last one has a place", e); //$NON-NLS-1$
		}
	}
}
