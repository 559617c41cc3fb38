package org.tftsr.ui.issues.internal.editor;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.TabTraversal;
import org.tftsr.ui.Problems;

/** Asks for question, answer and evidence of a why. */
final class WhyDialog extends FormDialog {

	private static final int WIDTH_CHARS = 72;
	private static final int TEXT_LINES = 4;

	private final Entry before;
	private final boolean isNew;
	/** Why what was typed could not be saved, or null. */
	private final String problem;
	/** What somebody else wrote meanwhile, or empty. */
	private final String theirs;
	private Text question;
	private Text answer;
	private Text evidence;
	private Entry entry;

	private WhyDialog(Shell shell, boolean isNew, Entry before, String problem, String theirs) {
		super(shell, isNew ? Messages.WhyDialog_new : Messages.WhyDialog_edit, Messages.WhyDialog_message);
		this.isNew = isNew;
		this.before = before;
		this.problem = problem;
		this.theirs = theirs;
	}

	/** @param why the why to edit, or null for a new one */
	static WhyDialog of(Shell shell, WhyStep why) {
		return new WhyDialog(shell, why == null, entryOf(why), null, ""); //$NON-NLS-1$
	}

	/**
	 * Shows again what was typed and could not be saved.
	 *
	 * @param why     as it is now, or null for a new one
	 * @param problem why it could not be saved
	 */
	static WhyDialog again(Shell shell, WhyStep why, Entry typed, TftsrException problem) {
		return new WhyDialog(shell, why == null, typed, Problems.status(problem).getMessage(),
				problem.kind() == ProblemKind.CONFLICT ? text(entryOf(why)) : ""); //$NON-NLS-1$
	}

	private static Entry entryOf(WhyStep why) {
		return why == null ? Entry.EMPTY : new Entry(why.question(), why.answer(), why.evidence());
	}

	private static String text(Entry entry) {
		return Stream.of(entry.question(), entry.answer(), entry.evidence()).filter(part -> !part.isBlank())
				.collect(Collectors.joining("\n")); //$NON-NLS-1$
	}

	/**
	 * What was entered.
	 *
	 * @param question never blank once the dialog was closed with OK
	 * @param answer   may be empty
	 * @param evidence may be empty
	 */
	record Entry(String question, String answer, String evidence) {

		private static final Entry EMPTY = new Entry("", "", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** What was entered, once the dialog was closed with OK. */
	Entry entry() {
		return entry;
	}

	@Override
	protected void createForm(Composite area) {
		question = field(area, Messages.WhyDialog_question, before.question(), SWT.SINGLE);
		answer = field(area, Messages.WhyDialog_answer, before.answer(), SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		evidence = field(area, Messages.WhyDialog_evidence, before.evidence(),
				SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
		if (!theirs.isEmpty()) {
			field(area, Messages.WhyDialog_theirs, theirs, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
		}
		setErrorMessage(problem);
		question.addModifyListener(event -> validate());
		if (!isNew && before.answer().isEmpty()) {
			answer.setFocus();
		}
	}

	private Text field(Composite area, String label, String value, int style) {
		Label name = new Label(area, SWT.NONE);
		name.setText(label);
		boolean multi = (style & SWT.MULTI) != 0;
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, multi ? SWT.TOP : SWT.CENTER).applyTo(name);
		Text text = new Text(area, SWT.BORDER | style);
		text.setText(value.replace("\n", Text.DELIMITER)); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, multi).hint(convertWidthInCharsToPixels(WIDTH_CHARS),
				multi ? convertHeightInCharsToPixels(TEXT_LINES) : SWT.DEFAULT).applyTo(text);
		TabTraversal.enable(text);
		return text;
	}

	@Override
	protected boolean isComplete() {
		return !question.getText().isBlank();
	}

	private void validate() {
		setErrorMessage(isComplete() ? null : Messages.WhyDialog_noQuestion);
		updateOk();
	}

	@Override
	protected void okPressed() {
		entry = new Entry(value(question), value(answer), value(evidence));
		super.okPressed();
	}

	private static String value(Text field) {
		return field.getText().replace(Text.DELIMITER, "\n").strip(); //$NON-NLS-1$
	}
}
