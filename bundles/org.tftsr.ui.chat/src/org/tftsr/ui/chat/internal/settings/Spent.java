package org.tftsr.ui.chat.internal.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.SendPermission;
import org.tftsr.ui.Services;

/**
 * What was spent, in millionths of a US dollar.
 *
 * @param today  since midnight, for all issues
 * @param issues the issues that were changed last and have cost something
 * @param titles of all issues that are named on the page
 */
record Spent(long today, List<OfIssue> issues, Map<UUID, String> titles) {

	private static final int LAST_ISSUES = 50;

	/** What one issue has cost. */
	record OfIssue(String title, long micros) {
	}

	static Spent read(SpendLedger ledger, Instant midnight, List<SendPermission> permissions) throws TftsrException {
		IssueRepository issues = Services.get(IssueRepository.class);
		List<OfIssue> costly = new ArrayList<>();
		Map<UUID, String> titles = new HashMap<>();
		for (IssueSummary issue : issues.list(IssueQuery.all(LAST_ISSUES)).rows()) {
			titles.put(issue.issue().id(), issue.issue().title());
			long micros = ledger.spentMicros(issue.issue().id(), Instant.EPOCH);
			if (micros > 0) {
				costly.add(new OfIssue(issue.issue().title(), micros));
			}
		}
		for (SendPermission permission : permissions) {
			if (!titles.containsKey(permission.issueId())) {
				issues.find(permission.issueId()).ifPresent(found -> titles.put(permission.issueId(), found.issue().title()));
			}
		}
		return new Spent(ledger.spentMicros(null, midnight), costly, titles);
	}
}
