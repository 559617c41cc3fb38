package org.tftsr.ui.publish.internal.wizard;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.AzureDevOpsService;
import org.tftsr.integrations.PublicationService;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.net.Setting;
import org.tftsr.ui.HelpContexts;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.publish.internal.search.PageField;
import org.tftsr.ui.publish.internal.search.SearchArea;

/** What else is chosen for a publication: fields of the service, attachments, and whether it is redacted. */
final class OptionsPage extends WizardPage {

	private static final int WIDTH = 300;
	/** Of urgency and impact, as ServiceNow takes them. */
	private static final List<String> LEVELS = List.of("1", "2", "3");
	/** As Azure DevOps takes them. */
	private static final List<String> SEVERITIES = List.of("1 - Critical", "2 - High", "3 - Medium", "4 - Low");

	private final Basis basis;
	private final Choices choices;
	private Composite page;
	private Button redact;
	private Button sure;
	/** For what the controls were made: service, place, document, and whether something is made. */
	private List<Object> madeFor = List.of();

	OptionsPage(Basis basis, Choices choices) {
		super("options", Messages.OptionsPage_title, Images.PUBLISH_BANNER);
		this.basis = basis;
		this.choices = choices;
		setDescription(Messages.OptionsPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		page = new Composite(parent, SWT.NONE);
		HelpContexts.set(page, HelpContexts.PUBLISH_WIZARD);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).applyTo(page);
		setControl(page);
	}

	@Override
	public void setVisible(boolean visible) {
		List<Object> wanted = List.of(choices.service(), String.valueOf(choices.place()), String.valueOf(choices.documentId()),
				Boolean.valueOf(choices.existing() == null));
		if (visible && !wanted.equals(madeFor)) {
			madeFor = wanted;
			make();
		}
		super.setVisible(visible);
	}

	private void make() {
		for (Control child : page.getChildren()) {
			child.dispose();
		}
		Integration integration = basis.integration(choices.service()).orElseThrow();
		switch (choices.service()) {
		case CONFLUENCE -> {
			parent(integration);
			option(Messages.Option_labels, "labels", integration, Messages.Option_commas);
		}
		case SERVICENOW -> {
			level(Messages.Option_urgency, "urgency", LEVELS);
			level(Messages.Option_impact, "impact", LEVELS);
			option(Messages.Option_assignmentGroup, "assignment_group", integration, Messages.Option_groupHint);
		}
		case AZURE_DEVOPS -> {
			if (choices.existing() == null) {
				types(integration);
			}
			level(Messages.Option_severity, "severity", SEVERITIES);
			option(Messages.Option_tags, "tags", integration, Messages.Option_commas);
		}
		}
		attachments();
		redaction();
		Dialog.applyDialogFont(page);
		page.layout(true, true);
		validate();
	}

