package org.tftsr.core.issue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.tftsr.core.problem.TftsrException;

/**
 * Deleted issues, which are kept for a while in the encrypted database. While one is there, no list, search or count knows it.
 * Thread-safe; each method is one transaction, and leaves a row in the audit log. Files that belong to an issue are the matter
 * of whoever wrote them.
 */
public interface IssueTrash {

	/** How long a deleted issue is kept. */
	Duration KEPT = Duration.ofDays(7);

	/**
	 * Deletes an issue so that it can be restored, with all that hangs on it.
	 *
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND} where there is no such issue,
	 *                        {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where one of that id was deleted before and is
	 *                        still kept, which would be lost; nothing has changed then
	 */
	void put(UUID issueId) throws TftsrException;

	/** The deleted issues that can be restored, the one deleted last first. Makes no database where there is none. */
	List<DeletedIssue> list() throws TftsrException;

	/**
	 * Puts a deleted issue back as it was, with its id and all that hung on it.
	 *
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND} where it is not among the deleted ones,
	 *                        {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where an issue of that id is there again;
	 *                        nothing has changed then
	 */
	Issue restore(UUID issueId) throws TftsrException;

	/**
	 * Deletes a deleted issue for good.
	 *
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND} where it is not among the deleted ones
	 */
	void purge(UUID issueId) throws TftsrException;

	/**
	 * Deletes those for good that have been kept long enough, and log files that were removed from issues as long ago. Makes no
	 * database where there is none.
	 *
	 * @return the issues
	 */
	List<UUID> purgeExpired() throws TftsrException;
}
