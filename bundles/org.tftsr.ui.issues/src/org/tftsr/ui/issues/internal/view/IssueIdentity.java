package org.tftsr.ui.issues.internal.view;

import org.eclipse.jface.viewers.IElementComparer;
import org.tftsr.core.issue.IssueSummary;

/** Takes two rows for the same if they show the same issue, so that the selection survives a reload. */
final class IssueIdentity implements IElementComparer {

	@Override
	public boolean equals(Object first, Object second) {
		return key(first).equals(key(second));
	}

	@Override
	public int hashCode(Object element) {
		return key(element).hashCode();
	}

	private static Object key(Object element) {
		return element instanceof IssueSummary row ? row.issue().id() : element;
	}
}
