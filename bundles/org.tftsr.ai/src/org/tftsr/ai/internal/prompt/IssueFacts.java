package org.tftsr.ai.internal.prompt;

import java.util.Map;
import java.util.UUID;

import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.log.LogFile;

/** What a model is told about the issue itself, in short. */
public final class IssueFacts {

	private static final int DESCRIPTION_TOKENS = 500;
	private static final int WHYS_TOKENS = 500;
	private static final int MOST_LOGS = 20;

	private IssueFacts() {
	}

	/**
	 * The facts, not yet redacted.
	 *
	 * @param labels what the logs are called
	 */
	public static String of(IssueDetail detail, Map<UUID, String> labels) {
		Issue issue = detail.issue();
		StringBuilder text = new StringBuilder("Title: ").append(issue.title()).append('\n');
		if (issue.category() != null) {
			text.append("Field: ").append(issue.category()).append('\n');
		}
		text.append("Severity: ").append(issue.severity().id()).append(", status: ").append(issue.status().id()).append('\n');
		if (!issue.description().isBlank()) {
			text.append("Description:\n").append(Excerpt.lines(issue.description().strip(), DESCRIPTION_TOKENS)).append('\n');
		}
		appendLogs(detail, labels, text);
		appendWhys(detail, text);
		return text.toString();
	}

	private static void appendLogs(IssueDetail detail, Map<UUID, String> labels, StringBuilder text) {
		if (detail.logFiles().isEmpty()) {
			return;
		}
		text.append("Logs of the issue (only those that were attached were shown to you):\n");
		detail.logFiles().stream().limit(MOST_LOGS).forEach(log -> text.append("- ").append(label(log, labels)).append(", ")
				.append(log.size()).append(" bytes\n"));
		if (detail.logFiles().size() > MOST_LOGS) {
			text.append("- and ").append(detail.logFiles().size() - MOST_LOGS).append(" more\n");
		}
	}

	private static String label(LogFile log, Map<UUID, String> labels) {
		return labels.getOrDefault(log.id(), log.name());
	}

	private static void appendWhys(IssueDetail detail, StringBuilder text) {
		if (detail.whys().isEmpty()) {
			return;
		}
		StringBuilder whys = new StringBuilder();
		for (WhyStep why : detail.whys()) {
			whys.append(why.order()).append(". ").append(why.question()).append(" -> ")
					.append(why.answer().isBlank() ? "(open)" : why.answer()).append('\n');
		}
		text.append("Whys so far:\n").append(Excerpt.lines(whys.toString(), WHYS_TOKENS));
	}
}
