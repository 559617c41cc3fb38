package org.tftsr.triage;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.log.LogFileState;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * The logs of an issue as a whole. Thread-safe; call none of it on the user interface thread. Logs are removed and put back through
 * {@link org.tftsr.core.log.LogRepository}; {@link TimelineService#readLogs} reads what is not known of them yet.
 */
public interface IssueLogService {

	/** The logs of an issue with what is known of them, oldest first, without a look at any file. */
	List<IssueLog> logs(UUID issueId) throws TftsrException;

	/** Compares each log of an issue, read as a whole, with what was added. A file that cannot be read stops nothing. */
	Map<UUID, LogFileState> check(UUID issueId, Progress progress) throws TftsrException;
}
