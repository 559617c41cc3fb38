package org.tftsr.ai.internal.claims;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.ai.LogFindings;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Claim;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;

/** What an answer says of logs, from its text. */
public final class Findings {

	private Findings() {
	}

	/**
	 * Looks up what an answer claims.
	 *
	 * @param labels what the logs of the issue are called
	 */
	public static LogFindings checked(ChatMessage answer, List<UUID> logFileIds, Map<UUID, String> labels, TriageService triage,
			Progress progress) throws TftsrException {
		ParsedAnswer parsed = AnswerParser.parse(answer.content());
		List<Claim> claims = new ClaimCheck(triage, labels, progress).check(parsed.statements());
		return new LogFindings(answer, parsed.summary(), claims, parsed.firstWhy(), parsed.severity(), logFileIds);
	}

	/** What was looked up before. */
	public static LogFindings known(ChatMessage answer, List<UUID> logFileIds, List<Claim> claims) {
		ParsedAnswer parsed = AnswerParser.parse(answer.content());
		return new LogFindings(answer, parsed.summary(), claims, parsed.firstWhy(), parsed.severity(), logFileIds);
	}
}
