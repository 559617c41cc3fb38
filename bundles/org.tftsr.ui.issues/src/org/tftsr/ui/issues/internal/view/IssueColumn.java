package org.tftsr.ui.issues.internal.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.RelativeAge;

/** The columns of the table: what each shows and how it sorts. */
enum IssueColumn {

	SEVERITY(Messages.IssueColumn_severity, 98, SWT.LEFT, false, row -> Labels.of(row.issue().severity()),
			Comparator.comparing((PreparedIssue issue) -> issue.row().issue().severity())),
	TITLE(Messages.IssueColumn_title, 150, SWT.LEFT, false, row -> row.issue().title(),
			Comparator.comparing(PreparedIssue::title)),
	STATUS(Messages.IssueColumn_status, 108, SWT.LEFT, false, row -> Labels.of(row.issue().status()),
			Comparator.comparing((PreparedIssue issue) -> issue.row().issue().status())),
	UPDATED(Messages.IssueColumn_updated, 88, SWT.LEFT, true,
			row -> RelativeAge.of(row.issue().updatedAt(), Instant.now()),
			Comparator.comparing((PreparedIssue issue) -> issue.row().issue().updatedAt())),
	LOGS(Messages.IssueColumn_logs, 46, SWT.RIGHT, true, row -> Integer.toString(row.logCount()),
			Comparator.comparingInt((PreparedIssue issue) -> issue.row().logCount())),
	WHYS(Messages.IssueColumn_whys, 50, SWT.RIGHT, true, row -> Integer.toString(row.whyCount()),
			Comparator.comparingInt((PreparedIssue issue) -> issue.row().whyCount())),
	DOMAIN(Messages.IssueColumn_domain, 80, SWT.LEFT, false, row -> Labels.domain(row.issue()),
			Comparator.comparing(PreparedIssue::domain)),
	/** Where a search found the words that were typed; shown only while there is such a place. */
	FOUND(Messages.IssueColumn_found, 150, SWT.LEFT, false, row -> "", Comparator.comparing(PreparedIssue::title)); //$NON-NLS-1$

	private final String title;
	private final int width;
	private final int alignment;
	private final boolean descendingFirst;
	private final Function<IssueSummary, String> text;
	private final Comparator<PreparedIssue> order;

	IssueColumn(String title, int width, int alignment, boolean descendingFirst, Function<IssueSummary, String> text,
			Comparator<PreparedIssue> order) {
		this.title = title;
		this.width = width;
		this.alignment = alignment;
		this.descendingFirst = descendingFirst;
		this.text = text;
		this.order = order;
	}

	/** The words of the header. */
	String title() {
		return title;
	}

	/** Width at first, in points; of the title, the least, as it takes what the others leave. */
	int width() {
		return width;
	}

	/** Whether cells have an image before their words. */
	boolean hasImage() {
		return this == SEVERITY || this == STATUS;
	}

	/** {@link SWT#LEFT} or {@link SWT#RIGHT}. */
	int alignment() {
		return alignment;
	}

	/** Whether the first click on the header sorts the greatest to the top. */
	boolean descendingFirst() {
		return descendingFirst;
	}

	/** What a cell says. */
	String text(IssueSummary row) {
		return text.apply(row);
	}

	/** Ascending order by this column alone. */
	Comparator<PreparedIssue> order() {
		return order;
	}
}
