package org.tftsr.ui.issues.internal.view;

import java.util.Comparator;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.tftsr.core.issue.IssueSummary;

/** Sorts by a column; among equals, the issue that was changed last comes first. */
final class IssueSorter extends ViewerComparator {

	private static final Comparator<IssueSummary> TIES = Comparator
			.comparing((IssueSummary row) -> row.issue().updatedAt()).reversed().thenComparing(row -> row.issue().id());

	private final IssueColumn column;
	private final boolean descending;
	private final Comparator<IssueSummary> order;

	IssueSorter(IssueColumn column, boolean descending) {
		this.column = column;
		this.descending = descending;
		order = (descending ? column.order().reversed() : column.order()).thenComparing(TIES);
	}

	IssueColumn column() {
		return column;
	}

	boolean descending() {
		return descending;
	}

	@Override
	public int compare(Viewer viewer, Object first, Object second) {
		return order.compare((IssueSummary) first, (IssueSummary) second);
	}
}
