package org.tftsr.ui.issues.internal.logs;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogFileState;
import org.tftsr.triage.IssueLog;

/**
 * A row of the list of logs.
 *
 * @param log   with what is known of it
 * @param state what came of comparing its file; null where it was not compared
 */
record LogRow(IssueLog log, LogFileState state) {

	LogFile file() {
		return log.file();
	}
}
