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
 * reads them. What sorts by title takes longest, and is seldom needed at first: it is worked out by {@link #prepareTitle}, or when
 * it is asked for. Thread-safe.
 */
final class PreparedIssue {

	private final IssueSummary row;
	private final String text;
	private final CollationKey domain;
	private final Collator collator;
	private volatile CollationKey title;

	private PreparedIssue(IssueSummary row, CollationKey domain, Collator collator) {
		this.row = row;
		this.text = IssueTextFilter.searchedText(row.issue());
		this.domain = domain;
		this.collator = collator;
	}

	static List<PreparedIssue> of(List<IssueSummary> rows) {
		Collator collator = Collator.getInstance();
		Map<String, CollationKey> domains = new HashMap<>();
		return rows.stream().map(row -> new PreparedIssue(row,
				domains.computeIfAbsent(Labels.domain(row.issue()), collator::getCollationKey), collator)).toList();
	}

	/** The row. */
	IssueSummary row() {
		return row;
	}

	/** What the words of the filter are looked for in, in lower case. */
	String text() {
		return text;
	}

	/** Sorts by the name of the domain. */
	CollationKey domain() {
		return domain;
	}

	/** Sorts by title as people expect. */
	CollationKey title() {
		prepareTitle();
		return title;
	}

	/** Works out what sorts by title, unless that is done. */
	void prepareTitle() {
		if (title == null) {
			title = collator.getCollationKey(row.issue().title());
		}
	}
}
