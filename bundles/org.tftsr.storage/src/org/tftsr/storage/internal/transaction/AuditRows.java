package org.tftsr.storage.internal.transaction;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.audit.AuditEntry;

import com.google.gson.Gson;

/** Adds rows to the audit log, as part of whatever transaction they tell of. */
public final class AuditRows {

	private static final String LOCAL_USER = "local";

	private static final Gson JSON = new Gson();

	private AuditRows() {
	}

	/** Appends a row. */
	public static AuditEntry append(Transaction transaction, String action, String entityType, String entityId,
			Map<String, ?> details) throws SQLException {
		UUID id = transaction.newId();
		String json = JSON.toJson(details);
		transaction.update("""
				INSERT INTO audit_log(id, timestamp, action, entity_type, entity_id, user_id, details)
				VALUES (?, ?, ?, ?, ?, ?, ?)""", id, transaction.timestamp(), action, entityType, entityId, LOCAL_USER,
				json);
		return new AuditEntry(id, Timestamps.parse(transaction.timestamp()), action, entityType, entityId, LOCAL_USER,
				json);
	}
}
