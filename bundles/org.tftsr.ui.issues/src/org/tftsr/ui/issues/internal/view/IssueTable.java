package org.tftsr.ui.issues.internal.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.issues.internal.IssueTextFilter;

/**
 * The table of issues: its columns, its order and its filters. The table is virtual, so that it is fast with
 * thousands.
 */
final class IssueTable {

	private final Composite area;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;
	private final IssueTextFilter textFilter = new IssueTextFilter();
	private final HideClosedFilter hideClosed = new HideClosedFilter();
	private final Map<IssueColumn, TableColumn> columns = new EnumMap<>(IssueColumn.class);

	IssueTable(Composite parent, IssuesViewSettings settings) {
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setUseHashlookup(true);
		viewer.setComparer(new IssueIdentity());
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setFilters(textFilter, hideClosed);
		Table table = viewer.getTable();
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.IssueTable_name);
		for (IssueColumn column : IssueColumn.values()) {
			addColumn(column, settings.width(column));
		}
		settings.order(table.getColumnCount()).ifPresent(table::setColumnOrder);
		ColumnViewerToolTipSupport.enableFor(viewer);
		sort(settings.sortColumn(), settings.descending());
		viewer.setInput(List.of());
	}

	/** The title takes what the other columns leave: those are as narrow as their words, or as the user made them. */
	private void addColumn(IssueColumn column, int pixels) {
		TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.alignment());
		viewerColumn.setLabelProvider(new IssueCellLabels(column, textFilter));
		TableColumn tableColumn = viewerColumn.getColumn();
		tableColumn.setText(column.title());
		ColumnLayoutData width = column == IssueColumn.TITLE ? new ColumnWeightData(1, column.width())
				: new ColumnPixelData(pixels);
		layout.setColumnData(tableColumn, width);
		tableColumn.setMoveable(true);
		tableColumn.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> headerClicked(column)));
		columns.put(column, tableColumn);
	}

	private void headerClicked(IssueColumn column) {
		IssueSorter current = sorter();
		sort(column, current.column() == column ? !current.descending() : column.descendingFirst());
	}

	private void sort(IssueColumn column, boolean descending) {
		Table table = viewer.getTable();
		table.setSortColumn(columns.get(column));
		table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
		viewer.setComparator(new IssueSorter(column, descending));
	}

	private IssueSorter sorter() {
		return (IssueSorter) viewer.getComparator();
	}

	/** The table and what lays out its columns. */
	Control control() {
		return area;
	}

	TableViewer viewer() {
		return viewer;
	}

	/** Shows other rows; issues that were selected stay selected. */
	void setRows(List<IssueSummary> rows) {
		viewer.setInput(rows);
	}

	/** How many issues the filters let through. */
	int shown() {
		return viewer.getTable().getItemCount();
	}

	void setFilterText(String text) {
		textFilter.setText(text);
		viewer.refresh();
	}

	void setHideClosed(boolean on) {
		hideClosed.setOn(on);
		viewer.refresh();
	}

	/** Draws anew what depends on the clock or on the theme. */
	void updateLabels() {
		viewer.refresh(true);
	}

	void save(IssuesViewSettings settings) {
		columns.forEach((column, tableColumn) -> settings.setWidth(column, tableColumn.getWidth()));
		settings.setOrder(viewer.getTable().getColumnOrder());
		settings.setSort(sorter().column(), sorter().descending());
	}
}
