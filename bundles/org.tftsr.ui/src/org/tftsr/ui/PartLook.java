package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/**
 * What fields and buttons in a part look like: the themes of the platform show those that cannot be used there as those that can. To be
 * used on the user interface thread.
 */
public final class PartLook {

	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName"; //$NON-NLS-1$
	/** In css/dark.css and css/light.css of this bundle. */
	private static final String NAME = "TftsrForm"; //$NON-NLS-1$

	private PartLook() {
	}

	/**
	 * Gives what stands in a composite the colours of what can be used, and of what cannot.
	 *
	 * @param content within the composite that the workbench gives the part
	 */
	public static void apply(Composite content) {
		content.setData(CSS_CLASS, NAME);
	}

	/** Enables or disables something that the theme shows otherwise then: it looks at that only when it is asked to. */
	public static void setEnabled(Control control, boolean enabled) {
		if (control.getEnabled() != enabled) {
			control.setEnabled(enabled);
			control.reskin(SWT.NONE);
		}
	}
}
