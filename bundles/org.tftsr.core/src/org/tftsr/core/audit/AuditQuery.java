package org.tftsr.core.audit;

import java.time.Instant;

/**
 * Which audit rows to list, newest first. Null means "any". To page through a log that grows meanwhile, give the number
 * of the last row seen as {@code before} rather than an offset: it costs the same for every page and skips nothing.
 *
 * @param action     exact action
 * @param entityType exact entity type
 * @param entityId   exact entity id
 * @param from       at or after this time
 * @param to         before this time
 * @param after      only rows with a greater number than this
 * @param before     only rows with a smaller number than this
 * @param limit      at most this many rows
 * @param offset     after skipping this many
 */
public record AuditQuery(String action, String entityType, String entityId, Instant from, Instant to, Long after,
		Long before, int limit, int offset) {

	/** Everything. */
	public static final AuditQuery ALL = newest(Integer.MAX_VALUE);

	/** A page by offset. */
	public AuditQuery(String action, String entityType, String entityId, Instant from, Instant to, int limit,
			int offset) {
		this(action, entityType, entityId, from, to, null, null, limit, offset);
	}

	/** The newest rows of everything. */
	public static AuditQuery newest(int limit) {
		return new AuditQuery(null, null, null, null, null, limit, 0);
	}

	/** The same rows, without those that have this number or a greater one. */
	public AuditQuery before(long sequence) {
		return new AuditQuery(action, entityType, entityId, from, to, after, sequence, limit, 0);
	}

	/** The same rows, without those that have this number or a smaller one. */
	public AuditQuery after(long sequence) {
		return new AuditQuery(action, entityType, entityId, from, to, sequence, before, limit, 0);
	}
}
