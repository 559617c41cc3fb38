package org.tftsr.ui.issues.internal.whys;

import java.time.LocalDate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.why.WhyAction;
import org.tftsr.ui.FormDialog;

/** Asks what is to be done about a cause, by whom and by when. */
final class ActionDialog extends FormDialog {

	private static final int WIDTH_CHARS = 50;

	private final WhyAction before;
	private Text text;
	private Text owner;
	private Button hasDate;
	private DateTime date;
	private WhyAction action;

	ActionDialog(Shell shell, WhyAction before) {
		super(shell, Messages.ActionDialog_title, Messages.ActionDialog_message);
		this.before = before;
	}

	/** What was entered, once the dialog was closed with OK. */
	WhyAction action() {
		return action;
	}

	/** An action that is all empty is none. */
	@Override
	protected boolean isComplete() {
		return true;
	}

	@Override
	protected void createForm(Composite area) {
		text = field(area, Messages.ActionDialog_text, before.text());
		owner = field(area, Messages.ActionDialog_owner, before.owner());
		hasDate = new Button(area, SWT.CHECK);
		hasDate.setText(Messages.ActionDialog_due);
		date = new DateTime(area, SWT.DATE | SWT.DROP_DOWN | SWT.BORDER);
		date.setToolTipText(Messages.ActionDialog_due.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
		LocalDate due = before.due();
		if (due != null) {
			date.setDate(due.getYear(), due.getMonthValue() - 1, due.getDayOfMonth());
		}
		hasDate.setSelection(due != null);
		date.setEnabled(due != null);
		hasDate.addListener(SWT.Selection, event -> date.setEnabled(hasDate.getSelection()));
	}

	private Text field(Composite area, String label, String value) {
		Label name = new Label(area, SWT.NONE);
		name.setText(label);
		Text field = new Text(area, SWT.SINGLE | SWT.BORDER);
		field.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(field);
		return field;
	}

	@Override
	protected void okPressed() {
		LocalDate due = hasDate.getSelection() ? LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDay()) : null;
		action = new WhyAction(text.getText().strip(), owner.getText().strip(), due);
		super.okPressed();
	}
}
