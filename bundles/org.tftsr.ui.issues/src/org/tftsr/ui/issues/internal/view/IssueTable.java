package org.tftsr.ui.issues.internal.view;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.VirtualRows;

/**
 * The table of issues: its columns, its order, its groups and its selection. The table is virtual: only rows that are seen are
 * ever made, so that it is fast with tens of thousands.
 */
final class IssueTable {

	/** While nothing was found, that column has no width. */
	private static final ColumnPixelData HIDDEN = new ColumnPixelData(0, false);

	/** What is in them does not change by itself. */
	private static final Set<IssueColumn> FITTED = EnumSet.of(IssueColumn.SEVERITY, IssueColumn.STATUS, IssueColumn.DOMAIN);

	/** Of a title, in points, where the table is scrolled to see all columns anyway: that tells one issue from another. */
	private static final int ROOM_FOR_TITLE = 220;

	private final Composite area;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;
	private final IssueRows rows;
	private final Map<IssueColumn, TableColumn> columns = new EnumMap<>(IssueColumn.class);
	/** Of those that do not take what others leave. */
	private final Map<IssueColumn, ColumnFit> widths = new EnumMap<>(IssueColumn.class);
	private final List<IssueCellLabels> labels = new ArrayList<>();
	private final Map<IssueColumn, IssueCellLabels> mayBeCut = new EnumMap<>(IssueColumn.class);
	private final CutCells cutCells;
	private boolean foundShown;

	IssueTable(Composite parent, IssuesViewSettings settings) {
		rows = new IssueRows(new IssueOrder(settings.sortColumn(), settings.descending()));
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		viewer = new TableViewer(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		viewer.setContentProvider((ILazyContentProvider) this::showRow);
		Table table = viewer.getTable();
		VirtualRows.keepUnstyled(table);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.IssueTable_name);
		cutCells = new CutCells(table, this::boldOfCut);
		for (IssueColumn column : IssueColumn.values()) {
			addColumn(column, settings.width(column));
		}
		table.setColumnOrder(settings.order(table.getColumnCount()).orElseGet(IssueTable::foundBehindTitle));
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.addOpenListener(event -> toggleSelectedGroup());
		table.addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
		showOrder();
		area.addControlListener(ControlListener.controlResizedAdapter(event -> fitTitle()));
		viewer.setInput(rows);
	}

	/** What a cell has in bold; null where it never has too little room, or an image. */
	private StyleRange[] boldOfCut(Item row, int column) {
		IssueCellLabels cells = mayBeCut.get(IssueColumn.values()[column]);
		return cells != null && row.getData() instanceof IssueSummary ? cells.matches(((TableItem) row).getText(column)) : null;
	}

	private void showRow(int index) {
		// a row that went away since the table asked for it
		if (index < rows.rows().size()) {
			// the viewer asks for those that are selected, too
			VirtualRows.keepUnstyled(viewer.getTable().getItem(index));
			viewer.replace(rows.rows().get(index), index);
		}
	}

