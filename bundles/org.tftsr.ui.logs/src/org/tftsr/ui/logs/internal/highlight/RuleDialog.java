package org.tftsr.ui.logs.internal.highlight;

import java.util.Arrays;
import java.util.regex.PatternSyntaxException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.ui.FormDialog;

/** Asks for a rule. */
final class RuleDialog extends FormDialog {

	private static final int WIDTH_CHARS = 50;
	private static final HighlightRule NEW = new HighlightRule("", false, false, false, HighlightColor.YELLOW, true); //$NON-NLS-1$

	private final HighlightRule before;
	private Text text;
	private Button regex;
	private Button matchCase;
	private Button wholeLine;
	private Combo color;
	private HighlightRule rule;

	/** @param before the rule to edit, or null for a new one */
	RuleDialog(Shell shell, HighlightRule before) {
		super(shell, before == null ? Messages.Rule_new : Messages.Rule_edit, Messages.Rule_message);
		this.before = before == null ? NEW : before;
	}

	/** What was entered, once the dialog was closed with OK. */
	HighlightRule rule() {
		return rule;
	}

	@Override
	protected void createForm(Composite area) {
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

	private HighlightRule entered() {
		return new HighlightRule(text.getText(), regex.getSelection(), matchCase.getSelection(), wholeLine.getSelection(),
				HighlightColor.values()[color.getSelectionIndex()], before.on());
	}

	@Override
	protected boolean isComplete() {
		return problem() == null;
	}

	private void validate() {
		setErrorMessage(problem());
		updateOk();
	}

	/** What is wrong with what was entered, or null. */
	private String problem() {
		if (text.getText().isEmpty()) {
			return Messages.Rule_noText;
		}
		try {
			entered().pattern();
			return null;
		} catch (PatternSyntaxException e) {
			return NLS.bind(Messages.Rule_badExpression, e.getDescription(), Math.max(0, e.getIndex()) + 1);
		}
	}

	@Override
	protected void okPressed() {
		rule = entered();
		super.okPressed();
	}
}
