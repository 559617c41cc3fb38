package org.tftsr.ui.logs.internal.detection;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.tftsr.logs.view.LineLog;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.model.LogModel;

/**
 * The log in front of the user.
 *
 * @param name the file's name
 * @param log  its lines, whatever of them the viewer shows and masks
 */
record OpenLog(String name, LineLog log) {

	/** The log of the active Log Viewer. Call it on the user interface thread. */
	static Optional<OpenLog> active() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page != null && page.getActiveEditor() instanceof LogEditor editor) {
			LogModel model = editor.model();
			if (model != null && model.log() != null) {
				return Optional.of(new OpenLog(model.input().name(), model.log()));
			}
		}
		return Optional.empty();
	}
}
