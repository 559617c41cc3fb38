package org.tftsr.ui.logs.internal.filter;

import java.util.function.Predicate;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.StatusDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.chips.Chip;
import org.tftsr.ui.logs.internal.chips.Condition;
import org.tftsr.ui.logs.internal.masking.ConcealedField;

/** Asks for the text of a condition. */
final class TextDialog extends StatusDialog {

	/** A status with words would have them shown, and those of {@link Status#OK_STATUS} are "OK". */
	private static final IStatus NOTHING_TO_SAY = new Status(IStatus.OK, LogViewerIds.BUNDLE, ""); //$NON-NLS-1$
	private static final int WIDTH = 360;

	private final Predicate<String> values;
	private Chip chip;
	private Text text;
	private Button regex;
	private Button caseSensitive;
	private Button inverted;

	/**
	 * @param chip   what the dialog begins with: a condition on text
	 * @param values tells whether words hold a value of the log, at once
	 */
	TextDialog(Shell parent, Chip chip, String title, Predicate<String> values) {
		super(parent);
		this.values = values;
		this.chip = chip;
		setTitle(title);
		setHelpAvailable(false);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.swtDefaults().margins(convertHorizontalDLUsToPixels(IDialogConstants.HORIZONTAL_MARGIN),
				convertVerticalDLUsToPixels(IDialogConstants.VERTICAL_MARGIN)).applyTo(area);
		Condition.Text condition = (Condition.Text) chip.condition();
		Label label = new Label(area, SWT.NONE);
		label.setText(Messages.TextDialog_text);
		text = new Text(area, SWT.SINGLE | SWT.BORDER);
		text.setText(condition.text());
		ConcealedField.install(text, values).selectAll();
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		regex = check(area, Messages.TextDialog_regex, condition.regex());
		caseSensitive = check(area, Messages.TextDialog_case, condition.caseSensitive());
		inverted = check(area, Messages.TextDialog_inverted, chip.inverted());
		text.addModifyListener(event -> validate());
		AccessibleNames.ofLabels(area);
		applyDialogFont(area);
		return area;
	}

	private Button check(Composite parent, String label, boolean selected) {
		Button button = new Button(parent, SWT.CHECK);
		button.setText(label);
		button.setSelection(selected);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		return button;
	}

	@Override
	public void create() {
		super.create();
		validate();
	}

	private void validate() {
		updateStatus(status());
	}

	private IStatus status() {
		if (text.getText().isEmpty()) {
			return new Status(IStatus.ERROR, LogViewerIds.BUNDLE, ""); //$NON-NLS-1$
		}
		try {
			new LineQuery(text.getText(), regex.getSelection(), caseSensitive.getSelection(), false).compile();
			return NOTHING_TO_SAY;
		} catch (TftsrException e) {
			return new Status(IStatus.ERROR, LogViewerIds.BUNDLE, NLS.bind(Messages.TextDialog_problem, e.why()));
		}
	}

	@Override
	protected void okPressed() {
		chip = new Chip(new Condition.Text(text.getText(), regex.getSelection(), caseSensitive.getSelection()),
				inverted.getSelection(), true);
		super.okPressed();
	}

	/** What the user wants, once the dialog was closed with OK. */
	Chip chip() {
		return chip;
	}
}
