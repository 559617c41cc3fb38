package org.tftsr.ui.issues.internal.transfer;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.ExportOption;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.TextHeight;
import org.tftsr.ui.WorkPage;
import org.tftsr.ui.issues.internal.triage.IssuePicker;

/** Asks which issue to write, as what, and where to. */
final class ExportIssuePage extends WorkPage {

	private static final int COLUMNS = 3;
	private static final int LISTED = 1000;
	private static final int LIST_LINES = 10;
	private static final String ZIP = ".zip"; //$NON-NLS-1$
	private static final String JSON = ".json"; //$NON-NLS-1$

	private final UUID selected;
	private IssuePicker picker;
	private Button json;
	private Button unredacted;
	private Button replace;
	private Text file;

	/** @param selected the issue to begin with, or null */
	ExportIssuePage(UUID selected) {
		super("exportIssue", Messages.ExportIssuePage_title, Images.TRIAGE_BANNER); //$NON-NLS-1$
		this.selected = selected;
		setDescription(Messages.ExportIssuePage_description);
		setPageComplete(false);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			file.setFocus();
		}
	}

	@Override
	protected void createForm(Composite area) {
		HelpContexts.set(area, HelpContexts.EXPORT_ISSUE_WIZARD);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).applyTo(area);
		picker = new IssuePicker(area, text -> validate(), this::validate, this::validate);
		GridDataFactory.fillDefaults().grab(true, true).span(COLUMNS, 1).hint(SWT.DEFAULT, TextHeight.of(area, LIST_LINES))
				.applyTo(picker.control());
		Button zip = button(area, SWT.RADIO, Messages.ExportIssuePage_zip);
		zip.setSelection(true);
		json = button(area, SWT.RADIO, Messages.ExportIssuePage_json);
		json.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> matchExtension()));
		unredacted = button(area, SWT.CHECK, Messages.ExportIssuePage_unredacted);
		new Label(area, SWT.NONE).setText(Messages.ExportIssuePage_file);
		file = new Text(area, SWT.BORDER | SWT.SINGLE);
		file.addModifyListener(event -> validate());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(file);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.ExportIssuePage_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
		replace = button(area, SWT.CHECK, Messages.ExportIssuePage_replace);
		load();
	}

	private Button button(Composite area, int style, String text) {
		Button button = new Button(area, style);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> validate()));
		GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(button);
		return button;
	}

	private void load() {
		Display display = getShell().getDisplay();
		new ServiceJob(Messages.ExportIssuePage_loading, JobFamilies.ISSUES, progress -> {
			List<IssueSummary> rows = Services.get(IssueRepository.class).list(IssueQuery.all(LISTED)).rows();
			display.asyncExec(() -> {
				if (!picker.control().isDisposed()) {
					picker.setRows(rows);
					if (selected != null) {
						picker.pick(selected);
					}
				}
			});
		}).schedule();
	}

	private void browse() {
		try {
			Services.get(FileChooser.class)
					.save(getShell(), Messages.ExportIssuePage_title, "issue" + (isJson() ? JSON : ZIP), false) //$NON-NLS-1$
					.ifPresent(chosen -> file.setText(chosen.toString()));
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	/** The name that was entered follows the format. */
	private void matchExtension() {
		String before = isJson() ? ZIP : JSON;
		String name = file.getText();
		if (name.endsWith(before)) {
			file.setText(name.substring(0, name.length() - before.length()) + (isJson() ? JSON : ZIP));
		}
	}

	private void validate() {
		String problem = null;
		if (picker.issue().isEmpty()) {
			problem = Messages.ExportIssuePage_noIssue;
		} else if (file.getText().isBlank() || !isPath(file.getText())) {
			problem = Messages.ExportIssuePage_noFile;
		}
		setErrorMessage(null);
		setMessage(unredacted.getSelection() ? Messages.ExportIssuePage_unredactedWarning : problem,
				unredacted.getSelection() ? IMessageProvider.WARNING : IMessageProvider.NONE);
		setPageComplete(problem == null);
	}

	private static boolean isPath(String text) {
		try {
			return Path.of(text).isAbsolute();
		} catch (InvalidPathException e) {
			return false;
		}
	}

	/** The issue to write; once the page is complete, as the rest. */
	UUID issue() {
		return picker.issue().orElseThrow();
	}

	Path file() {
		return Path.of(file.getText());
	}

	boolean isJson() {
		return json.getSelection();
	}

	Set<ExportOption> options() {
		Set<ExportOption> options = EnumSet.noneOf(ExportOption.class);
		if (replace.getSelection()) {
			options.add(ExportOption.REPLACE);
		}
		if (unredacted.getSelection()) {
			options.add(ExportOption.UNREDACTED);
		}
		return options;
	}
}
