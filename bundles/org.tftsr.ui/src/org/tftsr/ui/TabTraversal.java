package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Lets Tab leave a field of several lines, as it does every other field: whoever has no mouse gets no further otherwise. */
public final class TabTraversal {

	private TabTraversal() {
	}

	/** Lets Tab and Shift+Tab go to the next and the previous control; Ctrl+Tab still writes a tab where the system does so. */
	public static void enable(Control field) {
		field.addTraverseListener(event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
	}
}
