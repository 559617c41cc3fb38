package org.tftsr.ui.issues.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.tftsr.ui.MessageArea;

/**
 * What a view shows one at a time: what it is for, or a message in place of that. To be used on the user interface thread, but for
 * {@link #onDisplay}.
 */
public final class ViewStack {

	private final Display display;
	private final Composite area;
	private final StackLayout layout = new StackLayout();
	private final MessageArea message;

	/** Shows nothing yet. */
	public ViewStack(Composite parent) {
		display = parent.getDisplay();
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		message = new MessageArea(area);
	}

	/** The parent of all that is shown here. */
	public Composite area() {
		return area;
	}

	/** The message, which is seen once it is given to {@link #show}. */
	public MessageArea message() {
		return message;
	}

	/** Shows one of what is in the area. */
	public void show(Control page) {
		if (layout.topControl != page) {
			layout.topControl = page;
			area.layout(true, true);
		}
	}

	/** Gives the focus to the message, where that is shown; else does nothing and says no. */
	public boolean focusMessage() {
		return layout.topControl == message.control() && message.setFocus();
	}

	/** Runs something later on the user interface thread, unless the view is closed by then. From any thread. */
	public void onDisplay(Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!area.isDisposed()) {
					action.run();
				}
			});
		}
	}
}
