package org.tftsr.ui.publish.internal.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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

/** What a ticket gets in fields of its own by the severity of the issue. Nothing is kept where the usual is to be. */
final class SeverityTable {

	/**
	 * A field of the ticket.
	 *
	 * @param name   before the severity in {@link org.tftsr.core.integration.Integration#defaults}, such as {@code urgency}
	 * @param head   what it is called
	 * @param values as they are kept
	 * @param labels the same as they are shown
	 * @param usual  the value that a severity becomes where nothing else is chosen
	 * @param free   whether others can be typed
	 */
	record Field(String name, String head, List<String> values, List<String> labels, Function<Severity, String> usual, boolean free) {

		private String key(Severity severity) {
			return name + '.' + severity.priority();
		}
	}

	/** The cells of a field. */
	private record Column(Field field, Map<Severity, Combo> cells) {
	}

	private final List<Column> columns = new ArrayList<>();

	/** @param meaning says what the table is for */
	SeverityTable(FormRows rows, String meaning, List<Field> fields, Runnable changed) {
		Label words = rows.words(meaning);
		GridDataFactory.createFrom((GridData) words.getLayoutData()).indent(0, 8).applyTo(words);
		Composite table = new Composite(rows.form(), SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(1 + fields.size()).spacing(14, 4).applyTo(table);
		GridDataFactory.swtDefaults().span(2, 1).applyTo(table);
		new Label(table, SWT.NONE).setText(Messages.Severity_severity);
		for (Field field : fields) {
			new Label(table, SWT.NONE).setText(field.head);
			columns.add(new Column(field, new EnumMap<>(Severity.class)));
		}
		for (Severity severity : Severity.values()) {
			new Label(table, SWT.NONE).setText(Words.severity(severity));
			for (Column column : columns) {
				column.cells.put(severity, cell(table, column.field, severity, changed));
			}
		}
	}

	private static Combo cell(Composite table, Field field, Severity severity, Runnable changed) {
		Combo combo = new Combo(table, field.free ? SWT.DROP_DOWN : SWT.READ_ONLY);
		field.labels.forEach(combo::add);
		show(field, severity, combo, null);
		AccessibleNames.set(combo, NLS.bind(Messages.Severity_cell, field.head, severity.priority()));
		combo.addListener(field.free ? SWT.Modify : SWT.Selection, event -> changed.run());
		return combo;
	}

	/** Shows what was chosen. */
	void show(Map<String, String> defaults) {
		columns.forEach(column -> column.cells.forEach((severity, combo) -> show(column.field, severity, combo, defaults.get(column.field.key(severity)))));
	}

	/** What another version or program has put there and cannot be counts as the usual. */
	private static void show(Field field, Severity severity, Combo combo, String value) {
		int index = value == null ? -1 : field.values.indexOf(value);
		if (index < 0 && value != null && field.free) {
			combo.setText(value);
		} else {
			combo.select(index < 0 ? field.values.indexOf(field.usual.apply(severity)) : index);
		}
	}

	/** Adds what was chosen, and takes away what is the usual. */
	void put(Map<String, String> defaults) {
		columns.forEach(column -> column.cells.forEach((severity, combo) -> {
			String value = value(column.field, combo);
			if (value.isEmpty() || value.equals(column.field.usual.apply(severity))) {
				defaults.remove(column.field.key(severity));
			} else {
				defaults.put(column.field.key(severity), value);
			}
		}));
	}

	private static String value(Field field, Combo combo) {
		String text = combo.getText().strip();
		int index = field.labels.indexOf(text);
		return index >= 0 ? field.values.get(index) : text;
	}
}
