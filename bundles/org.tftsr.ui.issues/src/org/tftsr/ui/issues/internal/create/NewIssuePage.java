package org.tftsr.ui.issues.internal.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.LogFileDialog;
import org.tftsr.ui.TabTraversal;
import org.tftsr.ui.WorkPage;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.ValueCombo;
import org.tftsr.ui.issues.internal.similar.SimilarList;

/** Asks for what it takes to create an issue, and shows which issues there are like it. */
final class NewIssuePage extends WorkPage {

	private static final String SOURCE = "manual"; //$NON-NLS-1$
	private static final int DESCRIPTION_LINES = 6;
	private static final int DESCRIPTION_CHARS = 60;
	private static final int LOG_LINES = 3;

	private final IssuePrefill prefill;
	private final Consumer<UUID> onSimilar;
	private final List<Path> logs;
	private Text title;
	private ValueCombo<Severity> severity;
	private ValueCombo<Optional<Domain>> domain;
	private Text description;
	private ListViewer logList;
	private SimilarList similar;

	/** @param onSimilar is given an issue that the user wants to look at instead */
	NewIssuePage(IssuePrefill prefill, Consumer<UUID> onSimilar) {
		super("newIssue", Messages.NewIssuePage_title, Images.NEW_ISSUE_BANNER); //$NON-NLS-1$
		this.prefill = prefill;
		this.onSimilar = onSimilar;
		this.logs = new ArrayList<>(prefill.logs());
		setDescription(Messages.NewIssuePage_description);
		setPageComplete(false);
	}

	@Override
	protected void createForm(Composite area) {
		HelpContexts.set(area, HelpContexts.NEW_ISSUE_WIZARD);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		initializeDialogUnits(area);
		label(area, Messages.NewIssuePage_titleLabel);
		title = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		label(area, Messages.NewIssuePage_severityLabel);
		severity = new ValueCombo<>(area, Labels::of);
		severity.set(List.of(Severity.values()), Severity.MEDIUM);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(severity.control());
		label(area, Messages.NewIssuePage_domainLabel);
		domain = new ValueCombo<>(area, NewIssuePage::text);
		domain.set(domains(), Optional.empty());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(domain.control());
		top(label(area, Messages.NewIssuePage_descriptionLabel));
		description = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		TabTraversal.enable(description);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(DESCRIPTION_CHARS),
				convertHeightInCharsToPixels(DESCRIPTION_LINES)).applyTo(description);
		top(label(area, Messages.NewIssuePage_logsLabel));
		createLogs(area);
		top(label(area, Messages.NewIssuePage_similarLabel));
		similar = new SimilarList(area, onSimilar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(similar.control());
		title.setText(prefill.title());
		description.setText(prefill.description());
		title.addModifyListener(event -> edited());
		description.addModifyListener(event -> edited());
		if (!prefill.title().isBlank()) {
			edited();
		}
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			title.setFocus();
		}
	}

	private void createLogs(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
		logList = new ListViewer(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		AccessibleNames.set(logList.getControl(), LegacyActionTools.removeMnemonics(Messages.NewIssuePage_logsLabel));
		logList.setContentProvider(ArrayContentProvider.getInstance());
		logList.setLabelProvider(LabelProvider.createTextProvider(Object::toString));
		logList.setInput(logs);
		GridDataFactory.fillDefaults().grab(true, false).hint(100, convertHeightInCharsToPixels(LOG_LINES))
				.applyTo(logList.getControl());
		Composite buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		button(buttons, Messages.NewIssuePage_addLog, this::addLogs);
		Button remove = button(buttons, Messages.NewIssuePage_removeLog, this::removeLogs);
		remove.setEnabled(false);
		logList.addSelectionChangedListener(event -> remove.setEnabled(!event.getSelection().isEmpty()));
	}

	private Button button(Composite parent, String text, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		setButtonLayoutData(button);
		return button;
	}

	private void addLogs() {
		Set<Path> all = new LinkedHashSet<>(logs);
		all.addAll(LogFileDialog.choose(getShell(), Messages.NewIssuePage_chooseLogs));
		logs.clear();
		logs.addAll(all);
		logList.refresh();
	}

	private void removeLogs() {
		logs.removeAll(logList.getStructuredSelection().toList());
		logList.refresh();
	}

	private static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static void top(Label label) {
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(label);
	}

	private static List<Optional<Domain>> domains() {
		return Stream.concat(Stream.of(Optional.<Domain>empty()), Arrays.stream(Domain.values()).map(Optional::of))
				.toList();
	}

	private static String text(Optional<Domain> domain) {
		return domain.map(Labels::of).orElse(Messages.NewIssuePage_noDomain);
	}

	private void edited() {
		boolean complete = !title.getText().isBlank();
		setErrorMessage(complete ? null : Messages.NewIssuePage_noTitle);
		setPageComplete(complete);
		similar.lookFor(title.getText() + '\n' + description.getText());
	}

	/** What was entered; once the page is complete. */
	NewIssue issue() {
		return new NewIssue(title.getText().strip(), description.getText().strip(),
				severity.value(), domain.value().orElse(null), SOURCE, List.of());
	}

	/** The files to add. */
	List<Path> logs() {
		return List.copyOf(logs);
	}
}
