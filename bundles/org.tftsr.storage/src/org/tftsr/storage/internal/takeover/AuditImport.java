package org.tftsr.storage.internal.takeover;

import java.sql.SQLException;

import org.tftsr.storage.internal.transaction.AuditTrail;
import org.tftsr.storage.internal.transaction.Transaction;

/**
 * Chains rows of the earlier app's audit log behind those that are there. A row that is there already is left out and
 * counted, and texts do not come with the rows.
 */
final class AuditImport {

	private final Transaction transaction;
	private final Tally tally;
	private final RowDigest digest;

	AuditImport(Transaction transaction, Tally tally, RowDigest digest) {
		this.transaction = transaction;
		this.tally = tally;
		this.digest = digest;
	}

	void add(AuditTrail.Taken found) throws SQLException {
		if (transaction.first("SELECT 1 FROM audit_log WHERE id = ?", known -> known.getInt(1), found.id()).isPresent()) {
			tally.leftOut("rows of audit_log that are there already", 1);
			return;
		}
		AuditTrail.Taken row = withoutTexts(found);
		if (!row.equals(found)) {
			tally.changed("rows of the audit log, whose texts are now their SHA-256 and length");
		}
		transaction.takeAudit(row);
		digest.add(new Object[] { row.id(), row.timestamp(), row.action(), row.entityType(), row.entityId(), row.userId(),
				row.details() });
		tally.brought(EarlierTable.AUDIT_LOG, 1);
	}

	/** What the earlier app noted of a conversation was all of it. */
	private static AuditTrail.Taken withoutTexts(AuditTrail.Taken row) {
		return new AuditTrail.Taken(row.id(), AuditText.ofTime(row.timestamp()), AuditText.ofName(row.action()),
				AuditText.ofName(row.entityType()), AuditText.ofName(row.entityId()), AuditText.ofName(row.userId()),
				AuditText.ofDetails(row.details()));
	}
}
