package org.tftsr.triage;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Takes whole issues out of the database and into another one. Thread-safe; call none of it on the user interface thread. What
 * goes out is redacted with the pseudonyms of the issue, unless the options say otherwise.
 */
public interface IssueTransferService {

	/**
	 * Writes an issue with its whys, timeline and documents as JSON, for {@link #importIssue} and for other programs. Of logs it
	 * holds name, size and hash.
	 *
	 * @return the file written
	 * @throws TftsrException {@code CONFLICT} where the file exists and is not to be replaced
	 */
	Path exportJson(UUID issueId, Path target, Set<ExportOption> options, Progress progress) throws TftsrException;

	/**
	 * Writes an issue as a zip file for people: the issue and its documents as Markdown, the logs that are still what was added
	 * to it, as redacted copies, and the JSON of {@link #exportJson}. Both tell which logs are missing.
	 *
	 * @return the file written
	 * @throws TftsrException {@code CONFLICT} where the file exists and is not to be replaced
	 */
	Path exportArchive(UUID issueId, Path target, Set<ExportOption> options, Progress progress) throws TftsrException;

	/**
	 * Makes a new issue of a file of {@link #exportJson}, which may come from a stranger. All of it is brought in, or nothing,
	 * also where it is cancelled. Its logs have no place on this machine until they are added to it.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where the file is no such export, one of a newer version, too large, or no
	 *                        regular file
	 */
	Issue importIssue(Path file, Progress progress) throws TftsrException;
}
