package org.tftsr.ui.logs;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.tftsr.ui.logs.internal.editor.LogEditor;
import org.tftsr.ui.logs.internal.stream.StreamEditorInput;

/**
 * Text that comes piece by piece, such as that of a console, for the Log Viewer to show as it comes. It is kept in a file
 * that is encrypted with a key that is nowhere but in memory, until the editor is closed.
 */
public final class LogStream {

	private final StreamEditorInput input;
	/** On the user interface thread only. */
	private boolean shown;

	/**
	 * A stream that holds nothing yet.
	 *
	 * @param name   to show
	 * @param closed runs on the user interface thread once the editor was closed: the text is forgotten then, and what is
	 *               added afterwards is too
	 */
	public LogStream(String name, Runnable closed) {
		this(name, name, closed);
	}

	/**
	 * A stream that holds nothing yet.
	 *
	 * @param name        to show, short enough for the tab of an editor
	 * @param description what tells it from others of that name, for the hover of the tab
	 * @param closed      as above
	 */
	public LogStream(String name, String description, Runnable closed) {
		input = new StreamEditorInput(name, description, closed);
	}

	/** Adds text to the end, from any thread. Comes back at once: the text is written by a job. */
	public void append(String text) {
		input.append(text);
	}

	/**
	 * Shows it, the first time following its end; brings the editor to the front that shows it already. To be called on the
	 * user interface thread.
	 */
	public IEditorPart show(IWorkbenchPage page) throws PartInitException {
		IEditorPart part = page.openEditor(input, LogViewerIds.EDITOR, true,
				IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
		if (!shown && part instanceof LogEditor editor) {
			editor.toggleFollowing();
			shown = true;
		}
		return part;
	}
}
