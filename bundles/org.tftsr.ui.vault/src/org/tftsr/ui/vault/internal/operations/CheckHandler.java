package org.tftsr.ui.vault.internal.operations;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** <em>Check Database</em>: reads all of it and says what is wrong. */
public final class CheckHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ServiceJob.scheduleForUser(Messages.Check_job, JobFamilies.VAULT, CheckHandler::check);
		return null;
	}

	private static void check(Progress progress) throws TftsrException {
		CheckResult result = Services.get(DatabaseProvider.class).database().check(progress);
		if (result.isHealthy()) {
			Results.good(Messages.Check_title, Messages.Check_healthy);
		} else {
			Results.bad(Messages.Check_title, result.isDamaged() ? Messages.Check_unhealthy : Messages.Check_auditLog,
					result.problems());
		}
	}
}
