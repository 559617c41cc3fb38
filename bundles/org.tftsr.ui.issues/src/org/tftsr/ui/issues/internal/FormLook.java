package org.tftsr.ui.issues.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/** What all pages of an issue look like, in light themes and in dark ones. */
public final class FormLook {

	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName"; //$NON-NLS-1$
	/** In css/dark.css and css/light.css of the bundle that all windows share. */
	private static final String NAME = "TftsrForm"; //$NON-NLS-1$

	private FormLook() {
	}

	/** Gives a page its heading, and its fields and buttons the colours of what can be used. */
	public static void apply(IManagedForm page, String heading) {
		ScrolledForm form = page.getForm();
		form.setData(CSS_CLASS, NAME);
		page.getToolkit().decorateFormHeading(form.getForm());
		form.setText(heading);
		// the gradient of the toolkit is a light one: the theme, which may have come before it, has the last word
		form.reskin(SWT.ALL);
	}

	/** A button of a page. */
	public static Button button(FormToolkit toolkit, Composite parent, String text, Runnable action) {
		Button button = toolkit.createButton(parent, text, SWT.PUSH);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return button;
	}

	/** Enables or disables something that the theme shows otherwise then: it looks at that only when it is asked to. */
	public static void setEnabled(Control control, boolean enabled) {
		if (control.getEnabled() != enabled) {
			control.setEnabled(enabled);
			control.reskin(SWT.NONE);
		}
	}
}
