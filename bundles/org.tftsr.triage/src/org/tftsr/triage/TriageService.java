package org.tftsr.triage;

import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import org.tftsr.core.analysis.EvidencePack;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * The work on an issue and its logs, from import to evidence; {@link DocumentService} has its documents. Thread-safe. Every method may take long: call none of them
 * on the user interface thread. Every text in a result is redacted with the pseudonyms of the issue.
 */
public interface TriageService {

	/**
	 * Does the main job in one go: an issue with its logs, the personal data in them, a redacted copy of each, the likely
	 * causes, proposed whys and an RCA in every format.
	 */
	TriageResult triage(TriageRequest request, Progress progress) throws TftsrException;

	/**
	 * Deletes an issue with all that hangs on it, and with the files that {@link #triage} wrote into the data folder for it. For
	 * {@link org.tftsr.core.issue.IssueTrash#KEPT} it can be restored.
	 * Where its files cannot be taken along, nothing is deleted.
	 */
	void deleteIssue(UUID issueId) throws TftsrException;

	/** Puts a deleted issue back as it was, with its files. */
	Issue restoreIssue(UUID issueId) throws TftsrException;

	/** Deletes a deleted issue and its files for good. */
	void purgeIssue(UUID issueId) throws TftsrException;

	/**
	 * Deletes those for good, with their files, that were deleted long ago, and files that are left of others deleted for good.
	 * Makes no database where there is none.
	 *
	 * @throws TftsrException where some files cannot be deleted, after all others were; they are tried again the next time
	 */
	void purgeExpiredIssues() throws TftsrException;

	/** Adds a log file to an issue. The same content a second time gives back the first record. */
	LogFile importLog(UUID issueId, Path file, Progress progress) throws TftsrException;

	/**
	 * As {@link #importLog(UUID, Path, Progress)}, which leaves it at the encoding that was chosen before.
	 *
	 * @param encoding the one that it is read in from now on, also where the issue has it already; null where its bytes tell
	 */
	LogFile importLog(UUID issueId, Path file, Charset encoding, Progress progress) throws TftsrException;

	/**
	 * As {@link #importLog(UUID, Path, Progress)}, for who takes lines of it: it is searched, too, where it was not yet.
	 *
	 * @param encoding the one that the lines were seen in, which it is read in from now on; null where nobody saw them, to leave
	 *                 that as it is
	 * @param seen     what the file is known by that they were seen in, as {@link org.tftsr.logs.view.LogBytes.View#mark} tells, or what
	 *                 the lines are known by, too, as {@link org.tftsr.logs.SeenLines} tells; null where nobody saw them
	 * @throws TftsrException of kind CONFLICT where the file is by now another one than was seen; nothing is added then
	 */
	LogFile importLines(UUID issueId, Path file, Charset encoding, String seen, Progress progress) throws TftsrException;

	/**
	 * Refuses a file that is another one than a person saw, as after a rotation. {@link #importLines} does so, too; this is for who makes
	 * something for the lines before.
	 *
	 * @param seen as there
	 * @throws TftsrException of kind CONFLICT where it is another one
	 */
	void requireSeen(Path file, String seen, Progress progress) throws TftsrException;

	/**
	 * Finds the personal data in a log file of an issue and keeps it in place of what was found before; memory stays flat however
	 * much it is. {@link org.tftsr.core.log.LogRepository#spans} has the places then.
	 *
	 * @return how many places were found
	 */
	long detect(UUID logFileId, Progress progress) throws TftsrException;

	/**
	 * As {@link #detect(UUID, Progress)}, for who goes on with just what is found by it.
	 *
	 * @param log as it is to be read; refused, of kind CONFLICT, where it is read in another encoding by now
	 */
	SearchedLog detect(LogFile log, Progress progress) throws TftsrException;

	/**
	 * Writes a redacted copy with the approved spans replaced, and records its SHA-256 in the audit log. Refuses where the
	 * file is no longer the one that was searched, where it is searched again meanwhile, and where an approved span is none of
	 * it.
	 *
	 * @param approved ids of spans to redact
	 * @param target   the file to write; replaced only once the copy is complete
	 */
	void applyRedactions(UUID logFileId, Set<UUID> approved, Path target, Progress progress) throws TftsrException;

