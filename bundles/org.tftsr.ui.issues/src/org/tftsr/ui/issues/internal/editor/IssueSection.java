package org.tftsr.ui.issues.internal.editor;

import org.eclipse.swt.widgets.Control;
import org.tftsr.core.issue.IssueDetail;

/** A part of the overview page. */
interface IssueSection {

	/** The outermost control, for layout. */
	Control control();

	/** Shows an issue in place of the one shown before. */
	void show(IssueDetail detail);

	/** Gives the focus to the first control that takes it. */
	default void setFocus() {
		control().setFocus();
	}
}
