package org.tftsr.core.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of the audit log.
 *
 * @param sequence   its number; the first row has 1, and there is no gap
 * @param id         identifier
 * @param timestamp  when, to the second
 * @param action     what was done, such as {@code upload_log_file}
 * @param entityType what it was done to, such as {@code issue}
 * @param entityId   which one
 * @param userId     who; {@code local} on a single-user installation
 * @param details    a JSON object, or null; never holds a value out of a log, only hashes, counts and names
 * @param hash       SHA-256 over this row and the hash of the row before it, 64 hexadecimal digits
 */
public record AuditEntry(long sequence, UUID id, Instant timestamp, String action, String entityType, String entityId,
		String userId, String details, String hash) {
}
