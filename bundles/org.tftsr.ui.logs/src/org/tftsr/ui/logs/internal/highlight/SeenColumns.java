package org.tftsr.ui.logs.internal.highlight;

import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;

/**
 * The columns of lines that a reader sees, or may see, as far as that can be told without laying lines out. Immutable.
 *
 * @param first from 0
 * @param end   behind the last one
 */
record SeenColumns(int first, int end) {

	/** Letters differ in width, most of all in fonts of documents: none is as many times as wide as the average, or as many times narrower. */
	private static final int WIDTHS = 3;

	/** All of a line, as where it is wrapped. */
	static final SeenColumns ALL = new SeenColumns(0, Integer.MAX_VALUE);

	/**
	 * Those of a widget.
	 *
	 * @param beside how many screens beside it count as well
	 */
	static SeenColumns of(StyledText widget, int beside) {
		if (widget.getWordWrap()) {
			return ALL;
		}
		GC gc = new GC(widget);
		double letter = Math.max(1, gc.getFontMetrics().getAverageCharacterWidth());
		gc.dispose();
		int from = widget.getHorizontalPixel();
		long width = Math.max(1, widget.getClientArea().width);
		return new SeenColumns((int) (Math.max(0, from - beside * width) / letter / WIDTHS),
				(int) ((from + (1 + beside) * width) / letter * WIDTHS));
	}

	/** Whether it has all of these. */
	boolean contains(SeenColumns other) {
		return first <= other.first && other.end <= end;
	}
}
