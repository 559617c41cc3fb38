package org.tftsr.ui.vault.internal.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.VirtualRows;

/**
 * The rows that have been read so far, newest first. Where there are older ones, a last row stands for them, and they are
 * asked for when it comes into sight.
 */
final class AuditTable {

	private final Composite area;
	private final Table table;
	private final List<AuditEntry> rows = new ArrayList<>();
	private final Runnable onEnd;
	private boolean hasMore;

	/**
	 * @param onSelect is given the row that is selected, or null
	 * @param onEnd    runs when the end of what has been read comes into sight, and there is more
	 */
	AuditTable(Composite parent, Consumer<AuditEntry> onSelect, Runnable onEnd) {
		this.onEnd = onEnd;
		area = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		area.setLayout(layout);
		table = new Table(area, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
		VirtualRows.keepUnstyled(table);
		CutCells.mark(table);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.Table_name);
		for (AuditColumn column : AuditColumn.values()) {
			TableColumn tableColumn = new TableColumn(table, column.alignment());
			tableColumn.setText(column.title());
			int width = ColumnHeads.width(table, column.title(), column.width());
			layout.setColumnData(tableColumn, column == AuditColumn.DETAILS ? new ColumnWeightData(1, width) : new ColumnPixelData(width));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.addSelectionListener(SelectionListener
				.widgetSelectedAdapter(event -> onSelect.accept(selected().stream().findFirst().orElse(null))));
	}

	/** The table and what lays out its columns. */
	Control control() {
		return area;
	}

	Table table() {
		return table;
	}

	/** How many rows have been read. */
	int size() {
		return rows.size();
	}

	/** Whether there may be older rows. */
	boolean hasMore() {
		return hasMore;
	}

	/** The rows that have been read. */
	List<AuditEntry> rows() {
		return rows;
	}

	/** The rows that are selected, from top to bottom. */
	List<AuditEntry> selected() {
		return Arrays.stream(table.getSelectionIndices()).sorted().filter(index -> index < rows.size())
				.mapToObj(rows::get).toList();
	}

	/** Takes all rows away. */
	void clear() {
		rows.clear();
		hasMore = false;
		table.setItemCount(0);
	}

	/** Adds older rows at the end. */
	void append(AuditPage page) {
		int first = rows.size();
		rows.addAll(page.rows());
		hasMore = page.hasMore();
		table.setItemCount(rows.size() + (hasMore ? 1 : 0));
		if (first < table.getItemCount()) {
			// it stood for rows that were not there yet
			table.clear(first);
		}
	}

	/** Adds newer rows at the beginning; what is selected, and what is in sight, stays so. */
	void prepend(List<AuditEntry> added) {
		int[] selection = table.getSelectionIndices();
		int top = table.getTopIndex();
		rows.addAll(0, added);
		table.setItemCount(rows.size() + (hasMore ? 1 : 0));
		table.clearAll();
		table.setSelection(Arrays.stream(selection).map(index -> index + added.size()).toArray());
		table.setTopIndex(top == 0 ? 0 : top + added.size());
	}

	/** Selects the row of that number, or else the next older one, and gives it back. */
	Optional<AuditEntry> select(long sequence) {
		for (int i = 0; i < rows.size(); i++) {
			if (rows.get(i).sequence() <= sequence) {
				table.setSelection(i);
				table.showSelection();
				return Optional.of(rows.get(i));
			}
		}
		return Optional.empty();
	}

	private void fill(TableItem item, int index) {
		if (index < rows.size()) {
			AuditEntry entry = rows.get(index);
			item.setText(Arrays.stream(AuditColumn.values()).map(column -> column.text(entry)).toArray(String[]::new));
		} else {
			item.setText(AuditColumn.ACTION.ordinal(), Messages.Table_more);
			onEnd.run();
		}
	}
}
