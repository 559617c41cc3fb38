package org.tftsr.core.log;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.TftsrException;

/** Log files by issue and the personal data found in them. Thread-safe; each method is one transaction. */
public interface LogRepository {

	/** Adds a log file to an issue; fails where the issue has one with the same content already. */
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
	 *
	 * @param spans must not call this or another repository while it hands them over: all of them are one transaction
	 */
	void replaceSpans(UUID logFileId, SpanSource spans) throws TftsrException;

	/** The spans of a log file by offset. */
	List<StoredSpan> spans(UUID logFileId) throws TftsrException;

	/** Notes where the file is now, which was somewhere else or nowhere on this machine. */
	LogFile moved(UUID logFileId, String path) throws TftsrException;

	/** Notes that a redacted copy exists. */
	void markRedacted(UUID logFileId) throws TftsrException;
}
