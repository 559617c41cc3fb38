package org.tftsr.triage;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.document.Document;
import org.tftsr.core.issue.IssueDetail;

/**
 * What a triage gave.
 *
 * @param issue    the new issue with all that hangs on it
 * @param logs     a result for each file, in the order given
 * @param rca      the root cause analysis
 * @param rcaFiles its files, one of each format
 * @param output   the folder they lie in
 */
public record TriageResult(IssueDetail issue, List<LogResult> logs, Document rca, List<Path> rcaFiles, Path output) {

	public TriageResult {
		logs = List.copyOf(logs);
		rcaFiles = List.copyOf(rcaFiles);
	}

	/**
	 * What one log gave.
	 *
	 * @param file         the log
	 * @param spanCounts   how many spans of each type
	 * @param redactedCopy the redacted copy
	 * @param analysis     what the analyst says
	 */
	public record LogResult(Path file, Map<String, Long> spanCounts, Path redactedCopy, LogAnalysis analysis) {

		public LogResult {
			spanCounts = Map.copyOf(spanCounts);
		}
	}
}
