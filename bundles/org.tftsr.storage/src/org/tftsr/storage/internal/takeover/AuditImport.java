package org.tftsr.storage.internal.takeover;

import java.sql.SQLException;

import org.tftsr.storage.internal.transaction.AuditTrail;
import org.tftsr.storage.internal.transaction.Transaction;

/** Chains rows of the earlier app's audit log behind those that are there. A row that is there already is left out and counted. */
final class AuditImport {

	private final Transaction transaction;
	private final Tally tally;
	private final RowDigest digest;

	AuditImport(Transaction transaction, Tally tally, RowDigest digest) {
		this.transaction = transaction;
		this.tally = tally;
		this.digest = digest;
	}

	void add(AuditTrail.Taken row) throws SQLException {
		if (transaction.first("SELECT 1 FROM audit_log WHERE id = ?", known -> known.getInt(1), row.id()).isPresent()) {
			tally.leftOut("rows of audit_log that are there already", 1);
			return;
		}
		transaction.takeAudit(row);
		digest.add(new Object[] { row.id(), row.timestamp(), row.action(), row.entityType(), row.entityId(), row.userId(),
				row.details() });
		tally.brought(EarlierTable.AUDIT_LOG, 1);
	}
}
