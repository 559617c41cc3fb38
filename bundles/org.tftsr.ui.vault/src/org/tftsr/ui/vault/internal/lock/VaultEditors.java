package org.tftsr.ui.vault.internal.lock;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.VaultInput;

/** The open editors whose content lies in the vault. On the user interface thread. */
public final class VaultEditors {

	private VaultEditors() {
	}

	/** Saves what is not saved; gives back the editors that still are not. */
	public static List<IEditorPart> save() {
		List<IEditorPart> unsaved = new ArrayList<>();
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorPart editor : page.getDirtyEditors()) {
					if (editor.getEditorInput() instanceof VaultInput) {
						page.saveEditor(editor, false);
						unsaved.add(editor);
					}
				}
			}
		}
		unsaved.removeIf(editor -> !editor.isDirty());
		return unsaved;
	}
}
