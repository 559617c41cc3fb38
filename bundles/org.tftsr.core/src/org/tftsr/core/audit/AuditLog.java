package org.tftsr.core.audit;

import java.util.List;
import java.util.Map;

import org.tftsr.core.problem.TftsrException;

/** The audit log. Rows are only ever added. Thread-safe. */
public interface AuditLog {

	/**
	 * Adds a row and commits it before returning.
	 *
	 * @param details names to strings, numbers, booleans or lists of these; kept as a JSON object; may be empty
	 */
	AuditEntry append(String action, String entityType, String entityId, Map<String, ?> details) throws TftsrException;

	/** The rows that match, newest first. */
	List<AuditEntry> list(AuditQuery query) throws TftsrException;
}
