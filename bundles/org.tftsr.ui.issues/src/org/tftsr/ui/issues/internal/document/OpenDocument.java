package org.tftsr.ui.issues.internal.document;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.statushandlers.StatusManager;
import org.tftsr.core.document.Document;

/** Opens the editor of a document. */
public final class OpenDocument {

	private OpenDocument() {
	}

	/** Opens it, or brings it to the top where it is open. On the user interface thread. */
	public static void in(IWorkbenchPage page, Document document) {
		try {
			page.openEditor(new DocumentEditorInput(document), DocumentEditor.ID);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW | StatusManager.LOG);
		}
	}
}
