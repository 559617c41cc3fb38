package org.tftsr.ui.vault.internal.audit;

/** On the Audit Log view: reads the newest rows again. */
public final class RefreshHandler extends AuditHandler {

	@Override
	void execute(AuditView view) {
		view.reload();
	}
}
