package org.tftsr.ui.publish.internal.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;

/** What is chosen for a publication unless the user chooses otherwise then. */
final class DefaultsForm {

	private final FormRows rows;
	/** Fields of {@link Integration#defaults} by their names. */
	private final Map<String, Text> fields = new LinkedHashMap<>();
	private Text space;
	private Text project;
	private SeverityTable severities;
	private final Button autoCreate;
	/** What was read and stands in no field; it stays. */
	private Map<String, String> others = Map.of();

	/** @param changed hears when something was entered */
	DefaultsForm(Composite parent, ServiceKind service, Runnable changed) {
		rows = new FormRows(parent, changed);
		switch (service) {
		case CONFLUENCE -> {
			space = rows.text(Messages.Defaults_space, Messages.Defaults_spaceHint);
			fields.put("parent_page", rows.text(Messages.Defaults_parentPage, Messages.Defaults_parentPageHint));
			fields.put("labels", rows.text(Messages.Defaults_labels, Messages.Defaults_labelsHint));
		}
		case SERVICENOW -> {
			fields.put("assignment_group", rows.text(Messages.Defaults_assignmentGroup, Messages.Defaults_assignmentGroupHint));
			fields.put("category", rows.text(Messages.Defaults_category, ""));
			severities = new SeverityTable(rows, changed);
		}
		case AZURE_DEVOPS -> {
			project = rows.text(Messages.Defaults_project, "");
			fields.put("work_item_type", rows.text(Messages.Defaults_type, Messages.Defaults_typeHint));
			fields.put("field.System.AreaPath", rows.text(Messages.Defaults_areaPath, ""));
			fields.put("tags", rows.text(Messages.Defaults_tags, Messages.Defaults_labelsHint));
		}
		}
		autoCreate = new Button(rows.form(), SWT.CHECK);
		autoCreate.setText(service == ServiceKind.CONFLUENCE ? Messages.Defaults_autoPage : Messages.Defaults_autoTicket);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(autoCreate);
		autoCreate.addListener(SWT.Selection, event -> changed.run());
	}

	Control control() {
		return rows.control();
	}

	/** Shows how the service is set up; null where it is not. */
	void show(Integration kept) {
		Map<String, String> defaults = kept == null ? Map.of() : kept.defaults();
		others = new HashMap<>(defaults);
		fields.forEach((name, field) -> {
			field.setText(defaults.getOrDefault(name, ""));
			others.remove(name);
		});
		if (space != null) {
			space.setText(kept == null || kept.space() == null ? "" : kept.space());
		}
		if (project != null) {
			project.setText(kept == null || kept.project() == null ? "" : kept.project());
		}
		if (severities != null) {
			severities.show(defaults);
		}
		autoCreate.setSelection(kept != null && kept.autoCreate());
		rows.fit();
	}

	/** What stands in the fields, together with what stands on the other form. */
	Entered entered(ConnectionForm connection) {
		Map<String, String> defaults = new HashMap<>(others);
		fields.forEach((name, field) -> {
			if (!field.getText().isBlank()) {
				defaults.put(name, field.getText().strip());
			}
		});
		if (severities != null) {
			severities.put(defaults);
		}
		return connection.entered(space == null ? null : ConnectionForm.orNull(space), project == null ? null : ConnectionForm.orNull(project),
				autoCreate.getSelection(), defaults);
	}
}
