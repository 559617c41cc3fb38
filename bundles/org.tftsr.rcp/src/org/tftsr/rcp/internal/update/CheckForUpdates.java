package org.tftsr.rcp.internal.update;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.update.UpdateReport;
import org.tftsr.core.update.UpdateService;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** <em>Help &gt; Check for Updates</em>: asks, and says what came of it. */
public final class CheckForUpdates extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveWorkbenchWindowChecked(event).getShell();
		ServiceJob.scheduleForUser(Messages.Check_job, JobFamilies.PROVIDERS, progress -> {
			try {
				tell(shell, Services.get(UpdateService.class).check(progress));
			} catch (TftsrException e) {
				// whoever asked waits for an answer; a job that fails behind the window shows nothing but a sign
				Problems.show(e);
			}
		});
		return null;
	}

	private static void tell(Shell shell, UpdateReport report) {
		if (!shell.isDisposed()) {
			shell.getDisplay().asyncExec(() -> {
				if (!shell.isDisposed()) {
					new UpdateDialog(shell, report).open();
				}
			});
		}
	}
}