	/** The title takes what the other columns leave: those are as narrow as their words, or as the user made them. */
	private void addColumn(IssueColumn column, OptionalInt kept) {
		TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.alignment());
		IssueCellLabels cells = new IssueCellLabels(column, rows, viewer.getTable(), cutCells);
		if (column == IssueColumn.TITLE || column == IssueColumn.DOMAIN || column == IssueColumn.UPDATED) {
			mayBeCut.put(column, cells);
		}
		viewerColumn.setLabelProvider(cells);
		labels.add(cells);
		TableColumn tableColumn = viewerColumn.getColumn();
		tableColumn.setText(column.title());
		switch (column) {
		case TITLE -> layout.setColumnData(tableColumn, new ColumnWeightData(1, usualWidth(column)));
		case FOUND -> layout.setColumnData(tableColumn, HIDDEN);
		default -> widths.put(column, new ColumnFit(column, tableColumn, layout, kept, usualWidth(column)));
		}
		tableColumn.setMoveable(true);
		tableColumn.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> change(() -> rows.setOrder(rows.order().clicked(column)))));
		columns.put(column, tableColumn);
	}

	private void layOutColumns() {
		fitTitle();
		area.layout(true, true);
	}

	/** To be laid out after that. */
	private void fitTitle() {
		int least = usualWidth(IssueColumn.TITLE);
		int others = widths.values().stream().mapToInt(ColumnFit::width).sum() + (foundShown ? usualWidth(IssueColumn.FOUND) : 0);
		if (others + least > area.getClientArea().width) {
			least = ColumnHeads.width(viewer.getTable(), IssueColumn.TITLE.title(), ROOM_FOR_TITLE);
		}
		layout.setColumnData(columns.get(IssueColumn.TITLE), new ColumnWeightData(1, least));
	}

	/** In the font of the table. */
	private int usualWidth(IssueColumn column) {
		return ColumnHeads.width(viewer.getTable(), column.title(), column.width());
	}

	/** What was found stands beside the title at first, though it is the last of the columns. */
	private static int[] foundBehindTitle() {
		int found = IssueColumn.FOUND.ordinal();
		int title = IssueColumn.TITLE.ordinal();
		return IntStream.range(0, IssueColumn.values().length).filter(column -> column != found)
				.flatMap(column -> column == title ? IntStream.of(column, found) : IntStream.of(column)).toArray();
	}

	/** Changes what is shown; issues that were selected stay selected. */
	private void change(Runnable change) {
		Table table = viewer.getTable();
		Set<UUID> selected = new HashSet<>();
		for (int index : table.getSelectionIndices()) {
			if (index < rows.rows().size() && rows.rows().get(index) instanceof IssueSummary row) {
				selected.add(row.issue().id());
			}
		}
		change.run();
		showFound();
		labels.forEach(IssueCellLabels::filterChanged);
		viewer.setItemCount(rows.rows().size());
		table.clearAll();
		table.setSelection(selected.isEmpty() ? new int[0] : indices(selected));
		showOrder();
		if (!selected.isEmpty()) {
			// commands work on the rows as they are now
			table.notifyListeners(SWT.Selection, new Event());
		}
	}

	/** Selects an issue and brings it into sight, out of a closed group too; false where it is not listed, or filtered out. */
	boolean reveal(UUID issue) {
		if (rows.isInCollapsedGroup(issue)) {
			change(() -> rows.expandGroupOf(issue));
		}
		int[] found = indices(Set.of(issue));
		if (found.length == 0) {
			return false;
		}
		Table table = viewer.getTable();
		table.setSelection(found[0]);
		table.notifyListeners(SWT.Selection, new Event());
		return true;
	}

	private int[] indices(Set<UUID> issues) {
		List<Object> shown = rows.rows();
		return IntStream.range(0, shown.size())
				.filter(index -> shown.get(index) instanceof IssueSummary row && issues.contains(row.issue().id())).toArray();
	}

	private void showFound() {
		if (foundShown != rows.hasSnippets()) {
			foundShown = rows.hasSnippets();
			layout.setColumnData(columns.get(IssueColumn.FOUND),
					foundShown ? new ColumnWeightData(2, usualWidth(IssueColumn.FOUND)) : HIDDEN);
			layOutColumns();
		}
	}

	private void showOrder() {
		Table table = viewer.getTable();
		table.setSortColumn(columns.get(rows.order().column()));
		table.setSortDirection(rows.order().descending() ? SWT.DOWN : SWT.UP);
	}

	/** As in a tree: Right opens a group, Left closes it or goes up to it. */
	private void keyPressed(KeyEvent event) {
		Table table = viewer.getTable();
		int index = table.getSelectionIndex();
		if (index < 0 || index >= rows.rows().size() || event.stateMask != 0) {
			return;
		}
		if (rows.rows().get(index) instanceof IssueGroup group) {
			switch (event.keyCode) {
			case SWT.ARROW_RIGHT, SWT.KEYPAD_ADD, '+' -> setExpanded(index, group, true);
			case SWT.ARROW_LEFT, SWT.KEYPAD_SUBTRACT, '-' -> setExpanded(index, group, false);
			default -> {
				// Enter is heard as opening
			}
			}
		} else if (event.keyCode == SWT.ARROW_LEFT && rows.grouping() != IssueGrouping.NONE) {
			int above = index;
			while (!(rows.rows().get(above) instanceof IssueGroup)) {
				above--;
			}
			table.setSelection(above);
			table.notifyListeners(SWT.Selection, new Event());
		}
	}

	private void toggleSelectedGroup() {
		int index = viewer.getTable().getSelectionIndex();
		if (index >= 0 && index < rows.rows().size() && rows.rows().get(index) instanceof IssueGroup group) {
			setExpanded(index, group, !group.expanded());
		}
	}

	private void setExpanded(int index, IssueGroup group, boolean expanded) {
		change(() -> rows.setExpanded(group, expanded));
		viewer.getTable().setSelection(index);
	}

	/** The table and what lays out its columns. */
	Control control() {
		return area;
	}

	TableViewer viewer() {
		return viewer;
	}

	/** What is shown. */
	IssueRows rows() {
		return rows;
	}

	void setIssues(List<PreparedIssue> issues) {
		FITTED.forEach(column -> widths.get(column).fit(issues));
		layOutColumns();
		change(() -> rows.setIssues(issues));
	}

	/** From any thread. */
	boolean isSortedByTitle() {
		return rows.order().column() == IssueColumn.TITLE;
	}

	void setFilterText(String text) {
		change(() -> rows.setFilter(text));
	}

	/** @param found by id of the issue, the place where it has the words of the filter */
	void setSnippets(Map<UUID, String> found) {
		change(() -> rows.setSnippets(found));
	}

	void setHideClosed(boolean on) {
		change(() -> rows.setHideClosed(on));
	}

	void setGrouping(IssueGrouping grouping) {
		change(() -> rows.setGrouping(grouping));
	}

	/** Draws anew what depends on the clock or on the theme. */
	void updateLabels() {
		viewer.getTable().clearAll();
	}

	void save(IssuesViewSettings settings) {
		widths.forEach((column, width) -> settings.setWidth(column, width.madeByUser()));
		settings.setOrder(viewer.getTable().getColumnOrder());
		settings.setSort(rows.order().column(), rows.order().descending());
	}
}
