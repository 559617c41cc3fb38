package org.tftsr.ui.vault.internal.audit;

/** Opens the Audit Log view. */
public final class ShowAuditHandler extends AuditHandler {

	@Override
	void execute(AuditView view) {
		view.setFocus();
	}
}
