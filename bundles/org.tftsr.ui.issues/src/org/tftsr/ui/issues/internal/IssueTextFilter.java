package org.tftsr.ui.issues.internal;

import java.util.Locale;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;

/**
 * Lets through the issues in which every word that was typed occurs, in any case: in title, status, domain or
 * severity.
 */
public final class IssueTextFilter extends ViewerFilter {

	private String[] words = new String[0];

	/** What was typed; blank lets everything through. */
	public void setText(String text) {
		String trimmed = text.strip().toLowerCase(Locale.getDefault());
		words = trimmed.isEmpty() ? new String[0] : trimmed.split("\\s+"); //$NON-NLS-1$
	}

	/** The words that are looked for, in lower case. */
	public String[] words() {
		return words.clone();
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		if (words.length == 0) {
			return true;
		}
		Issue issue = ((IssueSummary) element).issue();
		String text = String.join("\n", issue.title(), Labels.of(issue.status()), Labels.domain(issue), //$NON-NLS-1$
				Labels.of(issue.severity())).toLowerCase(Locale.getDefault());
		for (String word : words) {
			if (!text.contains(word)) {
				return false;
			}
		}
		return true;
	}
}
