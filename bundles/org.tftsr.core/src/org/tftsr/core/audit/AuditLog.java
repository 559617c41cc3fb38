package org.tftsr.core.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * The audit log. Rows are only ever added; each is chained to the one before it, and the end of the chain is signed.
 * Thread-safe.
 */
public interface AuditLog {

	/**
	 * Adds a row and commits it before returning.
	 *
	 * @param details names to strings, numbers, booleans or lists of these; kept as a JSON object; may be empty; never
	 *                holds a secret or a value out of a log
	 */
	AuditEntry append(String action, String entityType, String entityId, Map<String, ?> details) throws TftsrException;

	/** The rows that match, newest first. */
	List<AuditEntry> list(AuditQuery query) throws TftsrException;

	/**
	 * Checks that every row is there as it was written, up to the signed head in the database and to the one in the head
	 * file. Other work goes on meanwhile. A million rows take one to two seconds on two cores.
	 */
	AuditVerification verify(Progress progress) throws TftsrException;

	/**
	 * Writes rows, oldest first, with their hashes and the signed head into a file that can be checked without the product;
	 * the form is described in docs/audit.md. The file is readable by its owner alone. That it was written is noted in the
	 * log afterwards.
	 *
	 * @param target must not exist; it appears only when it is complete
	 * @param query  which rows; {@link AuditQuery#ALL} for the whole log, the only choice of which a check can tell that
	 *               nothing is missing; limit and offset count from the oldest row
	 */
	AuditHead export(Path target, AuditQuery query, Progress progress) throws TftsrException;

	/**
	 * Begins a new head file, under a new key, after the database was deliberately moved. The
	 * present file is kept beside it under another name, and both what it said and the renewal are noted in the log.
	 */
	AuditHead renewHead() throws TftsrException;
}
