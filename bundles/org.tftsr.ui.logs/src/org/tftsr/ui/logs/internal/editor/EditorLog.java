package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchPartSite;
import org.tftsr.logs.view.LineMatch;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.masking.MaskedText;
import org.tftsr.ui.logs.internal.model.LogModel;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.text.LogText;

/** The log that an editor shows, for the bars around its text. */
final class EditorLog implements OpenLog {

	private static final LineMatch START = new LineMatch(1, 0, 0);

	private final LogEditor editor;
	private final TextKeys keys;
	/** Null until it is made. */
	private ISourceViewer viewer;

	EditorLog(LogEditor editor) {
		this.editor = editor;
		keys = new TextKeys(editor);
	}

	/** The viewer of the text is made. */
	void setViewer(ISourceViewer made) {
		viewer = made;
		AccessibleNames.set(viewer.getTextWidget(), NLS.bind(Messages.Editor_text, editor.getEditorInput().getName()));
		IPartListener2 listener = sayWhileActive();
		IWorkbenchPage page = editor.getSite().getPage();
		page.addPartListener(listener);
		viewer.getTextWidget().addDisposeListener(event -> page.removePartListener(listener));
	}

	/** A status line is that of all editors of a kind: what is said about this one goes with it. */
	private IPartListener2 sayWhileActive() {
		return new IPartListener2() {

			@Override
			public void partActivated(IWorkbenchPartReference part) {
				if (part.getPart(false) == editor) {
					sayOrigin();
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

	/** A place of the document in the log, which may have other values there. */
	private LineMatch spot(int offset, boolean end) {
		if (model() == null || model().text() == null) {
			return START;
		}
		MaskedText masked = model().masking().masked();
		LogText text = masked == null ? model().text() : masked.original();
		int at = masked == null ? offset : masked.toOriginal(offset, end);
		try {
			int line = text.lines().getLineNumberOfOffset(at);
			int column = at - text.lines().getLineOffset(line);
			return new LineMatch(text.number(line), column, column);
		} catch (BadLocationException e) {
			throw new IllegalStateException("The selection lies in the text", e); //$NON-NLS-1$
		}
	}

	@Override
	public long readLine() {
		if (model() == null || model().text() == null || viewer() == null) {
			return 1;
		}
		long cursor = selectionStart().line();
		long top = model().text().number(Math.max(0, viewer.getTopIndex()));
		long bottom = model().text().number(Math.max(0, viewer.getBottomIndex()));
		return cursor >= top && cursor <= bottom ? cursor : top;
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

	/** Says which file the line with the cursor is from, where the log is made of several. */
	void sayOrigin() {
		boolean active = viewer() != null && site().getPage().getActiveEditor() == editor;
		if (active && model() != null && model().text() != null && model().text().lineCount() > 0) {
			String origin = model().input().origin(model().log(), selectionStart().line());
			if (!origin.isEmpty()) {
				say(origin);
			}
		}
	}
}
