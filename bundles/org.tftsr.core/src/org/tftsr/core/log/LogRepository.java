package org.tftsr.core.log;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.problem.TftsrException;

/**
 * Log files by issue and the personal data found in them. Thread-safe. Unless something else is said, each method is one
 * transaction, and a log that was removed from its issue is not there.
 */
public interface LogRepository {

	/**
	 * Adds a log file to an issue; fails where the issue has one with the same content already. Where that one was removed, it is
	 * put back, with all that was known of it, and is where {@code path} says and what {@code mimeType} says.
	 */
	LogFile add(UUID issueId, String name, String path, long size, String mimeType, String contentHash)
			throws TftsrException;

	/** The log file of that id. */
	Optional<LogFile> find(UUID logFileId) throws TftsrException;

	/** The log file of an issue with this content. */
	Optional<LogFile> findByContent(UUID issueId, String contentHash) throws TftsrException;

	/** The log files of an issue, oldest first. */
	List<LogFile> list(UUID issueId) throws TftsrException;

	/**
	 * Replaces all spans of a log file by these, and adds the pseudonyms that come with them to the issue. The values
	 * themselves are not kept with the spans: each stands once, and encrypted, among the pseudonyms of the issue.
	 * <p>
	 * They are written some at a time, so that memory does not grow with their number and nobody else waits until all are
	 * written. Readers see those of before until the last one is written, and then all of these at once; where it fails, is
	 * cancelled or the process dies, those of before stay. Pseudonyms that were written by then stay as well.
	 *
	 * @return the number of this search, which no other one of the log has
	 * @throws TftsrException what {@code spans} throws; of kind NOT_FOUND where the log is not there, or is removed meanwhile; of kind
	 *                        CONFLICT where it is read in another encoding meanwhile
	 */
	long replaceSpans(UUID logFileId, SpanSource spans) throws TftsrException;

	/**
	 * The spans of a log file by offset, read some at a time. Where others take their place while they are read, reading on fails, of
	 * kind CONFLICT. None where there is no such log.
	 */
	StoredSpans spans(UUID logFileId);

	/**
	 * The spans that one search of a log file found. Reading fails, of kind CONFLICT, once they are not those of the log any more: it
	 * was searched again, is read in another encoding, or is not there.
	 *
	 * @param search as {@link #replaceSpans} told
	 */
	StoredSpans spans(UUID logFileId, long search);

	/** Whether anybody has looked for values in a log file, be it that there were none. */
	boolean isSearched(UUID logFileId) throws TftsrException;

	/** Notes where the file is now, which was somewhere else or nowhere on this machine. */
	LogFile moved(UUID logFileId, String path) throws TftsrException;

	/** Notes what kind of text it is, such as in which encoding. What was found in it, as it was read before, is forgotten. */
	LogFile retyped(UUID logFileId, String mimeType) throws TftsrException;

	/** Notes that a redacted copy exists. */
	void markRedacted(UUID logFileId) throws TftsrException;

	/** How many values were found in each log file of an issue; those that nobody has searched are left out. */
	Map<UUID, Long> findings(UUID issueId) throws TftsrException;

	/**
	 * Takes a log file off its issue. The file itself stays where it is. For {@link org.tftsr.core.issue.IssueTrash#KEPT} it can be
	 * put back; then it is gone for good, with what was found in it.
	 *
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND} where there is none of that id
	 */
	void remove(UUID logFileId) throws TftsrException;

	/**
	 * Puts a removed log file back as it was: evidence that was taken from it points to it again.
	 *
	 * @throws TftsrException {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND} where it is not among the removed ones
	 */
	LogFile putBack(UUID logFileId) throws TftsrException;

	/** The removed log files of an issue that can be put back, the one removed last first. */
	List<LogFile> removed(UUID issueId) throws TftsrException;
}
