package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.OwnPattern;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** Asks for a pattern of the user's own and shows what it matches while it is typed. */
final class PatternDialog extends FormDialog {

	private static final int WIDTH_CHARS = 72;
	private static final PiiKind[] KINDS = { PiiKind.PERSONAL, PiiKind.NETWORK, PiiKind.SECRET };
	/** What a name cannot hold. */
	private static final String NO_NAME_PART = "[^A-Z0-9_]"; //$NON-NLS-1$
	/** Stands for the name while an expression is tried on its own. */
	private static final String UNNAMED = "MATCH"; //$NON-NLS-1$

	private final OwnPattern start;
	private final List<OwnPattern> others;
	private Text name;
	private Combo kind;
	private Text expression;
	private Button on;
	private SamplePreview sample;
	private LogPreview log;
	private OwnPattern pattern;

	/**
	 * @param isNew  whether it is to be added, not to take the place of another
	 * @param start  what to start from, or null
	 * @param others the patterns beside it, whose names are taken
	 */
	PatternDialog(Shell shell, boolean isNew, OwnPattern start, List<OwnPattern> others) {
		super(shell, isNew ? Messages.PatternDialog_new : Messages.PatternDialog_edit, Messages.PatternDialog_message);
		this.start = start == null ? new OwnPattern(new PiiType("", PiiKind.PERSONAL), "", true) : start; //$NON-NLS-1$ //$NON-NLS-2$
		this.others = others;
	}

	/** What was entered, once the dialog was closed with OK. */
	OwnPattern pattern() {
		return pattern;
	}

	/** A smaller dialog would have no room for the sample and the matches. */
	@Override
	public void create() {
		super.create();
		getShell().setMinimumSize(getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT));
	}

	@Override
	protected void createForm(Composite area) {
		createFields(area);
		createPreview(area);
		name.addModifyListener(event -> validate());
		expression.addModifyListener(event -> validate());
		kind.addListener(SWT.Selection, event -> validate());
	}

	private void createFields(Composite area) {
		label(area, Messages.PatternDialog_name);
		name = field(area);
		name.setText(start.type().name());
		// What is typed or pasted becomes a name: in capitals, other marks as underscores.
		name.addVerifyListener(event -> event.text = event.text.toUpperCase(Locale.ROOT).replaceAll(NO_NAME_PART, "_")); //$NON-NLS-1$
		label(area, Messages.PatternDialog_kind);
		kind = new Combo(area, SWT.READ_ONLY);
		for (PiiKind choice : KINDS) {
			kind.add(KindLabels.plural(choice));
		}
		kind.select(List.of(KINDS).indexOf(start.type().kind()));
		label(area, Messages.PatternDialog_expression);
		expression = field(area);
		expression.setFont(JFaceResources.getTextFont());
		expression.setText(start.expression());
		new Label(area, SWT.NONE);
		on = new Button(area, SWT.CHECK);
		on.setText(Messages.PatternDialog_on);
		on.setSelection(start.on());
	}

	private void createPreview(Composite area) {
		Group group = new Group(area, SWT.NONE);
		group.setText(Messages.PatternDialog_try);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(group);
		GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(group);
		sample = new SamplePreview(group);
		log = new LogPreview(group);
	}

	private static void label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
	}

	private Text field(Composite area) {
		Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_CHARS), SWT.DEFAULT)
				.applyTo(text);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		// nothing is wrong with a form that nobody has begun to fill in
		if (!start.expression().isEmpty()) {
			validate();
		}
	}

	@Override
	protected boolean isComplete() {
		return missing() == null && problem() == null;
	}

	private PiiKind selectedKind() {
		return KINDS[kind.getSelectionIndex()];
	}

	private void validate() {
		String missing = missing();
		TftsrException problem = missing == null ? problem() : null;
		setMessage(missing == null ? message() : missing);
		setErrorMessage(problem == null ? null
				: NLS.bind(Messages.PatternDialog_problem, problem.why(), problem.remedy()));
		updateOk();
		tryOut();
	}

	/** What to do next where not all is filled in, which is no error; else null. */
	private String missing() {
		if (expression.getText().isBlank()) {
			return Messages.PatternDialog_enterExpression;
		}
		boolean tryable = problem(List.of(unnamed())) == null;
		return tryable && name.getText().isEmpty() ? Messages.PatternDialog_enterName : null;
	}

	/** What is wrong with what was entered, the expression before the name. */
	private TftsrException problem() {
		TftsrException problem = problem(List.of(unnamed()));
		if (problem != null) {
			return problem;
		}
		List<OwnPattern> all = new ArrayList<>(others);
		all.add(entered());
		return problem(all);
	}

	private OwnPattern unnamed() {
		return new OwnPattern(new PiiType(UNNAMED, selectedKind()), expression.getText(), true);
	}

	private void tryOut() {
		Optional<OwnPattern> tried = Optional.of(unnamed()).filter(own -> problem(List.of(own)) == null);
		sample.update(tried);
		log.update(tried);
	}

	/** Why patterns cannot be used, or null where they can. */
	private static TftsrException problem(List<OwnPattern> patterns) {
		try {
			ConfiguredDetector.of(DetectionSettings.STANDARD.withOwnPatterns(patterns));
			return null;
		} catch (TftsrException e) {
			return e;
		}
	}

	private OwnPattern entered() {
		return new OwnPattern(new PiiType(name.getText(), selectedKind()), expression.getText(), on.getSelection());
	}

	@Override
	protected void okPressed() {
		pattern = entered();
		super.okPressed();
	}
}
