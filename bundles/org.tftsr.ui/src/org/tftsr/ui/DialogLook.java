package org.tftsr.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Tells buttons that can be pressed from those that cannot in the dark theme, which gives all of them one colour and looks at a
 * button only when it is asked to. For dialogs and preference pages of this product alone: what a button looks like elsewhere is a matter
 * of the workbench.
 */
public final class DialogLook {

	private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName"; //$NON-NLS-1$
	/** In css/dark.css of this bundle. */
	private static final String NAME = "TftsrDialog"; //$NON-NLS-1$
	/** Data of a button that is watched: whether it could be pressed when it was last styled. */
	private static final String ENABLED = DialogLook.class.getName();

	private DialogLook() {
	}

	/**
	 * Watches the buttons of a dialog, or of a page in one, those that are there and those to come. To be called on the user interface
	 * thread.
	 *
	 * @param root the shell of the dialog, or the control of the page
	 */
	public static void follow(Composite root) {
		if (root.getData(CSS_CLASS) == null) {
			root.setData(CSS_CLASS, NAME);
			Display display = root.getDisplay();
			// whatever is made is styled once it is there
			Listener made = event -> {
				if (event.widget instanceof Button button && !button.isDisposed() && isWithin(button, root)) {
					watch(button);
				}
			};
			display.addFilter(SWT.Skin, made);
			root.addListener(SWT.Dispose, event -> display.removeFilter(SWT.Skin, made));
			watchAll(root);
		}
	}

	private static boolean isWithin(Control control, Composite root) {
		Composite parent = control.getParent();
		while (parent != null && parent != root && !(parent instanceof Shell)) {
			parent = parent.getParent();
		}
		return parent == root;
	}

	private static void watchAll(Composite parent) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Button button) {
				watch(button);
			} else if (child instanceof Composite composite) {
				watchAll(composite);
			}
		}
	}

	private static void watch(Button button) {
		if (button.getData(ENABLED) == null) {
			button.setData(ENABLED, Boolean.valueOf(button.isEnabled()));
			// it is drawn anew when it can be pressed, and when it no longer can
			button.addListener(SWT.Paint, DialogLook::painted);
			button.reskin(SWT.NONE);
		}
	}

	private static void painted(Event event) {
		Button button = (Button) event.widget;
		Boolean enabled = Boolean.valueOf(button.isEnabled());
		if (!enabled.equals(button.getData(ENABLED))) {
			button.setData(ENABLED, enabled);
			button.getDisplay().asyncExec(() -> {
				if (!button.isDisposed()) {
					button.reskin(SWT.NONE);
				}
			});
		}
	}
}
