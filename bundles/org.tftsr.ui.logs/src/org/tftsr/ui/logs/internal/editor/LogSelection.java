package org.tftsr.ui.logs.internal.editor;

import java.util.function.Supplier;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Point;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.Merge;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.text.LogRange;
import org.tftsr.ui.logs.internal.text.LogSpot;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * What is selected of a log of which the document may hold a part only: the text widget has of the selection what the document holds, and
 * this knows all of it. An end that the document does not hold has a stand-in in the widget, so that a selection that is extended from there
 * goes on from where it was begun. To be used on the user interface thread only.
 */
final class LogSelection {

	/**
	 * A selection as the widget has it.
	 *
	 * @param anchor where it was begun
	 * @param caret  where the cursor is
	 */
	private record Shown(int anchor, int caret) {

		static Shown in(StyledText widget) {
			Point selection = widget.getSelection();
			int caret = widget.getCaretOffset();
			return new Shown(caret == selection.x ? selection.y : selection.x, caret);
		}

		boolean isEmpty() {
			return anchor == caret;
		}
	}

	private final Supplier<LogModel> model;
	private final ISourceViewer viewer;
	private final Runnable moved;
	private LogRange range = LogRange.START;
	/** The log that it is of, and its state then. */
	private LineLog log;
	private LineLog state;
	/** What the widget has of the range; null where nothing was put there. */
	private Shown shown;
	/** Whether the range was begun at a spot that the document does not hold, and goes on from its stand-in. */
	private boolean begunElsewhere;
	/** Whether what changes in the widget is no doing of the user. */
	private boolean busy;

	/** @param moved told when the user has selected something else, or put the cursor elsewhere */
	LogSelection(Supplier<LogModel> model, ISourceViewer viewer, Runnable moved) {
		this.model = model;
		this.viewer = viewer;
		this.moved = moved;
		viewer.getSelectionProvider().addSelectionChangedListener(event -> changed());
		viewer.getTextWidget().addMouseListener(MouseListener.mouseDownAdapter(this::pressed));
	}

	/** What is selected. */
	LogRange range() {
		if (text() == null) {
			return range;
		}
		Shown now = Shown.in(viewer.getTextWidget());
		if (now.equals(shown)) {
			return range;
		}
		LogSpot caret = spot(now.caret(), now.caret() > now.anchor());
		if (isExtended(now)) {
			return range.extendedTo(caret);
		}
		return now.isEmpty() ? LogRange.at(caret) : new LogRange(spot(now.anchor(), now.anchor() > now.caret()), caret);
	}

	private boolean isExtended(Shown now) {
		return shown != null && begunElsewhere && !now.isEmpty() && now.anchor() == shown.anchor();
	}

	/** Whether the document holds all that is selected. */
	boolean isHeld() {
		LogRange all = range();
		return text() == null || holds(all.first()) && holds(all.last());
	}

	private LogText text() {
		LogModel log = model.get();
		return log == null || viewer.getTextWidget() == null ? null : log.text();
	}

	/** The text is about to be replaced: the widget loses what it has. */
	void textAboutToBeReplaced() {
		range = range();
		busy = true;
	}

	/** The text was replaced, and the widget has again what it is to have. */
	void textReplaced() {
		busy = false;
		if (shown != null && text() != null && !shown.isEmpty()) {
			// a viewer tells a widget neither the direction nor where a selection goes on from
			viewer.getTextWidget().setSelectionRange(shown.anchor(), shown.caret() - shown.anchor());
		}
	}

	/** A place is to be selected that has nothing to do with what is selected. */
	void forget() {
		shown = null;
		begunElsewhere = false;
	}

	private void note() {
		log = model.get().log();
		state = model.get().state();
	}

	/** Whether lines that were selected are there, whatever numbers they have. */
	private boolean isSameLog() {
		return log == model.get().log() || Merge.isReordered(state, model.get().state());
	}

	/** Selects what a reader asks for, without scrolling. */
	void set(LogRange wanted) {
		note();
		show(wanted, wanted.caret().line());
		textReplaced();
	}

	/**
	 * Puts into the widget what the document holds of a range.
	 *
	 * @param asked as for the log that was selected from last
	 * @param line  the line to have the cursor where the document holds nothing of it
	 */
	void show(LogRange asked, long line) {
		boolean before = busy;
		busy = true;
		boolean held = holds(asked.anchor()) && holds(asked.caret());
		// of a log that took the place of another nobody has selected what is not seen
		LogRange wanted = held || isSameLog() ? asked : LogRange.at(new LogSpot(line, 0));
		note();
		range = wanted;
		int anchor = offset(wanted.anchor(), wanted);
		int caret = offset(wanted.caret(), wanted);
		boolean nothing = wanted.isEmpty() ? !holds(wanted.caret()) : anchor == caret;
		if (nothing) {
			anchor = LogPlace.line(viewer.getDocument(), text().nearestIndex(line)).getOffset();
			caret = anchor;
		}
		begunElsewhere = !holds(wanted.anchor());
		shown = new Shown(anchor, caret);
		viewer.setSelectedRange(Math.min(anchor, caret), Math.abs(caret - anchor));
		busy = before;
	}

	private boolean holds(LogSpot spot) {
		return text().isWhole() || text().index(spot.line()).isPresent();
	}

	/** Where in the document a spot is, or where what the document holds begins or ends. */
	private int offset(LogSpot spot, LogRange of) {
		LogText text = text();
		if (spot.line() == Long.MAX_VALUE) {
			return viewer.getDocument().getLength();
		}
		if (!holds(spot)) {
			int lines = text.lineCount();
			if (lines == 0 || spot.line() < text.number(0)) {
				return 0;
			}
			return spot.line() > text.number(lines - 1) ? viewer.getDocument().getLength()
					: LogPlace.line(viewer.getDocument(), text.nearestIndex(spot.line())).getOffset();
		}
		if (of.isEmpty() || spot.equals(of.first())) {
			return model.get().masking().region(new LineMatch(spot.line(), spot.column(), spot.column())).getOffset();
		}
		IRegion upTo = model.get().masking().region(new LineMatch(spot.line(), 0, spot.column()));
		return upTo.getOffset() + upTo.getLength();
	}

	/**
	 * A place of the document in the log, which may have other values there.
	 *
	 * @param end whether it is one where something ends
	 */
	LogSpot spot(int offset, boolean end) {
		MaskedText masked = model.get().masking().masked();
		LogText text = masked == null ? text() : masked.original();
		int at = masked == null ? offset : masked.toOriginal(offset, end);
		try {
			int line = text.lines().getLineNumberOfOffset(at);
			return new LogSpot(text.number(line), at - text.lines().getLineOffset(line));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the text", e); //$NON-NLS-1$
		}
	}

	/** The user has selected something else. What he has extended from a stand-in is extended from where it was begun. */
	private void changed() {
		if (busy || text() == null) {
			return;
		}
		Shown now = Shown.in(viewer.getTextWidget());
		if (now.equals(shown)) {
			return;
		}
		LogRange wanted = range();
		note();
		if (isExtended(now) && now.anchor() != offset(wanted.anchor(), wanted)) {
			set(wanted);
		} else {
			begunElsewhere = isExtended(now);
			range = wanted;
			shown = now;
		}
		moved.run();
	}

	/** A click where the stand-in is begins anew. */
	private void pressed(MouseEvent event) {
		if (event.button == 1 && (event.stateMask & SWT.SHIFT) == 0 && text() != null && Shown.in(viewer.getTextWidget()).isEmpty()) {
			forget();
			changed();
		}
	}
}
