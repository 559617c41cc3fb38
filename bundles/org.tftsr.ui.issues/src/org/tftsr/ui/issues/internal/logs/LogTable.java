package org.tftsr.ui.issues.internal.logs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.tftsr.core.log.LogFileState;
import org.tftsr.triage.IssueLog;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;

/** The table of the logs of an issue; a click on a column sorts by it. */
final class LogTable {

	private final Composite area;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;
	private List<LogRow> rows = List.of();

	LogTable(FormToolkit toolkit, Composite parent) {
		area = toolkit.createComposite(parent);
		area.setLayout(layout);
		Table table = toolkit.createTable(area, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.Table_name);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		PixelConverter font = new PixelConverter(table);
		for (LogColumn column : LogColumn.values()) {
			addColumn(column, font.convertWidthInCharsToPixels(column.letters()));
		}
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setInput(rows);
	}

	private void addColumn(LogColumn column, int width) {
		TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.alignment());
		TableColumn control = viewerColumn.getColumn();
		control.setText(column.title());
		layout.setColumnData(control, column == LogColumn.NAME ? new ColumnWeightData(1, width) : new ColumnPixelData(width));
		control.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sortBy(control, column)));
		viewerColumn.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return column.text((LogRow) element);
			}

			@Override
			public String getToolTipText(Object element) {
				return column.toolTip((LogRow) element);
			}

			@Override
			public Image getImage(Object element) {
				return image(column, (LogRow) element);
			}
		});
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
		Table table = viewer.getTable();
		int next = SWT.UP;
		if (table.getSortColumn() == control) {
			next = table.getSortDirection() == SWT.UP ? SWT.DOWN : SWT.NONE;
		}
		table.setSortColumn(next == SWT.NONE ? null : control);
		table.setSortDirection(next);
		table.setData(next == SWT.NONE ? null : column);
		showSorted();
	}

	private void showSorted() {
		Table table = viewer.getTable();
		List<UUID> selected = selected().stream().map(row -> row.file().id()).toList();
		if (table.getData() instanceof LogColumn column) {
			Comparator<LogRow> order = table.getSortDirection() == SWT.UP ? column.order() : column.order().reversed();
			viewer.setInput(rows.stream().sorted(order).toList());
		} else {
			viewer.setInput(rows);
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
		viewer.setSelection(new StructuredSelection(found));
	}

	Control control() {
		return area;
	}

	TableViewer viewer() {
		return viewer;
	}

	List<LogRow> selected() {
		return viewer.getStructuredSelection().stream().map(LogRow.class::cast).toList();
	}

	/** The one log that is selected; empty where none is, or several are. */
	Optional<LogRow> only() {
		List<LogRow> selected = selected();
		return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
	}
}
