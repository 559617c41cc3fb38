package org.tftsr.storage.internal.migration;

import java.sql.SQLException;
import java.util.function.Supplier;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.internal.audit.ChainStart;
import org.tftsr.storage.internal.transaction.AuditTrail;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Chains the audit rows of an older version, in the transaction that brings the tables for it: SQL alone cannot hash. Comes as
 * soon as both the columns of the chain and the table of keys are there, which come with different scripts.
 */
final class AuditChainCallback implements Callback {

	private final Supplier<byte[]> keyMaterial;
	private final Progress progress;

	AuditChainCallback(Supplier<byte[]> keyMaterial, Progress progress) {
		this.keyMaterial = keyMaterial;
		this.progress = progress;
	}

	@Override
	public boolean supports(Event event, Context context) {
		return event == Event.AFTER_EACH_MIGRATE;
	}

	@Override
	public boolean canHandleInTransaction(Event event, Context context) {
		return true;
	}

	@Override
	public void handle(Event event, Context context) {
		try {
			Transaction transaction = new Transaction(context.getConnection(), keyMaterial, AuditTrail.NONE);
			if (ChainStart.isDue(transaction)) {
				ChainStart.in(transaction, progress);
			}
		} catch (SQLException | TftsrException e) {
			throw new FlywayException("Cannot chain the audit log", e);
		}
	}

	@Override
	public String getCallbackName() {
		return "audit chain";
	}
}
