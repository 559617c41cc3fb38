package org.tftsr.ui.issues.internal.create;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.ValueCombo;

/** Asks for what it takes to create an issue. */
final class NewIssuePage extends WizardPage {

	private static final String SOURCE = "manual"; //$NON-NLS-1$
	private static final int DESCRIPTION_LINES = 6;
	private static final int DESCRIPTION_CHARS = 60;

	private Text title;
	private ValueCombo<Severity> severity;
	private ValueCombo<Optional<Domain>> domain;
	private Text description;

	NewIssuePage() {
		super("newIssue", Messages.NewIssuePage_title, Images.NEW_ISSUE_BANNER); //$NON-NLS-1$
		setDescription(Messages.NewIssuePage_description);
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		initializeDialogUnits(area);
		label(area, Messages.NewIssuePage_titleLabel);
		title = new Text(area, SWT.BORDER | SWT.SINGLE);
		title.addModifyListener(event -> validate());
		label(area, Messages.NewIssuePage_severityLabel);
		severity = new ValueCombo<>(area, Labels::of);
		severity.set(List.of(Severity.values()), Severity.MEDIUM);
		label(area, Messages.NewIssuePage_domainLabel);
		domain = new ValueCombo<>(area, NewIssuePage::text);
		domain.set(domains(), Optional.empty());
		Label descriptionLabel = label(area, Messages.NewIssuePage_descriptionLabel);
		description = new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridLayoutFactory.swtDefaults().numColumns(2).generateLayout(area);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).applyTo(descriptionLabel);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(DESCRIPTION_CHARS),
				convertHeightInCharsToPixels(DESCRIPTION_LINES)).applyTo(description);
		setControl(area);
	}

	private static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static List<Optional<Domain>> domains() {
		return Stream.concat(Stream.of(Optional.<Domain>empty()), Arrays.stream(Domain.values()).map(Optional::of))
				.toList();
	}

	private static String text(Optional<Domain> domain) {
		return domain.map(Labels::of).orElse(Messages.NewIssuePage_noDomain);
	}

	private void validate() {
		boolean complete = !title.getText().isBlank();
		setErrorMessage(complete ? null : Messages.NewIssuePage_noTitle);
		setPageComplete(complete);
	}

	/** What was entered; once the page is complete. */
	NewIssue issue() {
		return new NewIssue(title.getText().strip(), description.getText().strip(),
				severity.value(), domain.value().orElse(null), SOURCE, List.of());
	}
}