	/**
	 * As {@link #applyRedactions(UUID, Set, Path, Progress)}, with memory that stays flat however many spans there are. Refuses, of kind
	 * CONFLICT, where the log was searched again since, or is read in another encoding.
	 *
	 * @param searched as {@link #detect(LogFile, Progress)} told
	 * @param approved asked of each span of the log once, by offset, whether to redact it
	 * @return how many spans were approved
	 */
	long applyRedactions(SearchedLog searched, Predicate<StoredSpan> approved, Path target, Progress progress) throws TftsrException;

	/**
	 * What a log file of an issue shows.
	 *
	 * @param maxCauses how many cause lines at most
	 */
	LogAnalysis analyse(UUID logFileId, int maxCauses, Progress progress) throws TftsrException;

	/**
	 * What a log shows that belongs to no issue. Nothing is kept; the pseudonyms hold for this result alone.
	 *
	 * @param maxCauses how many cause lines at most
	 */
	LogAnalysis analyse(LogSource log, int maxCauses, Progress progress) throws TftsrException;

	/**
	 * What one gets of a log file of an issue instead of the log.
	 *
	 * @param budget how many tokens its text may take
	 */
	EvidencePack pack(UUID logFileId, int budget, Progress progress) throws TftsrException;

	/**
	 * What one gets instead of a log that belongs to no issue. Nothing is kept; the pseudonyms hold for this result alone.
	 *
	 * @param budget how many tokens its text may take
	 */
	EvidencePack pack(LogSource log, int budget, Progress progress) throws TftsrException;

	/**
	 * Lines of a log file of an issue as evidence of a why: {@code label:line text}, one a line. Refuses where the file is no
	 * longer the one that was added, or where more than 200 lines are asked for.
	 *
	 * @param lines those behind the end of the log are left out; of those that are very long a part is taken, see {@link CutLine}
	 */
	String evidence(UUID logFileId, LineNumbers lines, Progress progress) throws TftsrException;

	/**
	 * Single lines of a log file of an issue, redacted. Refuses where the file is no longer the one that was added.
	 *
	 * @param numbers from 1
	 * @return by number, whole; those behind the end of the log are left out
	 */
	Map<Long, String> lines(UUID logFileId, Set<Long> numbers, Progress progress) throws TftsrException;

	/** What the logs of an issue are called in whys, in documents and in evidence, redacted: no two of them the same. */
	Map<UUID, String> labels(UUID issueId) throws TftsrException;

	/** How the texts of a log appear that belongs to no issue: redacted. Reads the whole log once. */
	TextView redactingView(LogSource log, Progress progress) throws TftsrException;

	/**
	 * Writes a log that belongs to no issue with everything sensitive replaced; memory stays flat at any size.
	 *
	 * @param out        UTF-8; flushed, not closed
	 * @param restorable whether what it takes to make the original again is kept, encrypted, in the database
	 */
	void redact(LogSource log, OutputStream out, boolean restorable, Progress progress) throws TftsrException;

	/** As {@link #redact(LogSource, OutputStream, boolean, Progress)}; the file is replaced only once the text is complete, its folder must be there. */
	void redact(LogSource log, Path target, boolean restorable, Progress progress) throws TftsrException;

	/**
	 * Makes the original of a redacted copy again, byte for byte, wherever the copy lies now: it is known by its content.
	 * Recorded in the audit log.
	 *
	 * @param original how the SHA-256 of the original starts, in hexadecimal digits; null where that is not known
	 * @param target   the file to write, readable by its owner only; replaced only once it is complete and proven to be the
	 *                 original; its folder must be there
	 * @throws TftsrException of kind {@code NOT_FOUND} where no copy with this content was made here; of kind
	 *                        {@code CONFLICT} where several originals became this copy, with how their SHA-256 start
	 */
	void restore(LogSource copy, String original, Path target, Progress progress) throws TftsrException;
}
