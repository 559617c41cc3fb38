package org.tftsr.ui.logs.internal.editor;

import java.util.function.Supplier;

import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Display;
import org.tftsr.ui.logs.internal.text.LogText;

/** Numbers the lines as they are numbered in the log. */
public final class LogLineNumbers extends LineNumberRulerColumn {

	private static final int FEWEST_DIGITS = 2;
	/** More than one, for the reader may be scrolling at the same time. */
	private static final int REPAINTS = 3;

	private final Supplier<LogText> text;
	/** How often all numbers are to be painted again. */
	private int repaints;
	private boolean posted;

	/** @param text what the document holds; null where it holds nothing */
	public LogLineNumbers(Supplier<LogText> text) {
		this.text = text;
	}

	/** The document holds other lines now. */
	public void update() {
		if (getControl() != null && !getControl().isDisposed()) {
			updateNumberOfDigits();
			computeIndentations();
			layout(true);
			repaints = REPAINTS;
		}
	}

	/**
	 * When the text has scrolled, the column moves the picture of the numbers that it painted before. After the document
	 * has come to hold other lines those are wrong, so that it is painted again, in place, afterwards.
	 */
	@Override
	protected void paintLine(int line, int y, int lineheight, GC gc, Display display) {
		super.paintLine(line, y, lineheight, gc, display);
		if (repaints > 0 && !posted) {
			posted = true;
			display.asyncExec(this::repaint);
		}
	}

	private void repaint() {
		posted = false;
		repaints--;
		redraw();
	}

	@Override
	protected String createDisplayString(int line) {
		LogText shown = text.get();
		return shown == null ? super.createDisplayString(line) : Long.toString(shown.number(line));
	}

	@Override
	protected int computeNumberOfDigits() {
		LogText shown = text.get();
		if (shown == null) {
			return FEWEST_DIGITS;
		}
		return Math.max(FEWEST_DIGITS, Long.toString(shown.number(Math.max(0, shown.lineCount() - 1))).length());
	}
}
