package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.custom.ST;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.copy.CopyAction;
import org.tftsr.ui.logs.internal.copy.OriginalConsent;
import org.tftsr.ui.logs.internal.encoding.SetEncodingAction;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/** The actions that text editors have and that mean something else, or more, in a log. */
final class LogEditorActions {

	private final LogEditor editor;
	private final EditorLog shown;

	LogEditorActions(LogEditor editor, EditorLog shown) {
		this.editor = editor;
		this.shown = shown;
	}

	/** Gives them to the editor. */
	void add() {
		addCopying();
		addGoing();
		addReading();
		addOnFinding(ITextEditorActionConstants.SHOW_INFORMATION, ITextEditorActionDefinitionIds.SHOW_INFORMATION,
				ISourceViewer.INFORMATION);
		addOnFinding(ITextEditorActionConstants.QUICK_ASSIST, ITextEditorActionDefinitionIds.QUICK_ASSIST,
				ISourceViewer.QUICK_ASSIST);
	}

	private void addCopying() {
		OriginalConsent consent = new OriginalConsent(editor.getSite());
		IAction copy = CopyAction.preferred(editor, consent);
		copy.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_COPY);
		editor.addSelectionAction(ITextEditorActionConstants.COPY, copy);
		editor.addSelectionAction(LogViewerIds.COPY_ORIGINAL_TEXT, CopyAction.original(editor, consent));
		addSelecting(ITextEditorActionConstants.SELECT_ALL, IWorkbenchCommandConstants.EDIT_SELECT_ALL, this::selectAll);
		addSelecting(ITextEditorActionDefinitionIds.SELECT_TEXT_START, ITextEditorActionDefinitionIds.SELECT_TEXT_START,
				() -> extendSelection(false));
		addSelecting(ITextEditorActionDefinitionIds.SELECT_TEXT_END, ITextEditorActionDefinitionIds.SELECT_TEXT_END,
				() -> extendSelection(true));
	}

	private void addSelecting(String id, String command, Runnable selecting) {
		IAction action = new Action() {
			@Override
			public void run() {
				if (editor.model() != null && editor.model().text() != null) {
					selecting.run();
				}
			}
		};
		action.setActionDefinitionId(command);
		editor.setAction(id, action);
	}

	private void selectAll() {
		if (editor.model().text().isWhole()) {
			editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.SELECT_ALL);
		} else {
			shown.selectAll();
		}
	}

	private void extendSelection(boolean toEnd) {
		if (editor.model().text().isWhole()) {
			shown.viewer().getTextWidget().invokeAction(toEnd ? ST.SELECT_TEXT_END : ST.SELECT_TEXT_START);
		} else {
			shown.extendSelection(toEnd);
		}
	}

	private void addGoing() {
		editor.setAction(ITextEditorActionDefinitionIds.TEXT_START,
				new LogJumpAction(editor, ITextEditorActionDefinitionIds.TEXT_START, 1));
		editor.setAction(ITextEditorActionDefinitionIds.TEXT_END,
				new LogJumpAction(editor, ITextEditorActionDefinitionIds.TEXT_END, Long.MAX_VALUE));
		editor.setAction(ITextEditorActionConstants.GOTO_LINE, new GoToLineAction(editor));
	}

	private void addReading() {
		IAction reload = new Action(Messages.Editor_reload) {
			@Override
			public void run() {
				editor.doRevertToSaved();
			}
		};
		reload.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
		editor.setAction(ITextEditorActionConstants.REFRESH, reload);
		editor.setAction(ITextEditorActionConstants.CHANGE_ENCODING, new SetEncodingAction(editor));
		IAction lineNumbers = new Action(Messages.Editor_lineNumbers, IAction.AS_CHECK_BOX) {
			@Override
			public void run() {
				LogPreferences.toggle(LogViewerIds.LINE_NUMBERS);
			}
		};
		lineNumbers.setActionDefinitionId(ITextEditorActionDefinitionIds.LINENUMBER_TOGGLE);
		editor.setAction(ITextEditorActionConstants.LINENUMBERS_TOGGLE, lineNumbers);
	}

	private void addOnFinding(String id, String command, int operation) {
		IAction action = new Action() {
			@Override
			public void run() {
				ITextOperationTarget target = editor.getAdapter(ITextOperationTarget.class);
				if (editor.getAdapter(OpenLog.class).meantFinding().isEmpty()) {
					editor.say(Messages.NotSensitive_none);
				} else if (target != null) {
					target.doOperation(operation);
				}
			}
		};
		action.setActionDefinitionId(command);
		editor.setAction(id, action);
	}
}
