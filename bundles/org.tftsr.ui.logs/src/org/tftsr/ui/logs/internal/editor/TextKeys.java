package org.tftsr.ui.logs.internal.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorActionBarContributor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;

/**
 * The keys that the text of an editor and any field have in common, such as Copy and Home. The workbench gives them to the
 * text wherever the keyboard is in the editor, so that a field beside the text gets them only while the text lets them go.
 */
final class TextKeys {

	private static final List<String> SHARED = List.of(ITextEditorActionConstants.COPY, ITextEditorActionConstants.CUT,
			ITextEditorActionConstants.PASTE, ITextEditorActionConstants.DELETE, ITextEditorActionConstants.SELECT_ALL,
			ITextEditorActionConstants.UNDO, ITextEditorActionConstants.REDO, ITextEditorActionDefinitionIds.LINE_START,
			ITextEditorActionDefinitionIds.LINE_END, ITextEditorActionDefinitionIds.SELECT_LINE_START,
			ITextEditorActionDefinitionIds.SELECT_LINE_END, ITextEditorActionDefinitionIds.WORD_PREVIOUS,
			ITextEditorActionDefinitionIds.WORD_NEXT, ITextEditorActionDefinitionIds.SELECT_WORD_PREVIOUS,
			ITextEditorActionDefinitionIds.SELECT_WORD_NEXT, ITextEditorActionDefinitionIds.TEXT_START,
			ITextEditorActionDefinitionIds.TEXT_END, ITextEditorActionDefinitionIds.SELECT_TEXT_START,
			ITextEditorActionDefinitionIds.SELECT_TEXT_END, ITextEditorActionDefinitionIds.DELETE_NEXT_WORD,
			ITextEditorActionDefinitionIds.DELETE_PREVIOUS_WORD);

	private final LogEditor editor;
	/** What was let go; empty while the keys are those of the text. */
	private final Map<String, IAction> released = new LinkedHashMap<>();

	TextKeys(LogEditor editor) {
		this.editor = editor;
	}

	/** @param active whether the keys are for the text */
	void setActive(boolean active) {
		if (active && !released.isEmpty()) {
			released.forEach(editor::setAction);
			released.clear();
			contribute(editor);
		} else if (!active && released.isEmpty()) {
			for (String id : SHARED) {
				IAction action = editor.getAction(id);
				if (action != null) {
					released.put(id, action);
					editor.setAction(id, null);
				}
			}
			IActionBars bars = editor.getEditorSite().getActionBars();
			released.keySet().forEach(id -> bars.setGlobalActionHandler(id, null));
			bars.updateActionBars();
		}
	}

	/** Has menus and keys of the workbench take the actions that an editor has by now. */
	static void contribute(LogEditor editor) {
		IEditorActionBarContributor contributor = editor.getEditorSite().getActionBarContributor();
		if (contributor != null) {
			contributor.setActiveEditor(null);
			contributor.setActiveEditor(editor);
		}
	}
}
