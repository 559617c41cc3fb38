package org.tftsr.rcp.internal;

import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;

/** Asks for log files and opens each in the Log Viewer. */
public final class OpenLogHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		FileDialog dialog = new FileDialog(window.getShell(), SWT.OPEN | SWT.MULTI);
		dialog.setText(Messages.OpenLogHandler_title);
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			for (String name : dialog.getFileNames()) {
				Commands.execute(window, CommandIds.OPEN_LOG,
						Map.of(CommandIds.OPEN_LOG_URI, folder.resolve(name).toUri().toString()));
			}
		}
		return null;
	}
}
