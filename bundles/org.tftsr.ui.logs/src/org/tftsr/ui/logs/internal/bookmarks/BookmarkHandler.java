package org.tftsr.ui.logs.internal.bookmarks;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.logs.internal.editor.LogEditor;

/** Toggles a bookmark, or goes to one; which of it comes from the extension that names this class. */
public final class BookmarkHandler extends AbstractHandler implements IExecutableExtension {

	private static final String NEXT = "next"; //$NON-NLS-1$
	private static final String PREVIOUS = "previous"; //$NON-NLS-1$

	private Object what;

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		what = data;
	}

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		if (HandlerUtil.getActiveEditorChecked(event) instanceof LogEditor editor && editor.model() != null) {
			if (NEXT.equals(what) || PREVIOUS.equals(what)) {
				BookmarkActions.go(editor, NEXT.equals(what));
			} else {
				BookmarkActions.toggle(editor, editor.currentLine());
			}
		}
		return null;
	}
}