	private void parent(Integration integration) {
		new Label(page, SWT.NONE).setText(Messages.Option_parent);
		PageField field = new PageField(page, Messages.Option_parent.replace("&", ""),
				usual(integration.defaults().get("parent_page"), Messages.Option_parentHint), this::pagesAbove);
		field.text().setText(Objects.requireNonNullElse(choices.parentId(), ""));
		field.text().addModifyListener(event -> choices.setParentId(field.text().getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field.control());
	}

	/** Words are redacted by all that the issue tells, as whatever leaves from here. What is published cannot be above itself. */
	private SearchArea.Search pagesAbove() {
		UUID issueId = basis.issue().id();
		UUID documentId = choices.documentId();
		PublicationTarget target = choices.target();
		// without any words it would look for what is published by its title
		return (words, reviewer, progress) -> Services.get(PublicationService.class).candidates(issueId, documentId, target,
				words == null ? "" : words, reviewer, progress).stream().filter(page -> !page.linked()).toList();
	}

	private Text field(String label, String value, String hint) {
		new Label(page, SWT.NONE).setText(label);
		Text field = new Text(page, SWT.BORDER | SWT.SINGLE);
		field.setText(value == null ? "" : value);
		field.setMessage(hint);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		return field;
	}

	private void option(String label, String name, Integration integration, String hint) {
		Text field = field(label, choices.option(name), usual(integration.defaults().get(name), hint));
		field.addModifyListener(event -> choices.setOption(name, field.getText()));
	}

	/** What counts where nothing is entered: that of the settings where they have one. */
	private static String usual(String ofSettings, String otherwise) {
		return ofSettings == null ? otherwise : NLS.bind(Messages.Option_usual, ofSettings);
	}

	/** A choice by value; where none is made, it follows from the severity of the issue, or stays as it is in an update. */
	private void level(String label, String name, List<String> values) {
		new Label(page, SWT.NONE).setText(label);
		Combo combo = new Combo(page, SWT.READ_ONLY);
		combo.add(choices.existing() == null ? Messages.Option_bySeverity : Messages.Option_asItIs);
		values.forEach(value -> combo.add(level(value)));
		combo.select(values.indexOf(Objects.requireNonNullElse(choices.option(name), "")) + 1);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> choices.setOption(name,
				combo.getSelectionIndex() == 0 ? null : values.get(combo.getSelectionIndex() - 1))));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
	}

	private static String level(String value) {
		return switch (value) {
		case "1" -> Messages.Option_level1;
		case "2" -> Messages.Option_level2;
		case "3" -> Messages.Option_level3;
		default -> value;
		};
	}

	/** The types that the process of the project has, which are read in a job; one can be typed as well. */
	private void types(Integration integration) {
		new Label(page, SWT.NONE).setText(Messages.Option_type);
		Combo combo = new Combo(page, SWT.DROP_DOWN);
		String value = choices.option("type") == null ? integration.defaults().get("work_item_type") : choices.option("type");
		combo.setText(Objects.requireNonNullElse(value, ""));
		combo.addModifyListener(event -> choices.setOption("type", combo.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		String project = choices.place();
		// a widget that is gone cannot be asked for it, and jobs end when they will
		Display display = page.getDisplay();
		new ServiceJob(Messages.Option_readingTypes, JobFamilies.PUBLISHING, progress -> {
			try {
				AzureDevOpsService azure = Services.get(AzureDevOpsService.class);
				Setting known = azure.project(project, progress);
				List<String> types = azure.types(known, progress);
				String usual = azure.usualType(known, progress);
				later(display, combo, () -> offer(combo, types, usual));
			} catch (TftsrException e) {
				// without them a type can still be typed, and the preview says what is wrong with it
				later(display, combo, () -> setMessage(Messages.Option_noTypes, WARNING));
			}
		}).schedule();
	}

	private static void later(Display display, Control control, Runnable action) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!control.isDisposed()) {
					action.run();
				}
			});
		}
	}

	private static void offer(Combo combo, List<String> types, String usual) {
		String typed = combo.getText();
		combo.setItems(types.toArray(String[]::new));
		combo.setText(typed.isEmpty() ? usual : typed);
	}

	private void attachments() {
		if (choices.documentId() != null) {
			check(Messages.Option_attachPdf, choices.attachPdf(), choices::setAttachPdf);
		}
		if (basis.hasLogs()) {
			check(Messages.Option_attachLogs, choices.attachLogs(), choices::setAttachLogs);
		}
	}

	private Button check(String text, boolean on, Consumer<Boolean> chosen) {
		Button check = new Button(page, SWT.CHECK);
		check.setText(text);
		check.setSelection(on);
		check.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(check.getSelection())));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(check);
		return check;
	}

	private void redaction() {
		redact = check(Messages.Option_redact, choices.redaction() == Redaction.REDACTED,
				on -> chooseRedaction());
		Label warning = new Label(page, SWT.WRAP);
		warning.setText(Messages.Option_redactWarning);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).indent(20, 0).hint(WIDTH, SWT.DEFAULT).applyTo(warning);
		sure = check(Messages.Option_sure, false, on -> chooseRedaction());
		GridDataFactory.fillDefaults().span(2, 1).indent(20, 0).applyTo(sure);
		sure.setEnabled(!redact.getSelection());
	}

	private void chooseRedaction() {
		sure.setEnabled(!redact.getSelection());
		if (redact.getSelection()) {
			sure.setSelection(false);
		}
		choices.setAsItIs(!redact.getSelection() && sure.getSelection());
		validate();
	}

	private void validate() {
		boolean decided = redact.getSelection() || sure.getSelection();
		setPageComplete(decided);
		setMessage(redact.getSelection() ? null : Messages.Option_unredacted, WARNING);
	}
}
