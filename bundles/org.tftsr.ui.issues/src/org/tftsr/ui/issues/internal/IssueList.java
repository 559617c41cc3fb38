package org.tftsr.ui.issues.internal;

import java.util.List;

import org.tftsr.core.issue.IssueSummary;

/**
 * Issues to choose from.
 *
 * @param rows     those that were read
 * @param total    how many there are
 * @param complete whether all of them were read. Where there are too many, {@code rows} are those changed last, and others
 *                 that hold the words that are looked for
 */
public record IssueList(List<IssueSummary> rows, long total, boolean complete) {

	/** Nothing. */
	public static final IssueList EMPTY = new IssueList(List.of(), 0, true);

	public IssueList {
		rows = List.copyOf(rows);
	}
}
