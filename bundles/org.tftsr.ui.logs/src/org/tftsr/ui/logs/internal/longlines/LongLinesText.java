package org.tftsr.ui.logs.internal.longlines;

import java.util.function.IntConsumer;

import org.eclipse.jface.text.IDocumentAdapter;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/**
 * A text widget that lays out the starts of long lines where there are many of them. Whoever goes to what is behind such a start, be it with
 * the mouse, by a key, or as a place is selected that was found there, sees all of that line. It is a class of its own as a widget refuses to
 * go to a place that is not laid out before any listener comes to know of it. User interface thread only.
 */
public final class LongLinesText extends StyledText {

	/** Null until a document is shown. */
	private ShortenedLines lines;

	public LongLinesText(Composite parent, int style) {
		super(parent, style);
		addCaretListener(event -> show(event.caretOffset));
	}

	/**
	 * The text of a document for this widget.
	 *
	 * @param all     as a viewer has it
	 * @param changed is told of lines of which more or less is shown than before
	 */
	public IDocumentAdapter shorten(IDocumentAdapter all, IntConsumer changed) {
		lines = new ShortenedLines(all, this, changed);
		return lines;
	}

	/** What is laid out of a line of the text, from 0, but for a sign that more follows. */
	public String shownText(int line) {
		return lines == null ? getLine(line) : lines.start(line);
	}

	/** Shows all of the line that a place is in, where it lies behind what is shown of it. */
	public void show(int place) {
		if (lines != null) {
			lines.show(place);
		}
	}

	@Override
	public void setCaretOffset(int offset) {
		show(offset);
		super.setCaretOffset(offset);
	}

	@Override
	public void setSelectionRanges(int[] ranges) {
		for (int i = 0; i + 1 < ranges.length; i += 2) {
			show(ranges[i]);
			show(ranges[i] + ranges[i + 1]);
		}
		super.setSelectionRanges(ranges);
	}

	@Override
	public void invokeAction(int action) {
		switch (action) {
		// from the start of a line they go to the end of the one before
		case ST.COLUMN_PREVIOUS, ST.WORD_PREVIOUS, ST.SELECT_COLUMN_PREVIOUS, ST.SELECT_WORD_PREVIOUS -> show(getCaretOffset() - 1);
		default -> {
			// what shows the cursor elsewhere tells of it
		}
		}
		super.invokeAction(action);
	}
}
