package org.tftsr.ui.vault.internal.lock;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/** <em>Unlock Vault</em>: in a job, which asks where it must. */
public final class UnlockHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		ServiceJob.scheduleForUser(Messages.Unlock_job, JobFamilies.VAULT,
				progress -> Services.get(Vault.class).unlock());
		return null;
	}
}
