package org.tftsr.ui.issues.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.ui.Links;

/**
 * A sentence that stands where there is nothing yet, with a link that begins; once there is something it takes no room. Its parent has a
 * grid. To be used on the user interface thread.
 */
public final class EmptyTip {

	private final Link link;

	/**
	 * Makes one that is not to be seen yet.
	 *
	 * @param text  with one link in it, between {@code <a>} and {@code </a>}
	 * @param begin what the link does
	 */
	public EmptyTip(FormToolkit toolkit, Composite parent, String text, Runnable begin) {
		link = Links.create(parent, SWT.WRAP);
		toolkit.adapt(link, true, true);
		link.setText(text);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> begin.run()));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(link);
		link.setVisible(false);
	}

	/** Shows it, or takes it away. */
	public void show(boolean empty) {
		((GridData) link.getLayoutData()).exclude = !empty;
		link.setVisible(empty);
		link.getParent().layout(true);
	}
}
