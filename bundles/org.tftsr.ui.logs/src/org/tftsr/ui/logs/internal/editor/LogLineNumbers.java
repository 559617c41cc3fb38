package org.tftsr.ui.logs.internal.editor;

import java.util.function.Supplier;

import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.tftsr.ui.logs.internal.text.LogText;

/** Numbers the lines as they are numbered in the log. */
final class LogLineNumbers extends LineNumberRulerColumn {

	private static final int FEWEST_DIGITS = 2;

	private final Supplier<LogText> text;

	/** @param text what the document holds; null where it holds nothing */
	LogLineNumbers(Supplier<LogText> text) {
		this.text = text;
	}

	/** The document holds other lines now. */
	void update() {
		if (getControl() != null && !getControl().isDisposed()) {
			updateNumberOfDigits();
			computeIndentations();
			layout(true);
		}
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
