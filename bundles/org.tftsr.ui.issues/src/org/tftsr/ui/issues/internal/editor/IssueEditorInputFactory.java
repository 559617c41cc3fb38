package org.tftsr.ui.issues.internal.editor;

import java.util.UUID;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Restores the input of an issue editor that was open in the last session. */
public final class IssueEditorInputFactory implements IElementFactory {

	/** The id of this factory in plugin.xml. */
	static final String ID = "org.tftsr.ui.issues.editorInput"; //$NON-NLS-1$
	/** Where the memento keeps the id of the issue. */
	static final String ISSUE_ID = "issueId"; //$NON-NLS-1$

	@Override
	public IAdaptable createElement(IMemento memento) {
		String id = memento.getString(ISSUE_ID);
		try {
			return id == null ? null : new IssueEditorInput(UUID.fromString(id), ""); //$NON-NLS-1$
		} catch (IllegalArgumentException e) {
			// A state that somebody has edited: the workbench reports an input that cannot be restored.
			return null;
		}
	}
}
