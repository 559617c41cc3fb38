package org.tftsr.ui.issues.internal.commands;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.issues.internal.triage.TriageFilesJob;

/** Asks for log files and makes an issue of them. */
public final class TriageHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Path> files = LogFileDialog.choose(HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell(), Messages.TriageHandler_choose);
		if (!files.isEmpty()) {
			new TriageFilesJob(files).schedule();
		}
		return null;
	}
}
