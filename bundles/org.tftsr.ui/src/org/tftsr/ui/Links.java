package org.tftsr.ui;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PreferenceLinkArea;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;

/** Makes links that can be read whatever the system looks like, and followed by Enter in dialogs too. */
public final class Links {

	private Links() {
	}

	/**
	 * A link as SWT makes it, but for the button of a dialog that Enter presses: not where the link has the keyboard. In high contrast its words have the colour of other text where that of links could not be read; the line
	 * below them tells that they are a link. Call it on the user interface thread.
	 *
	 * @param style of {@link Link}
	 */
	public static Link create(Composite parent, int style) {
		return prepare(new Link(parent, style));
	}

	/**
	 * A link from a page of the preferences to another one.
	 *
	 * @param page      id of the other one
	 * @param text      with the name of that page, in the words of {@link PreferenceLinkArea}
	 * @param container of the page that has the link
	 * @param data      for the other page; null where it needs none
	 */
	public static Link toPage(Composite parent, String page, String text, IWorkbenchPreferenceContainer container, Object data) {
		Link link = prepare((Link) new PreferenceLinkArea(parent, SWT.WRAP, page, text, container, data).getControl());
		Dialog.applyDialogFont(link);
		return link;
	}

	private static Link prepare(Link link) {
		// a dialog would take the key for its button, even where that is disabled
		link.addTraverseListener(event -> event.doit &= event.detail != SWT.TRAVERSE_RETURN);
		if (ThemeColors.isHighContrast()) {
			link.setLinkForeground(ThemeColors.link(link.getDisplay()));
		}
		return link;
	}
}
