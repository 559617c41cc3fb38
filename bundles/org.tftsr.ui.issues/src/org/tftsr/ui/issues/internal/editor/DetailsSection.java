package org.tftsr.ui.issues.internal.editor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.IFormColors;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Section;
import org.eclipse.ui.swt.IFocusService;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.TabTraversal;
import org.tftsr.ui.issues.internal.Labels;
import org.tftsr.ui.issues.internal.ValueCombo;

/** The fields of the issue, which can be edited. */
final class DetailsSection implements IssueSection {

	/** In plugin.xml, the focus of the fields. */
	private static final String FOCUS = "org.tftsr.ui.issues.details"; //$NON-NLS-1$
	private static final int DESCRIPTION_LINES = 5;
	/** Fields may be as narrow as this, and grow to what there is. */
	private static final int NARROWEST = 100;
	private static final int SPACING = 8;

	private final IssueModel model;
	private final Section section;
	private final Text title;
	private final ValueCombo<Severity> severity;
	private final ValueCombo<IssueStatus> status;
	private final ValueCombo<Optional<Domain>> domain;
	private final Text description;
	private boolean showing;

	DetailsSection(FormToolkit toolkit, Composite parent, IssueModel model) {
		this.model = model;
		section = Sections.create(toolkit, parent, Messages.DetailsSection_title);
		Composite area = toolkit.createComposite(section);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2, 6).spacing(SPACING, SPACING).applyTo(area);
		Label titleLabel = label(toolkit, area, Messages.DetailsSection_titleLabel);
		title = toolkit.createText(area, "", SWT.SINGLE); //$NON-NLS-1$
		GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
		Composite choices = toolkit.createComposite(area);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(NARROWEST, SWT.DEFAULT).applyTo(choices);
		label(toolkit, choices, Messages.DetailsSection_severityLabel);
		severity = combo(toolkit, choices, Labels::of);
		label(toolkit, choices, Messages.DetailsSection_statusLabel);
		status = combo(toolkit, choices, Labels::of);
		label(toolkit, choices, Messages.DetailsSection_domainLabel);
		domain = combo(toolkit, choices, value -> value.map(Labels::of).orElse(Messages.DetailsSection_noDomain));
		Label descriptionLabel = label(toolkit, area, Messages.DetailsSection_descriptionLabel);
		ChoicesLayout inColumns = new ChoicesLayout(SPACING, List.of(titleLabel, descriptionLabel));
		choices.setLayout(inColumns);
		int column = inColumns.labelWidth(choices);
		GridDataFactory.swtDefaults().hint(column, SWT.DEFAULT).applyTo(titleLabel);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.TOP).hint(column, SWT.DEFAULT).applyTo(descriptionLabel);
		description = toolkit.createText(area, "", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL); //$NON-NLS-1$
		TabTraversal.enable(description);
		GridDataFactory.fillDefaults().grab(true, false).hint(NARROWEST, DESCRIPTION_LINES * description.getLineHeight())
				.applyTo(description);
		title.addModifyListener(event -> edited());
		description.addModifyListener(event -> edited());
		section.setClient(area);
		FieldEdges.paint(area, List.of(title, description));
	}

	/** Lets the workbench know when one of the fields has the focus, so that Undo is about them. */
	void trackFocus(IFocusService focus) {
		for (Control field : List.of(title, description, severity.control(), status.control(), domain.control())) {
			focus.addFocusTracker(field, FOCUS);
		}
	}

	private static Label label(FormToolkit toolkit, Composite area, String text) {
		Label label = toolkit.createLabel(area, text);
		label.setForeground(toolkit.getColors().getColor(IFormColors.TITLE));
		return label;
	}

	private <T> ValueCombo<T> combo(FormToolkit toolkit, Composite parent, Function<T, String> words) {
		ValueCombo<T> combo = new ValueCombo<>(parent, words);
		toolkit.adapt(combo.control(), true, true);
		combo.onChange(this::edited);
		return combo;
	}

	@Override
	public Control control() {
		return section;
	}

	@Override
	public void setFocus() {
		title.setFocus();
	}

	@Override
	public void show(IssueDetail detail) {
		IssueDraft draft = model.draft();
		showing = true;
		try {
			set(title, draft.title());
			set(description, draft.description());
			severity.set(List.of(Severity.values()), draft.severity());
			status.set(List.of(IssueStatus.values()), draft.status());
			domain.set(domains(), Optional.ofNullable(draft.domain()));
		} finally {
			showing = false;
		}
	}

	/** A domain once given can be changed but not taken away, so "none" is offered only where there is none. */
	private List<Optional<Domain>> domains() {
		List<Optional<Domain>> domains = new ArrayList<>();
		if (model.saved().domain() == null) {
			domains.add(Optional.empty());
		}
		Arrays.stream(Domain.values()).map(Optional::of).forEach(domains::add);
		return domains;
	}

	/** Leaves the caret where it is if nothing changes. */
	private static void set(Text field, String value) {
		String shown = value.replace("\n", Text.DELIMITER); //$NON-NLS-1$
		if (!field.getText().equals(shown)) {
			field.setText(shown);
		}
	}

	private void edited() {
		if (!showing) {
			model.edit(new IssueDraft(title.getText(), description.getText().replace(Text.DELIMITER, "\n"), //$NON-NLS-1$
					severity.value(), status.value(), domain.value().orElse(null)));
		}
	}
}
