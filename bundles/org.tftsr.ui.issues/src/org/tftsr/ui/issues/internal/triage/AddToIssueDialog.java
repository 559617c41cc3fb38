package org.tftsr.ui.issues.internal.triage;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.ui.FormDialog;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.IssueList;
import org.tftsr.ui.issues.internal.IssuesLoader;

/** Asks for an issue: an open one, or a new one. */
public final class AddToIssueDialog extends FormDialog {

	private static final int WIDTH_CHARS = 70;
	private static final int LIST_LINES = 12;
	/** Each row is made at once, so that of more only those changed last are listed. */
	private static final int LISTED_AT_ONCE = 1_000;
	private static final int TYPING_MILLIS = 150;

	private static final Set<IssueStatus> OPEN = EnumSet.of(IssueStatus.OPEN, IssueStatus.INVESTIGATING);

	private final String newLabel;
	private final String okLabel;
	private IssuesLoader loader;
	private Button newIssue;
	private Button existing;
	private IssuePicker picker;
	private UUID chosen;
	private boolean complete = true;

	private AddToIssueDialog(Shell shell, String window, String title, String message, String newLabel) {
		super(shell, window == null ? Messages.AddToIssueDialog_title : window, title, message);
		this.newLabel = newLabel;
		this.okLabel = window == null ? Messages.AddToIssueDialog_add : IDialogConstants.OK_LABEL;
	}

	/**
	 * Asks which issue files are to be added to. A new one is made by a triage.
	 *
	 * @param files at least one
	 */
	public static AddToIssueDialog forFiles(Shell shell, List<Path> files) {
		String title = files.size() == 1 ? NLS.bind(Messages.AddToIssueDialog_one, files.getFirst().getFileName())
				: NLS.bind(Messages.AddToIssueDialog_many, files.size());
		return new AddToIssueDialog(shell, null, title, Messages.AddToIssueDialog_message, Messages.AddToIssueDialog_new);
	}

	/**
	 * Asks for an issue.
	 *
	 * @param window title of the dialog; null where something is added to the issue
	 * @param title  what for
	 */
	public static AddToIssueDialog forPurpose(Shell shell, String window, String title) {
		return new AddToIssueDialog(shell, window, title, Messages.AddToIssueDialog_choose, Messages.AddToIssueDialog_newEmpty);
	}

	/** The issue that was picked; empty stands for a new one. Once the dialog was closed with OK. */
	public Optional<UUID> issue() {
		return Optional.ofNullable(chosen);
	}

	@Override
	protected void createForm(Composite area) {
		setTitleImage(Images.get(Images.TRIAGE_BANNER));
		newIssue = radio(area, newLabel);
		newIssue.setSelection(true);
		existing = radio(area, Messages.AddToIssueDialog_existing);
		picker = new IssuePicker(area, this::typed, this::pickedByList, this::okPressed);
		GridDataFactory.fillDefaults().grab(true, true).indent(20, 0)
				.hint(convertWidthInCharsToPixels(WIDTH_CHARS), convertHeightInCharsToPixels(LIST_LINES))
				.applyTo(picker.control());
		load(area.getDisplay());
	}

	private Button radio(Composite area, String text) {
		Button button = new Button(area, SWT.RADIO);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> updateOk()));
		return button;
	}

	private void load(Display display) {
		loader = new IssuesLoader(OPEN, LISTED_AT_ONCE, list -> later(display, () -> showList(list)),
				problem -> later(display, () -> showProblem(problem)));
		loader.schedule();
	}

	private void later(Display display, Runnable action) {
		display.asyncExec(() -> {
			if (!picker.control().isDisposed()) {
				action.run();
			}
		});
	}

	private void showList(IssueList list) {
		complete = list.complete();
		picker.setRows(list.rows());
		existing.setEnabled(list.total() > 0);
	}

	private void typed(String text) {
		loader.narrow(text, Set.of());
		if (!complete) {
			loader.schedule(TYPING_MILLIS);
		}
	}

	private void pickedByList() {
		newIssue.setSelection(false);
		existing.setSelection(true);
		updateOk();
	}

	@Override
	protected int columns() {
		return 1;
	}

	@Override
	protected String okLabel() {
		return okLabel;
	}

	@Override
	protected boolean isComplete() {
		return newIssue.getSelection() || picker.issue().isPresent();
	}

	@Override
	protected void okPressed() {
		chosen = newIssue.getSelection() ? null : picker.issue().orElse(null);
		super.okPressed();
	}

	@Override
	public boolean close() {
		if (loader != null) {
			loader.cancel();
		}
		return super.close();
	}
}
