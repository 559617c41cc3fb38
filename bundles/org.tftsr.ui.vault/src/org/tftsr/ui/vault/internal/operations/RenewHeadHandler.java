package org.tftsr.ui.vault.internal.operations;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.ui.Services;

/** <em>Renew Audit Log Head</em>: begins a new head file under a new key, after a deliberate move. */
public final class RenewHeadHandler extends OperationHandler {

	@Override
	protected void execute(Shell shell, ExecutionEvent event) {
		if (isWanted(shell, Messages.RenewHead_title, Messages.RenewHead_question, Messages.RenewHead_ok)) {
			schedule(Messages.RenewHead_job, progress -> tell(Services.get(AuditLog.class).renewHead()));
		}
	}

	private static void tell(AuditHead head) {
		Report.good(Messages.RenewHead_title, NLS.bind(Messages.RenewHead_done, number(head.sequence())),
				NLS.bind(Messages.RenewHead_key, head.publicKey())).show();
	}
}
