package org.tftsr.ui.logs.internal.bookmarks;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.ui.ide.IDEActionFactory;
import org.eclipse.ui.ide.IGotoMarker;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogDocumentProvider;

/**
 * Gives an editor its actions on bookmarks, in the place of those of text editors, which know lines of the document only and
 * would take the text of the log, as it is, for a label.
 */
public final class BookmarkActions {

	/** The action of the vertical ruler. */
	private static final String MANAGE = "ManageBookmarks"; //$NON-NLS-1$
	private static final String MANAGE_TASKS = "ManageTasks"; //$NON-NLS-1$

	private BookmarkActions() {
	}

	/** Adds the actions. */
	public static void addTo(LogEditor editor) {
		editor.setAction(IDEActionFactory.BOOKMARK.getId(), toggle(editor, editor::currentLine));
		Action atRuler = toggle(editor, () -> lineAtRuler(editor));
		editor.setAction(MANAGE, atRuler);
		editor.setAction(ITextEditorActionConstants.RULER_DOUBLE_CLICK, atRuler);
		editor.setAction(IDEActionFactory.ADD_TASK.getId(), null);
		editor.setAction(MANAGE_TASKS, null);
	}

	private static Action toggle(LogEditor editor, LongSupplier line) {
		return new Action(Messages.Bookmarks_toggle) {
			@Override
			public void run() {
				BookmarkActions.toggle(editor, line.getAsLong());
			}
		};
	}

	private static long lineAtRuler(LogEditor editor) {
		IVerticalRulerInfo ruler = editor.getAdapter(IVerticalRulerInfo.class);
		int index = ruler == null ? -1 : ruler.getLineOfLastMouseButtonActivity();
		return index < 0 || editor.model().text() == null ? editor.currentLine() : editor.model().text().number(index);
	}

	/** Sets a bookmark at a line of the log of an editor, or takes it away. */
	static void toggle(LogEditor editor, long line) {
		LogBookmarks bookmarks = LogDocumentProvider.shared().bookmarks(editor.getEditorInput());
		if (bookmarks != null && editor.model().log() != null) {
			bookmarks.toggle(line);
		}
	}

	/** Goes to the next bookmark, or to the previous one. */
	static void go(LogEditor editor, boolean forward) {
		LogBookmarks bookmarks = LogDocumentProvider.shared().bookmarks(editor.getEditorInput());
		OptionalLong line = bookmarks == null ? OptionalLong.empty()
				: bookmarks.go(editor.model().filtering().wantedAt(editor.currentLine()), forward);
		line.ifPresentOrElse(editor::goToLine, () -> editor.say(Messages.Bookmarks_none));
	}

	/** Goes to a bookmark from the view of the platform. */
	public static IGotoMarker gotoMarker(LogEditor editor) {
		return marker -> editor.goToLine(MarkerStore.line(marker));
	}
}
