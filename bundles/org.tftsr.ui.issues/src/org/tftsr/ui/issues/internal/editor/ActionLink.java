package org.tftsr.ui.issues.internal.editor;

import java.util.regex.Pattern;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;

/** A link on a form. The hyperlinks of the forms toolkit look like plain text in the dark theme; this one does not. */
final class ActionLink {

	private static final Pattern TAG = Pattern.compile("<(?=/?[aA]\\b)"); //$NON-NLS-1$

	private ActionLink() {
	}

	/** A link that runs an action. */
	static Link create(FormToolkit toolkit, Composite parent, String text, Runnable action) {
		Link link = new Link(parent, SWT.NONE);
		toolkit.adapt(link, true, true);
		link.setText("<a>" + escape(text) + "</a>"); //$NON-NLS-1$ //$NON-NLS-2$
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return link;
	}

	/** A text may hold what a link takes for a mnemonic or for a tag; a tag gets another bracket. */
	private static String escape(String text) {
		return LegacyActionTools.escapeMnemonics(TAG.matcher(text).replaceAll("\u2039")); //$NON-NLS-1$
	}
}
