package org.tftsr.ui.issues.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueFilter;
import org.tftsr.core.issue.IssueSummary;

/**
 * Lets through the issues that fulfil an {@link IssueFilter}. Its words are looked for in title, status, domain and severity.
 */
public final class IssueTextFilter extends ViewerFilter {

	private IssueFilter filter = IssueFilter.parse("", LocalDate.EPOCH); //$NON-NLS-1$

	/** What was typed; blank lets everything through. */
	public void setText(String text) {
		filter = IssueFilter.parse(text, LocalDate.now());
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		Issue issue = ((IssueSummary) element).issue();
		return filter.isEmpty() || filter.fulfils(issue, ZoneId.systemDefault()) && filter.wordsIn(searchedText(issue));
	}

	/** The text of an issue in which the words of a filter are looked for, in lower case. */
	public static String searchedText(Issue issue) {
		return String.join("\n", issue.title(), Labels.of(issue.status()), Labels.domain(issue), //$NON-NLS-1$
				Labels.of(issue.severity())).toLowerCase(Locale.ROOT);
	}
}
