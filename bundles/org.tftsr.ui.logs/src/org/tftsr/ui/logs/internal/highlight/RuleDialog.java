package org.tftsr.ui.logs.internal.highlight;

import java.util.Arrays;
import java.util.regex.PatternSyntaxException;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a rule. */
final class RuleDialog extends TitleAreaDialog {

	private static final int WIDTH_CHARS = 50;
	private static final HighlightRule NEW = new HighlightRule("", false, false, false, HighlightColor.YELLOW, true); //$NON-NLS-1$

	private final HighlightRule before;
	private final boolean isNew;
	private Text text;
	private Button regex;
	private Button matchCase;
	private Button wholeLine;
	private Combo color;
	private HighlightRule rule;

	/** @param before the rule to edit, or null for a new one */
	RuleDialog(Shell shell, HighlightRule before) {
		super(shell);
		isNew = before == null;
		this.before = isNew ? NEW : before;
	}

	/** What was entered, once the dialog was closed with OK. */
	HighlightRule rule() {
		return rule;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(isNew ? Messages.Rule_new : Messages.Rule_edit);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite outer = (Composite) super.createDialogArea(parent);
		setTitle(isNew ? Messages.Rule_new : Messages.Rule_edit);
		setMessage(Messages.Rule_message);
		Composite area = new Composite(outer, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		label(area, Messages.Rule_text);
		text = new Text(area, SWT.SINGLE | SWT.BORDER);
		text.setText(before.text());
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(text);
		regex = check(area, Messages.Rule_regex, before.regex());
		matchCase = check(area, Messages.Rule_case, before.matchCase());
		wholeLine = check(area, Messages.Rule_line, before.wholeLine());
		label(area, Messages.Rule_color);
		color = new Combo(area, SWT.DROP_DOWN | SWT.READ_ONLY);
		color.setItems(Arrays.stream(HighlightColor.values()).map(HighlightColor::label).toArray(String[]::new));
		color.select(before.color().ordinal());
		text.addModifyListener(event -> validate());
		regex.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		return outer;
	}

	private static void label(Composite area, String words) {
		Label label = new Label(area, SWT.NONE);
		label.setText(words);
	}

	private static Button check(Composite area, String words, boolean selected) {
		new Label(area, SWT.NONE);
		Button button = new Button(area, SWT.CHECK);
		button.setText(words);
		button.setSelection(selected);
		return button;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.OK_ID).setEnabled(!text.getText().isEmpty());
	}

	private HighlightRule entered() {
		return new HighlightRule(text.getText(), regex.getSelection(), matchCase.getSelection(), wholeLine.getSelection(),
				HighlightColor.values()[color.getSelectionIndex()], before.on());
	}

	private void validate() {
		String problem = text.getText().isEmpty() ? Messages.Rule_noText : null;
		try {
			entered().pattern();
		} catch (PatternSyntaxException e) {
			problem = NLS.bind(Messages.Rule_badExpression, e.getDescription(), Math.max(0, e.getIndex()) + 1);
		}
		setErrorMessage(problem);
		getButton(IDialogConstants.OK_ID).setEnabled(problem == null);
	}

	@Override
	protected void okPressed() {
		rule = entered();
		super.okPressed();
	}
}
