package org.tftsr.ui.logs.internal.editor;

import java.util.Optional;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.logs.view.Merge;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.copy.SelectedRange;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.Finding;
import org.tftsr.ui.logs.internal.rows.Rows;
import org.tftsr.ui.logs.internal.text.LogRange;
import org.tftsr.ui.logs.internal.text.LogSpot;

/** The log that an editor shows, for the bars around its text. */
final class EditorLog implements OpenLog {

	private static final LineMatch START = new LineMatch(1, 0, 0);

	private final LogEditor editor;
	private final TextKeys keys;
	/** Null until it is made. */
	private ISourceViewer viewer;
	private LogSelection selection;
	/** The log in the state that the text was read in which is about to be replaced. */
	private LineLog left;

	EditorLog(LogEditor editor) {
		this.editor = editor;
		keys = new TextKeys(editor);
	}

	/** The viewer of the text is made. */
	void setViewer(ISourceViewer made) {
		viewer = made;
		selection = new LogSelection(this::model, made, () -> model().filtering().readerGoesTo(readLine(), false));
		AccessibleNames.set(viewer.getTextWidget(), NLS.bind(Messages.Editor_text, editor.getEditorInput().getName()));
		viewer.addViewportListener(offset -> {
			if (model() != null && model().filtering().hidden() > 0) {
				made.getTextWidget().getDisplay().asyncExec(this::leaveHidden);
			}
		});
		IPartListener2 listener = sayWhileActive();
		IWorkbenchPage page = editor.getSite().getPage();
		page.addPartListener(listener);
		viewer.getTextWidget().addDisposeListener(event -> page.removePartListener(listener));
	}

	/** Told once what is going on is done: a line that is gone to comes into sight bit by bit. */
	private void leaveHidden() {
		if (model() != null && viewer() != null) {
			model().filtering().readerAt(readLine());
		}
	}

	/** A status line is that of all editors of a kind: what is said about this one goes with it. */
	private IPartListener2 sayWhileActive() {
		return new IPartListener2() {

			@Override
			public void partActivated(IWorkbenchPartReference part) {
				if (part.getPart(false) == editor) {
					sayWhere();
				}
			}

			@Override
			public void partDeactivated(IWorkbenchPartReference part) {
				if (part.getPart(false) == editor) {
					say(""); //$NON-NLS-1$
				}
			}
		};
	}

	@Override
	public LogModel model() {
		return editor.model();
	}

	@Override
	public ISourceViewer viewer() {
		return viewer == null || viewer.getTextWidget() == null ? null : viewer;
	}

	@Override
	public IWorkbenchPartSite site() {
		return editor.getSite();
	}

	@Override
	public LineMatch selectionStart() {
		return viewer == null ? START : spot(viewer.getSelectedRange().x, false);
	}

	@Override
	public LineMatch selectionEnd() {
		if (viewer == null) {
			return START;
		}
		Point range = viewer.getSelectedRange();
		return spot(range.x + range.y, range.y > 0);
	}

	/** A place of the document in the log. */
	private LineMatch spot(int offset, boolean end) {
		if (model() == null || model().text() == null) {
			return START;
		}
		LogSpot spot = selection.spot(offset, end);
		return new LineMatch(spot.line(), spot.column(), spot.column());
	}

	@Override
	public LogRange selected() {
		return selection == null ? LogRange.START : selection.range();
	}

	@Override
	public boolean holdsSelected() {
		return selection == null || selection.isHeld();
	}

	/** What is selected; null until there is a viewer. */
	LogSelection selection() {
		return selection;
	}

	/** Where the reader is in a text that is about to be replaced. */
	LogPlace placeToLeave() {
		left = model().state();
		selection.textAboutToBeReplaced();
		return viewer.getDocument() == null || model().text() == null ? LogPlace.START
				: LogPlace.of(viewer, model().text(), selection.range());
	}

	/** The place in the text that has come, whose lines may stand in another order. */
	LogPlace placeToCome(LogPlace before, long topLine) {
		LineLog come = model().state();
		LogPlace moved = Merge.isReordered(left, come) ? before.moved(line -> Merge.moved(line, left, come)) : before;
		return topLine > 0 ? moved.withTop(topLine) : moved;
	}

