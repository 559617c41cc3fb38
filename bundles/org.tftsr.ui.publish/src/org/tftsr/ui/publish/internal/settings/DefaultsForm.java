package org.tftsr.ui.publish.internal.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.tftsr.core.integration.Integration;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Severity;
import org.tftsr.integrations.SeverityAndPriority;
import org.tftsr.integrations.UrgencyAndImpact;
import org.tftsr.ui.publish.internal.search.PageField;
import org.tftsr.ui.publish.internal.search.PageSearch;

/** What is chosen for a publication unless the user chooses otherwise then. */
final class DefaultsForm {

	/** As the processes that Azure DevOps comes with call them; others can be typed. */
	private static final List<String> WORK_ITEM_SEVERITIES = Arrays.stream(Severity.values())
			.map(severity -> SeverityAndPriority.usual(severity).severity()).toList();
	/** Of urgency and impact. */
	private static final List<String> LEVELS = List.of("1", "2", "3");
	private static final List<String> WORK_ITEM_PRIORITIES = List.of("1", "2", "3", "4");

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
			rows.label(Messages.Defaults_parentPage);
			PageField above = new PageField(rows.form(), Messages.Defaults_parentPage.replace("&", ""), Messages.Defaults_parentPageHint,
					() -> PageSearch.in(ConnectionForm.orNull(space)));
			GridDataFactory.fillDefaults().grab(true, false).applyTo(above.control());
			above.text().addModifyListener(event -> changed.run());
			fields.put("parent_page", above.text());
			fields.put("labels", rows.text(Messages.Defaults_labels, Messages.Defaults_labelsHint));
		}
		case SERVICENOW -> {
			fields.put("assignment_group", rows.text(Messages.Defaults_assignmentGroup, Messages.Defaults_assignmentGroupHint));
			fields.put("category", rows.text(Messages.Defaults_category, ""));
			List<String> levels = List.of(Messages.Severity_level1, Messages.Severity_level2, Messages.Severity_level3);
			severities = new SeverityTable(rows, Messages.Severity_meaning,
					List.of(new SeverityTable.Field("urgency", Messages.Severity_urgency, LEVELS, levels,
							severity -> Integer.toString(UrgencyAndImpact.usual(severity).urgency()), false),
							new SeverityTable.Field("impact", Messages.Severity_impact, LEVELS, levels,
									severity -> Integer.toString(UrgencyAndImpact.usual(severity).impact()), false)),
					changed);
		}
		case AZURE_DEVOPS -> {
			project = rows.text(Messages.Defaults_project, "");
			fields.put("work_item_type", rows.text(Messages.Defaults_type, Messages.Defaults_typeHint));
			fields.put("field.System.AreaPath", rows.text(Messages.Defaults_areaPath, ""));
			fields.put("tags", rows.text(Messages.Defaults_tags, Messages.Defaults_labelsHint));
			severities = new SeverityTable(rows, Messages.Severity_workItemMeaning,
					List.of(new SeverityTable.Field("severity", Messages.Severity_severityThere, WORK_ITEM_SEVERITIES, WORK_ITEM_SEVERITIES,
							severity -> SeverityAndPriority.usual(severity).severity(), true),
							new SeverityTable.Field("priority", Messages.Severity_priority, WORK_ITEM_PRIORITIES, WORK_ITEM_PRIORITIES,
									severity -> Integer.toString(SeverityAndPriority.usual(severity).priority()), false)),
					changed);
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
