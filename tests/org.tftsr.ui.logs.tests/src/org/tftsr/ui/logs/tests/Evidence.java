package org.tftsr.ui.logs.tests;

import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;

/** The way of selected lines into an issue as a test goes it. */
final class Evidence {

	private Evidence() {
	}

	/**
	 * Adds the selected lines of the active Log Viewer to a new why of a new issue.
	 *
	 * @param question one that no other why has
	 * @return the evidence of that why
	 */
	static String add(String question) throws Exception {
		Workbench.dialog("Add to Issue", LogViewerIds.ADD_EVIDENCE).press("Add"); //$NON-NLS-1$ //$NON-NLS-2$
		Dialog why = Workbench.dialog("Add as Evidence", () -> null); //$NON-NLS-1$
		Text field = why.the(Text.class);
		Workbench.ui(() -> {
			field.setText(question);
			return field;
		});
		why.press("Add"); //$NON-NLS-1$
		Workbench.await("the why", () -> Boolean.valueOf(find(question) != null)); //$NON-NLS-1$
		return find(question);
	}

	private static String find(String question) throws Exception {
		IssueRepository issues = Services.get(IssueRepository.class);
		for (IssueSummary row : issues.list(IssueQuery.all(99)).rows()) {
			for (WhyStep why : issues.whys(row.issue().id())) {
				if (why.question().equals(question)) {
					return why.evidence();
				}
			}
		}
		return null;
	}
}
