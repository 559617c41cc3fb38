package org.tftsr.storage.internal.transaction;

import java.sql.SQLException;
import java.util.Map;

import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.problem.TftsrException;

/** How the audit log of a session is kept. Called by one thread at a time: the one that holds the session's lock. */
@FunctionalInterface
public interface AuditTrail {

	/** For transactions that tell of nothing. */
	AuditTrail NONE = transaction -> {
		throw new IllegalStateException("This transaction keeps no audit log");
	};

	/** The rows that a transaction appends. Called with its first row. */
	Entries entriesOf(Transaction transaction) throws SQLException;

	/** A row of another database; its texts are kept as they are, its time, too. Only user and details may be null. */
	record Taken(String id, String timestamp, String action, String entityType, String entityId, String userId,
			String details) {
	}

	/** The rows of one transaction. */
	interface Entries {

		/** Appends a row to the chain. */
		AuditEntry append(String action, String entityType, String entityId, Map<String, ?> details)
				throws SQLException;

		/** Appends a row of another database to the chain, as it is. */
		void take(Taken row) throws SQLException;

		/** Signs the end of the chain; the last thing before the commit. */
		void seal() throws SQLException, TftsrException;

		/** Tells the world outside the database of the new end; the commit is done, so this does not fail. */
		void committed();
	}
}
