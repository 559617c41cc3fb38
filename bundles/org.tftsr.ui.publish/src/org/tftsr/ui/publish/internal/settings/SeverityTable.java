package org.tftsr.ui.publish.internal.settings;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.tftsr.core.issue.Severity;
import org.tftsr.ui.AccessibleNames;

/**
 * Which urgency and impact an incident of ServiceNow gets by the severity of the issue. The instance computes the priority of both.
 */
final class SeverityTable {

	private static final String URGENCY = "urgency.";
	private static final String IMPACT = "impact.";
	private static final int COLUMNS = 3;

	private final Map<Severity, Combo> urgencies = new EnumMap<>(Severity.class);
	private final Map<Severity, Combo> impacts = new EnumMap<>(Severity.class);

	SeverityTable(FormRows rows, Runnable changed) {
		Label meaning = rows.words(Messages.Severity_meaning);
		GridDataFactory.createFrom((GridData) meaning.getLayoutData()).indent(0, 8).applyTo(meaning);
		Composite table = new Composite(rows.form(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(14, 4).applyTo(table);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(table);
		for (String head : new String[] { Messages.Severity_severity, Messages.Severity_urgency, Messages.Severity_impact }) {
			new Label(table, SWT.NONE).setText(head);
		}
		for (Severity severity : Severity.values()) {
			new Label(table, SWT.NONE).setText(Words.severity(severity));
			urgencies.put(severity, level(table, NLS.bind(Messages.Severity_urgencyOf, severity.priority()), changed));
			impacts.put(severity, level(table, NLS.bind(Messages.Severity_impactOf, severity.priority()), changed));
		}
	}

	private static Combo level(Composite table, String name, Runnable changed) {
		Combo combo = new Combo(table, SWT.READ_ONLY);
		combo.setItems(Messages.Severity_usual, Messages.Severity_level1, Messages.Severity_level2, Messages.Severity_level3);
		combo.select(0);
		AccessibleNames.set(combo, name);
		combo.addListener(SWT.Selection, event -> changed.run());
		return combo;
	}

	/** Shows what was chosen. */
	void show(Map<String, String> defaults) {
		urgencies.forEach((severity, combo) -> combo.select(index(defaults.get(URGENCY + severity.priority()))));
		impacts.forEach((severity, combo) -> combo.select(index(defaults.get(IMPACT + severity.priority()))));
	}

	/** What another version or program has put there and is no level counts as the usual one. */
	private static int index(String value) {
		return value != null && value.matches("[123]") ? Integer.parseInt(value) : 0;
	}

	/** Adds what was chosen, and takes away what is the usual. */
	void put(Map<String, String> defaults) {
		urgencies.forEach((severity, combo) -> put(defaults, URGENCY + severity.priority(), combo));
		impacts.forEach((severity, combo) -> put(defaults, IMPACT + severity.priority(), combo));
	}

	private static void put(Map<String, String> defaults, String name, Combo combo) {
		if (combo.getSelectionIndex() > 0) {
			defaults.put(name, String.valueOf(combo.getSelectionIndex()));
		} else {
			defaults.remove(name);
		}
	}
}
