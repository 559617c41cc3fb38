package org.tftsr.storage.internal.audit;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.tftsr.storage.internal.audit.HeadCheck.FileState;
import org.tftsr.storage.internal.transaction.Transaction;

/** Where the log of a restored backup ends, and where the one that it takes the place of ended. */
public final class AuditHeads {

	private AuditHeads() {
	}

	/**
	 * The details for an audit row.
	 *
	 * @param transaction on the restored database
	 * @param database    the file that it takes the place of, which may be damaged: its head file speaks for it
	 */
	public static Map<String, Object> of(Transaction transaction, Path database) throws SQLException {
		Map<String, Object> details = HeadRenewal.details(Optional.empty(),
				FileState.of(HeadFile.beside(database)));
		HeadTable.read(transaction).ifPresent(head -> {
			details.put("backup_sequence", head.sequence());
			details.put("backup_hash", head.hash());
		});
		return details;
	}
}
