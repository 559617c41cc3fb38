package org.tftsr.ui.logs.internal.commands;

import java.io.File;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Problems;
import org.tftsr.ui.logs.internal.Messages;

/** Opens the file behind the Error Log view in the Log Viewer. The workbench makes that file with the first entry. */
public final class OpenErrorLogHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		File log = Platform.getLogFileLocation().toFile();
		if (log.isFile()) {
			Commands.execute(window, CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toURI().toString()));
		} else {
			Problems.show(new TftsrException(ProblemKind.NOT_FOUND, Messages.OpenLog_what, Messages.OpenLog_noErrors_why,
					Messages.OpenLog_noErrors_remedy));
		}
		return null;
	}
}
