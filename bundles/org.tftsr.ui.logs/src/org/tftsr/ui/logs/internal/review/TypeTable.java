package org.tftsr.ui.logs.internal.review;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.Decisions;

/** The types of the findings with their numbers. What is checked is replaced; which rows are selected narrows the list. */
final class TypeTable {

	private static final int WIDE = 54;
	private static final int NARROW = 23;
	/**
	 * Below this, in points where letters have their usual size, columns are scrolled rather than names squeezed. Numbers take the room of
	 * their titles and no more: they are what a name that goes on beyond its column is looked at for.
	 */
	private static final int LEAST = 90;

	private final Composite frame;
	private final CheckboxTableViewer viewer;
	private final KeptCounts kept;
	private ReviewFindings findings = ReviewFindings.NONE;

	/**
	 * @param onSelect  is run when other types are selected
	 * @param onDecided is run when a type as a whole was decided about
	 * @param onCounted is run when there are other numbers of what is kept
	 */
	TypeTable(Composite parent, Decisions decisions, Runnable onSelect, Runnable onDecided, Runnable onCounted) {
		kept = new KeptCounts(decisions, () -> {
			show();
			onCounted.run();
		});
		frame = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		frame.setLayout(columns);
		Table table = new Table(frame, SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		CutCells.mark(table);
		AccessibleNames.set(table, Messages.Types_name);
		viewer = new CheckboxTableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, Messages.Types_type, WIDE, LEAST, SWT.NONE, TypeLabels::of);
		column(columns, Messages.Types_found, NARROW, 0, SWT.RIGHT, name -> number(findings.found(name)));
		column(columns, Messages.Types_replaced, NARROW, 0, SWT.RIGHT, name -> number(findings.found(name) - kept.of(name)));
		viewer.setCheckStateProvider(new ICheckStateProvider() {

			@Override
			public boolean isChecked(Object name) {
				return kept.of((String) name) < findings.found((String) name);
			}

			@Override
			public boolean isGrayed(Object name) {
				return kept.of((String) name) > 0;
			}
		});
		viewer.addCheckStateListener(event -> {
			decisions.setType((String) event.getElement(), event.getChecked() ? Decision.APPROVED : Decision.KEPT);
			onDecided.run();
		});
		viewer.addSelectionChangedListener(event -> onSelect.run());
		frame.addDisposeListener(event -> kept.dispose());
	}

	private void column(TableColumnLayout columns, String title, int weight, int least, int style, Function<String, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(name -> text.apply((String) name)));
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, ColumnHeads.width(viewer.getTable(), title, least)));
	}

	/** A number as it is written where the user is. */
	static String number(long count) {
		return NumberFormat.getIntegerInstance().format(count);
	}

	/** The table with what holds it. */
	Control control() {
		return frame;
	}

	/** Shows other findings. */
	void setFindings(ReviewFindings shown) {
		findings = shown;
		List<String> names = shown.counts().keySet().stream()
				.sorted(Comparator.comparing(TypeLabels::of, String.CASE_INSENSITIVE_ORDER)).toList();
		viewer.setInput(names);
		refresh();
	}

	/** Counts what is kept, and shows that a moment later. */
	void refresh() {
		kept.count(findings);
	}

	private void show() {
		if (!frame.isDisposed()) {
			viewer.refresh();
		}
	}

	/** How many findings of the log stay as they are. */
	long keptTotal() {
		return kept.total();
	}

	/** The names of the types that are selected. */
	Set<String> selected() {
		return ((List<?>) viewer.getStructuredSelection().toList()).stream().map(String.class::cast)
				.collect(Collectors.toSet());
	}
}
