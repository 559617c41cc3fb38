package org.tftsr.ui.issues.internal.view;

import java.text.CollationKey;
import java.text.Collator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.issues.internal.IssueTextFilter;
import org.tftsr.ui.issues.internal.Labels;

/**
 * A row with what filtering and sorting would otherwise work out of it again and again. Thousands are prepared on the thread that
 * reads them.
 *
 * @param row    the row
 * @param text   what the words of the filter are looked for in, in lower case
 * @param title  sorts by title as people expect
 * @param domain sorts by the name of the domain
 */
record PreparedIssue(IssueSummary row, String text, CollationKey title, CollationKey domain) {

	static List<PreparedIssue> of(List<IssueSummary> rows) {
		Collator collator = Collator.getInstance();
		Map<String, CollationKey> domains = new HashMap<>();
		return rows.stream().map(row -> new PreparedIssue(row, IssueTextFilter.searchedText(row.issue()),
				collator.getCollationKey(row.issue().title()),
				domains.computeIfAbsent(Labels.domain(row.issue()), collator::getCollationKey))).toList();
	}
}
