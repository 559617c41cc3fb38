package org.tftsr.ui;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks for one line, as the platform does, shows also in the dark theme that nothing can be had of one that is wrong, and tells a screen
 * reader what the line is for.
 */
public final class LineDialog extends InputDialog {

	private final String message;

	/**
	 * @param initial   what stands there at first
	 * @param validator says what is wrong with a line; null where nothing ever is
	 */
	public LineDialog(Shell parent, String title, String message, String initial, IInputValidator validator) {
		super(parent, title, message, initial, validator);
		this.message = message;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Control area = super.createDialogArea(parent);
		AccessibleNames.set(getText(), message);
		return area;
	}
}
