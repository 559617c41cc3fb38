package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * Has the dialog of the preferences show a page whole. By itself it opens as large as it was left, whatever page it opens on, and measures
 * a page before what it shows has been read; what does not fit is cut there, without a bar that tells. To be used on the user interface
 * thread.
 */
public final class PageRoom {

	private PageRoom() {
	}

	/**
	 * Makes room for a page each time it is shown.
	 *
	 * @param page the control of the page, which is the parent of what the page makes
	 */
	public static void follow(Composite page) {
		page.addListener(SWT.Show, event -> makeSoon(page));
		makeSoon(page);
	}

	/** Where the dialog is not open yet, it is by then. */
	private static void makeSoon(Composite page) {
		page.getDisplay().asyncExec(() -> {
			if (!page.isDisposed()) {
				make(page);
			}
		});
	}

	/** Makes room for a page as it is now, as far as the screen has it; what is left over is reached with the bars. */
	public static void make(Composite page) {
		ScrolledComposite view = viewOf(page);
		if (view == null || !page.isVisible()) {
			return;
		}
		Point wanted = page.computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
		view.setMinSize(wanted);
		Rectangle room = view.getClientArea();
		int width = Math.max(0, wanted.x - room.width);
		int height = Math.max(0, wanted.y - room.height);
		if (width > 0 || height > 0) {
			grow(view.getShell(), width, height);
		}
	}

	private static ScrolledComposite viewOf(Composite page) {
		Composite parent = page.getParent();
		while (parent != null && !(parent instanceof ScrolledComposite)) {
			parent = parent.getParent();
		}
		return (ScrolledComposite) parent;
	}

	private static void grow(Shell shell, int width, int height) {
		Rectangle screen = shell.getMonitor().getClientArea();
		Rectangle bounds = shell.getBounds();
		bounds.width = Math.max(bounds.width, Math.min(bounds.width + width, screen.width));
		bounds.height = Math.max(bounds.height, Math.min(bounds.height + height, screen.height));
		bounds.x = Math.max(screen.x, Math.min(bounds.x, screen.x + screen.width - bounds.width));
		bounds.y = Math.max(screen.y, Math.min(bounds.y, screen.y + screen.height - bounds.height));
		shell.setBounds(bounds);
	}
}
