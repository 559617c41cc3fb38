package org.tftsr.ai;

import java.util.List;
import java.util.UUID;

import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.issue.Severity;

/**
 * What an answer says of logs.
 *
 * @param answer           the answer as it came
 * @param summary          redacted; may be empty
 * @param findings         what it claims, each with the lines that it rests on, looked up
 * @param firstWhy         a question to begin the whys with, or null; a proposal
 * @param severity         how bad it says it is, or null; a proposal
 * @param logFileIds       the logs that were analysed
 */
public record LogFindings(ChatMessage answer, String summary, List<Claim> findings, String firstWhy, Severity severity,
		List<UUID> logFileIds) {

	public LogFindings {
		findings = List.copyOf(findings);
		logFileIds = List.copyOf(logFileIds);
	}
}
