package org.tftsr.ui.issues.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.forms.IManagedForm;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.ScrolledForm;
import org.tftsr.ui.PartLook;

/** What all pages of an issue look like, in light themes and in dark ones. */
public final class FormLook {

	private FormLook() {
	}

	/** Gives a page its heading, and its fields and buttons the colours of what can be used. */
	public static void apply(IManagedForm page, String heading) {
		ScrolledForm form = page.getForm();
		PartLook.apply(form);
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
}