	/** Where the cursor is, by lines as they are numbered in the log; at the end of what is selected, its line alone. */
	String position() {
		LogSpot caret = selected().caret();
		if (selected().isEmpty() || holdsSelected()) {
			Point range = viewer.getSelectedRange();
			LogSpot spot = LogPlace.spot(viewer.getDocument(), model().text(), range.x + range.y);
			return NLS.bind(Messages.Editor_position, spot.line(), spot.column() + 1);
		}
		return caret.column() < Integer.MAX_VALUE ? NLS.bind(Messages.Editor_position, caret.line(), caret.column() + 1)
				: Long.toString(Math.min(caret.line(), model().log().lineCount()));
	}

	@Override
	public Optional<Finding> meantFinding() {
		return editor.selectedFinding().or(this::onlyFinding);
	}

	private Optional<Finding> onlyFinding() {
		return editor.textSelection().filter(at -> at.getStartLine() == at.getEndLine())
				.flatMap(at -> model().text().region(at.getStartLine()))
				.flatMap(line -> model().findings().selected(line.getOffset(), line.getLength()));
	}

	/** Selects all rows, of which the document may hold a part only. */
	void selectAll() {
		Rows rows = model().rows();
		if (rows.count() > 0) {
			selection.set(new LogRange(new LogSpot(rows.line(0), 0), end(rows)));
		}
	}

	/** Selects from where the selection was begun to the first or the last row, and shows that. */
	void extendSelection(boolean toEnd) {
		Rows rows = model().rows();
		if (rows.count() > 0) {
			long row = toEnd ? rows.count() - 1 : 0;
			selection.set(selection.range().extendedTo(toEnd ? end(rows) : new LogSpot(rows.line(0), 0)));
			model().moveTo(row, rows.line(row));
		}
	}

	/** The end of the rows, whatever it is once they are known. */
	private LogSpot end(Rows rows) {
		boolean known = model().log().isComplete() && !model().filtering().isAtWork();
		return known ? new LogSpot(rows.line(rows.count() - 1), Integer.MAX_VALUE) : LogSpot.END;
	}

	@Override
	public long readLine() {
		if (model() == null || model().text() == null || viewer() == null) {
			return 1;
		}
		long cursor = selectionStart().line();
		long top = model().text().number(Math.max(0, viewer.getTopIndex()));
		long bottom = model().text().number(Math.max(0, viewer.getBottomIndex()));
		// what is shown may still have the numbers from before the lines came to stand in another order
		return Merge.moved(cursor >= top && cursor <= bottom ? cursor : top, model().shownLog(), model().log().pinned());
	}

	@Override
	public String selectedText() {
		if (viewer == null) {
			return ""; //$NON-NLS-1$
		}
		Point range = viewer.getSelectedRange();
		IDocument document = viewer.getDocument();
		try {
			boolean oneLine = document != null
					&& document.getLineOfOffset(range.x) == document.getLineOfOffset(range.x + range.y);
			return oneLine ? document.get(range.x, range.y) : ""; //$NON-NLS-1$
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the document", e); //$NON-NLS-1$
		}
	}

	@Override
	public void focusText() {
		if (viewer() != null) {
			viewer.getTextWidget().setFocus();
		}
	}

	@Override
	public void setTextKeys(boolean active) {
		keys.setActive(active);
	}

	@Override
	public void say(String message) {
		editor.say(message);
	}

	/**
	 * Says what the text does not show by itself: which lines are selected where the document does not hold them all, else which file the
	 * line with the cursor is from, where the log is made of several.
	 */
	void sayWhere() {
		leaveHidden();
		boolean active = viewer() != null && site().getPage().getActiveEditor() == editor;
		if (active && model() != null && model().text() != null && model().text().lineCount() > 0) {
			String origin = SelectedRange.away(editor).map(selected -> selected.told(Messages.Editor_selected))
					.orElseGet(() -> model().input().origin(model().shownLog(), selectionStart().line()));
			if (!origin.isEmpty()) {
				say(origin);
			}
		}
	}
}
