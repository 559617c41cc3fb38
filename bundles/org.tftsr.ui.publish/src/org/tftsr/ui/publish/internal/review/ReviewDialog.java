package org.tftsr.ui.publish.internal.review;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer.Verdict;
import org.tftsr.ui.FormDialog;

/** Shows a request that is about to leave, and asks whether it may. Closing it refuses. */
final class ReviewDialog extends FormDialog {

	private static final int ALWAYS_ID = IDialogConstants.CLIENT_ID + 1;
	private static final int WIDTH_CHARS = 90;
	private static final int HEIGHT_LINES = 30;

	private final Preview preview;
	private final boolean ofIssue;
	private Verdict verdict = Verdict.REFUSE;

	/** @param ofIssue whether the user may say that nothing of the issue need be shown from now on */
	ReviewDialog(Shell shell, Preview preview, boolean ofIssue) {
		super(shell, Messages.Review_window, NLS.bind(Messages.Review_title, preview.destination(), preview.address().getHost()),
				Messages.Review_message);
		this.preview = preview;
		this.ofIssue = ofIssue;
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected String okLabel() {
		return Messages.Review_send;
	}

	@Override
	protected boolean isComplete() {
		return true;
	}

	@Override
	protected void createForm(Composite form) {
		RequestText text = new RequestText(form);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
		text.show(preview);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		if (ofIssue) {
			createButton(parent, ALWAYS_ID, Messages.Review_always, false);
		}
	}

	@Override
	protected void buttonPressed(int buttonId) {
		if (buttonId == ALWAYS_ID) {
			verdict = Verdict.SEND_ALWAYS;
			setReturnCode(OK);
			close();
		} else {
			super.buttonPressed(buttonId);
		}
	}

	@Override
	protected void okPressed() {
		verdict = Verdict.SEND;
		super.okPressed();
	}

	@Override
	protected Point getInitialSize() {
		return new Point(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(HEIGHT_LINES));
	}

	/** Asks, and comes back with what was decided. */
	Verdict ask() {
		open();
		return verdict;
	}

	@Override
	protected int getShellStyle() {
		return super.getShellStyle() | SWT.SHEET;
	}
}
