package org.tftsr.ui.issues.internal.editor;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.ui.LinkText;
import org.tftsr.ui.Links;

/** A link on a form. The hyperlinks of the forms toolkit look like plain text in the dark theme; this one does not. */
final class ActionLink {

	private ActionLink() {
	}

	/** A link that runs an action. */
	static Link create(FormToolkit toolkit, Composite parent, String text, Runnable action) {
		Link link = Links.create(parent, SWT.NONE);
		toolkit.adapt(link, true, true);
		link.setText("<a>" + LinkText.escape(text) + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return link;
	}
}
