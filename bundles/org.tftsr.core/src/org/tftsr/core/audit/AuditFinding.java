package org.tftsr.core.audit;

import java.time.Instant;

/**
 * Something that is wrong with the audit log.
 *
 * @param kind     what
 * @param sequence number of the first row that it is about; 0 where it is about no row
 * @param id       identifier of that row as it is now; null where the row is missing or there is none
 * @param time     time of that row; null where it cannot be told
 * @param message  a sentence for a person, without a full stop; holds nothing out of the row but its number and id
 */
public record AuditFinding(Kind kind, long sequence, String id, Instant time, String message) {

	/** What can be wrong. */
	public enum Kind {
		/** A column of a row is not what was written. */
		CHANGED,
		/** One or more rows in the middle are gone. */
		REMOVED,
		/** A row was put in by something else than the product. */
		INSERTED,
		/** A row stands at another place than where it was written. */
		REORDERED,
		/** Rows are gone from the end, or an older copy of the database was put in place. */
		CUT_OFF,
		/** The rows are a chain, but not the one that was signed: from some row on all of them were made anew. */
		REWRITTEN,
		/** The head in the database is missing, or its signature does not fit. */
		HEAD_WRONG,
		/** The head in the database is an older one than the rows and the head file tell of. */
		HEAD_SET_BACK,
		/** The head file is gone. */
		HEAD_FILE_MISSING,
		/** The head file is older than one that is known to have been written. */
		HEAD_FILE_BEHIND,
		/** The head file cannot be read, its signature does not fit, or another key signed it. */
		HEAD_FILE_WRONG,
		/** What keeps rows from being changed by accident is gone from the database. */
		UNPROTECTED
	}
}
