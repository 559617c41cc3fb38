package org.tftsr.ui.vault.internal.audit;

/** On the Audit Log view: copies the selected rows. */
public final class CopyHandler extends AuditHandler {

	@Override
	void execute(AuditView view) {
		view.copy();
	}
}
