package org.tftsr.ui.issues.internal.logs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.tftsr.core.log.LogFileState;
import org.tftsr.triage.IssueLog;
import org.tftsr.ui.Images;
import org.tftsr.ui.issues.internal.table.Column;
import org.tftsr.ui.issues.internal.table.ColumnTable;

/** The table of the logs of an issue; a click on a column sorts by it. */
final class LogTable {

	private final ColumnTable<LogRow> table;
	private List<LogRow> rows = List.of();

	LogTable(Composite parent) {
		table = new ColumnTable<>(parent, LogRow.class, SWT.MULTI, Messages.Table_name);
		for (LogColumn column : LogColumn.values()) {
			addColumn(column, table.letters(column.letters()));
		}
		table.viewer().setInput(rows);
	}

	private void addColumn(LogColumn column, int width) {
		ColumnLayoutData data = column == LogColumn.NAME ? new ColumnWeightData(1, width) : new ColumnPixelData(width);
		TableColumn control = table.add(new Column<>(column.title(), column.alignment(), data, column::text, column::toolTip,
				row -> image(column, row)));
		control.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(control, column)));
	}

	private static Image image(LogColumn column, LogRow row) {
		if (column == LogColumn.NAME) {
			return Images.get(Images.LOG);
		}
		if (column != LogColumn.FILE || row.state() == null || row.state() == LogFileState.ELSEWHERE) {
			return null;
		}
		return Images.get(row.state() == LogFileState.SAME ? Images.INTACT : Images.BROKEN);
	}

	/** The first click sorts upward, the second downward, the third as they were added. */
	private void sortBy(TableColumn control, LogColumn column) {
		Table sorted = table.table();
		int next = SWT.UP;
		if (sorted.getSortColumn() == control) {
			next = sorted.getSortDirection() == SWT.UP ? SWT.DOWN : SWT.NONE;
		}
		sorted.setSortColumn(next == SWT.NONE ? null : control);
		sorted.setSortDirection(next);
		sorted.setData(next == SWT.NONE ? null : column);
		showSorted();
	}

	private void showSorted() {
		List<UUID> selected = table.selected().stream().map(row -> row.file().id()).toList();
		if (table.table().getData() instanceof LogColumn column) {
			Comparator<LogRow> order = table.table().getSortDirection() == SWT.UP ? column.order() : column.order().reversed();
			table.viewer().setInput(rows.stream().sorted(order).toList());
		} else {
			table.viewer().setInput(rows);
		}
		select(selected);
	}

	/** Shows other logs; those that were selected stay selected as far as they are still there. */
	void show(List<IssueLog> logs, Map<UUID, LogFileState> states) {
		rows = logs.stream().map(log -> new LogRow(log, states.get(log.file().id()))).toList();
		showSorted();
	}

	private void select(List<UUID> ids) {
		List<LogRow> found = rows.stream().filter(row -> ids.contains(row.file().id())).toList();
		table.viewer().setSelection(new StructuredSelection(found));
	}

	/** The table itself, with its selection. */
	ColumnTable<LogRow> table() {
		return table;
	}
}
