package org.tftsr.ui;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Shell;

/** Asks for one line, as the platform does, and shows also in the dark theme that nothing can be had of one that is wrong. */
public final class LineDialog extends InputDialog {

	/**
	 * @param initial   what stands there at first
	 * @param validator says what is wrong with a line; null where nothing ever is
	 */
	public LineDialog(Shell parent, String title, String message, String initial, IInputValidator validator) {
		super(parent, title, message, initial, validator);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		DialogLook.follow(shell);
	}
}
