package org.tftsr.ui.logs.internal.editor;

import java.util.function.Supplier;

import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.styles.MarkColors;
import org.tftsr.ui.logs.internal.text.LogText;

/** Numbers the lines as they are numbered in the log. */
public final class LogLineNumbers extends LineNumberRulerColumn {

	/** Between the numbers and the text, in points: a log begins with digits as well. */
	public static final int GAP = 6;

	private static final int FEWEST_DIGITS = 2;
	/** More than one, for the reader may be scrolling at the same time. */
	private static final int REPAINTS = 3;

	private final Supplier<LogText> text;
	private final Supplier<LogModel> model;
	/** How often all numbers are to be painted again. */
	private int repaints;
	private boolean posted;
	/** How many there is room for. */
	private int digits;

	/**
	 * @param text  what the document holds; null where it holds nothing
	 * @param model of the log that the text is of; null where there is none
	 */
	public LogLineNumbers(Supplier<LogText> text, Supplier<LogModel> model) {
		this.text = text;
		this.model = model;
	}

	/** Grey as in every editor, but where that cannot be read. */
	@Override
	public void setForeground(Color foreground) {
		super.setForeground(MarkColors.readable(foreground));
	}

	/** The document holds other lines now. */
	public void update() {
		if (getControl() != null && !getControl().isDisposed()) {
			digits = computeNumberOfDigits();
			updateNumberOfDigits();
			computeIndentations();
			layout(true);
			repaints = REPAINTS;
		}
	}

	/** More lines of the log may be known: there is room for the number of the last one before it is shown. */
	public void widen() {
		if (computeNumberOfDigits() > digits) {
			update();
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

	/** Says by the mouse which file a line is from, where the log is made of several. */
	@Override
	public Control createControl(CompositeRuler ruler, Composite parent) {
		Control control = super.createControl(ruler, parent);
		control.addMouseMoveListener(event -> {
			String origin = origin(ruler.toDocumentLineNumber(event.y));
			if (!origin.equals(control.getToolTipText())) {
				control.setToolTipText(origin.isEmpty() ? null : origin);
			}
		});
		return control;
	}

	private String origin(int line) {
		LogText shown = text.get();
		boolean known = shown != null && line >= 0 && line < shown.lineCount() && log() != null;
		return known ? model.get().input().origin(log(), shown.number(line)) : ""; //$NON-NLS-1$
	}

	private LineLog log() {
		return model.get() == null ? null : model.get().shownLog();
	}

	/** Where the log is made of several files, the letter of the line's file stands at the left of the column. */
	@Override
	protected String createDisplayString(int line) {
		LogText shown = text.get();
		if (shown == null) {
			return super.createDisplayString(line);
		}
		if (!shown.isWhole() && shown.lineCount() == 0) {
			return ""; //$NON-NLS-1$
		}
		String number = Long.toString(shown.number(line));
		if (markLength() == 0) {
			return number;
		}
		String mark = line < shown.lineCount() && log() != null ? model.get().input().mark(log(), shown.number(line)) : ""; //$NON-NLS-1$
		return mark + " ".repeat(Math.max(1, computeNumberOfDigits() - mark.length() - number.length())) + number; //$NON-NLS-1$
	}

	private int markLength() {
		return model.get() == null ? 0 : model.get().input().markLength();
	}

	@Override
	protected int computeNumberOfDigits() {
		LogText shown = text.get();
		if (shown == null) {
			return FEWEST_DIGITS;
		}
		long held = shown.number(Math.max(0, shown.lineCount() - 1));
		// of a log of which a part is held, any line may be shown next
		long last = shown.isWhole() || log() == null ? held : Math.max(held, log().lineCount());
		int needed = Math.max(FEWEST_DIGITS, Long.toString(last).length());
		return markLength() == 0 ? needed : markLength() + 1 + needed;
	}
}
