package org.tftsr.ui.issues.internal.document;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.services.IServiceLocator;
import org.tftsr.ui.MessageArea;

/** Lies over the pages of an editor while the vault is locked. */
public final class LockCover {

	private final StackLayout layout = new StackLayout();
	private final Composite stack;
	private final Composite pages;
	private final MessageArea message;

	/** @param locator where the command that unlocks is found */
	public LockCover(Composite parent, IServiceLocator locator) {
		parent.setLayout(new FillLayout());
		stack = new Composite(parent, SWT.NONE);
		stack.setLayout(layout);
		pages = new Composite(stack, SWT.NONE);
		message = new MessageArea(stack);
		message.showLocked(locator);
		layout.topControl = pages;
	}

	/** What holds the pages. */
	public Composite pages() {
		return pages;
	}

	public void setCovering(boolean covering) {
		layout.topControl = covering ? message.control() : pages;
		stack.layout();
	}

	public void setFocus() {
		message.setFocus();
	}
}
