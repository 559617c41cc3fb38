package org.tftsr.ui.issues.internal.view;

import java.util.Comparator;

/**
 * An order by a column; among equals, the issue that was changed last comes first. Times are kept to the second: of
 * those of one second, the identifiers tell which was made last.
 */
record IssueOrder(IssueColumn column, boolean descending) {

	private static final Comparator<PreparedIssue> TIES = Comparator
			.comparing((PreparedIssue issue) -> issue.row().issue().updatedAt())
			.thenComparing(issue -> issue.row().issue().id()).reversed();

	Comparator<PreparedIssue> comparator() {
		return (descending ? column.order().reversed() : column.order()).thenComparing(TIES);
	}

	/** The order after a click on the header of a column. */
	IssueOrder clicked(IssueColumn clicked) {
		return new IssueOrder(clicked, clicked == column ? !descending : clicked.descendingFirst());
	}
}
