package org.tftsr.core.audit;

import java.time.Instant;

/**
 * Which audit rows to list, newest first. Null means "any".
 *
 * @param action     exact action
 * @param entityType exact entity type
 * @param entityId   exact entity id
 * @param from       at or after
 * @param to         before
 * @param limit      at most this many rows
 * @param offset     after skipping this many
 */
public record AuditQuery(String action, String entityType, String entityId, Instant from, Instant to, int limit,
		int offset) {

	/** The newest rows of everything. */
	public static AuditQuery newest(int limit) {
		return new AuditQuery(null, null, null, null, null, limit, 0);
	}
}
