package org.tftsr.ui.issues.internal.logs;

import java.util.List;

import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.triage.LogPointer;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.table.Column;
import org.tftsr.ui.issues.internal.table.ColumnTable;

/** What points to lines of the selected log. */
final class PointerTable {

	private static final int KIND_LETTERS = 12;
	private static final int LINE_LETTERS = 10;
	private static final int LEAST_TEXT_LETTERS = 30;

	private final ColumnTable<LogPointer> table;

	PointerTable(Composite parent) {
		table = new ColumnTable<>(parent, LogPointer.class, SWT.SINGLE, Messages.Pointers_name);
		table.add(Column.of(Messages.Pointers_kind, new ColumnPixelData(table.letters(KIND_LETTERS)), PointerTable::kind)
				.withImage(pointer -> Images.get(isWhy(pointer) ? Images.WHY : Images.EVENT_NOTED)));
		table.add(Column.of(Messages.Pointers_line, new ColumnPixelData(table.letters(LINE_LETTERS)),
				pointer -> Long.toString(pointer.line())));
		table.add(Column.of(Messages.Pointers_text, new ColumnWeightData(1, table.letters(LEAST_TEXT_LETTERS)),
				LogPointer::text).withTextAsToolTip());
		table.viewer().setInput(List.of());
	}

	private static boolean isWhy(LogPointer pointer) {
		return pointer.kind() == LogPointer.Kind.WHY;
	}

	private static String kind(LogPointer pointer) {
		return isWhy(pointer) ? Messages.Pointers_why : Messages.Pointers_event;
	}

	/** The table itself, with its selection. */
	ColumnTable<LogPointer> table() {
		return table;
	}

	void show(List<LogPointer> pointers) {
		if (!pointers.equals(table.viewer().getInput())) {
			table.viewer().setInput(pointers);
		}
	}
}
