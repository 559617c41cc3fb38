package org.tftsr.ui.issues.internal.commands;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueSummary;

/** The issues a command is to work on. */
final class SelectedIssues {

	private SelectedIssues() {
	}

	/** The selected issues, in the order they are shown in. */
	static List<Issue> of(ExecutionEvent event) {
		List<Issue> issues = new ArrayList<>();
		for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
			if (element instanceof IssueSummary summary) {
				issues.add(summary.issue());
			}
		}
		return issues;
	}
}
