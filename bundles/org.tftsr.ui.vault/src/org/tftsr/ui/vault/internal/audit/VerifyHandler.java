package org.tftsr.ui.vault.internal.audit;

/** On the Audit Log view: checks the log. */
public final class VerifyHandler extends AuditHandler {

	@Override
	void execute(AuditView view) {
		view.verify();
	}
}
