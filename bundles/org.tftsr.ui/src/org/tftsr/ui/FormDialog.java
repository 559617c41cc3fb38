package org.tftsr.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.TftsrException;

/**
 * A form that a person fills in: under a banner that says what to do and what is wrong, over a button to confirm it, which can be
 * pressed as soon as the form is complete. To be used on the user interface thread only.
 */
public abstract class FormDialog extends TitleAreaDialog {

	private static final int MARGIN = 10;

	private final String windowTitle;
	private final String title;
	private final String message;
	private ProblemArea problem;

	/**
	 * @param windowTitle what the window is called
	 * @param title       what the dialog is for
	 * @param message     what to do
	 */
	protected FormDialog(Shell shell, String windowTitle, String title, String message) {
		super(shell);
		this.windowTitle = windowTitle;
		this.title = title;
		this.message = message;
		setHelpAvailable(false);
	}

	/** As the other one, with one title for window and banner. */
	protected FormDialog(Shell shell, String title, String message) {
		this(shell, title, title, message);
	}

	/**
	 * Makes what is between banner and buttons.
	 *
	 * @param form gets a grid of {@link #columns}
	 */
	protected abstract void createForm(Composite form);

	/** Whether it can be confirmed. Asked once all is made, and by {@link #updateOk}. */
	protected abstract boolean isComplete();

	/** How many columns the form has; two, as for a label and its field, where this is not overridden. */
	protected int columns() {
		return 2;
	}

	/** What is on the button that confirms. */
	protected String okLabel() {
		return IDialogConstants.OK_LABEL;
	}

	/** What the dialog says while nothing is wrong. */
	protected final String message() {
		return message;
	}

	/** Lets the form be confirmed, or not; to be called when something was entered. */
	protected final void updateOk() {
		Button ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(isComplete());
		}
	}

	/** Says what failed in the banner, and why and what to do below the form, as long as that is. */
	protected final void showProblem(TftsrException failure) {
		setErrorMessage(failure.what() + '.');
		problem.show(failure);
	}

	/** Says what is wrong with what was entered; what was said of a failure before goes with it. */
	@Override
	public void setErrorMessage(String words) {
		if (problem != null) {
			problem.clear();
		}
		super.setErrorMessage(words);
	}

	@Override
	protected final boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(windowTitle);
		DialogLook.follow(shell);
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		setTitle(title);
		setMessage(message);
		Composite form = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(columns()).margins(MARGIN, MARGIN).applyTo(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
		createForm(form);
		problem = new ProblemArea(outer);
		AccessibleNames.ofLabels(form);
		applyDialogFont(outer);
		return outer;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, okLabel(), true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
		updateOk();
	}
}
