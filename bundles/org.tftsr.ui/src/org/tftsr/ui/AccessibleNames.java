package org.tftsr.ui;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.internal.UnseenLabels;

/** Names controls that have no label of their own for people who do not see them. On the user interface thread. */
public final class AccessibleNames {

	private AccessibleNames() {
	}

	/** Gives a control its name; the items in it keep theirs. */
	public static void set(Control control, String name) {
		control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = name;
				}
			}
		});
		UnseenLabels.add(control, name);
	}

	/**
	 * Lets each field below a parent that a label stands before be known by the words of that, where the toolkit does not see to it by
	 * itself. To be called once all of them are there.
	 */
	public static void ofLabels(Composite parent) {
		UnseenLabels.addOfLabels(parent);
	}
}
