package org.tftsr.ui;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.tftsr.ui.internal.UnseenLabels;

/** Names controls that have no label of their own for people who do not see them. On the user interface thread. */
public final class AccessibleNames {

	private static final String KEY = AccessibleNames.class.getName();

	private AccessibleNames() {
	}

	/** Gives a control its name, also in the place of another; the items in it keep theirs. */
	public static void set(Control control, String name) {
		if (control.getData(KEY) == null) {
			control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent event) {
					if (event.childID == ACC.CHILDID_SELF) {
						event.result = (String) control.getData(KEY);
					}
				}
			});
		}
		control.setData(KEY, name);
		UnseenLabels.set(control, name);
	}

	/** Gives a control the words of its label as its name, without the mark of the key that leads to it. */
	public static void setLabel(Control control, String label) {
		set(control, LegacyActionTools.removeMnemonics(label));
	}

	/**
	 * Lets each field below a parent that a label stands before be known by the words of that, where the toolkit does not see to it by
	 * itself. To be called once all of them are there.
	 */
	public static void ofLabels(Composite parent) {
		UnseenLabels.addOfLabels(parent);
	}
}
