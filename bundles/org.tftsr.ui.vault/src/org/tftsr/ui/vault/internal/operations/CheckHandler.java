package org.tftsr.ui.vault.internal.operations;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.Services;

/** <em>Check Database</em>: reads all of it and says what is wrong. */
public final class CheckHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) {
		schedule(Messages.Check_job, CheckHandler::check);
	}

	private static void check(Progress progress) throws TftsrException {
		CheckResult result = Services.get(DatabaseProvider.class).database().check(progress);
		if (result.isHealthy()) {
			Report.good(Messages.Check_title, Messages.Check_healthy).show();
		} else {
			Report.bad(Messages.Check_title, result.isDamaged() ? Messages.Check_unhealthy : Messages.Check_auditLog,
					result.problems()).show();
		}
	}
}
