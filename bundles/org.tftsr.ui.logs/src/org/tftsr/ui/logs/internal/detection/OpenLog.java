package org.tftsr.ui.logs.internal.detection;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;

/**
 * The log in front of the user.
 *
 * @param name the file's name
 * @param text its text, as far as the viewer shows it
 */
record OpenLog(String name, String text) {

	/** The log of the active Log Viewer. Call it on the user interface thread. */
	static Optional<OpenLog> active() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page != null && page.getActiveEditor() instanceof LogEditor editor) {
			LogModel model = editor.model();
			if (model != null && model.text() != null) {
				return Optional.of(new OpenLog(model.input().name(), model.text().content()));
			}
		}
		return Optional.empty();
	}
}
