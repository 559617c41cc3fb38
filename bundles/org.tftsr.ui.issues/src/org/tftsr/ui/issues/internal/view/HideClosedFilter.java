package org.tftsr.ui.issues.internal.view;

import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueSummary;

/** Leaves out closed issues while it is on. */
final class HideClosedFilter extends ViewerFilter {

	private boolean on;

	void setOn(boolean on) {
		this.on = on;
	}

	@Override
	public boolean select(Viewer viewer, Object parent, Object element) {
		return !on || ((IssueSummary) element).issue().status() != IssueStatus.CLOSED;
	}
}
