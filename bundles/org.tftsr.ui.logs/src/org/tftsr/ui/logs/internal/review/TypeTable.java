package org.tftsr.ui.logs.internal.review;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.pii.TypeLabels;

/** The types of the findings with their numbers. What is checked is replaced; which rows are selected narrows the list. */
final class TypeTable {

	private static final int WIDE = 54;
	private static final int NARROW = 23;
	/** Below this, in pixels, a column is scrolled rather than squeezed. */
	private static final int LEAST = 70;

	private final Composite frame;
	private final CheckboxTableViewer viewer;
	private final Decisions decisions;
	private ReviewFindings findings = ReviewFindings.NONE;
	/** How many of the findings in the list are kept, by type. */
	private Map<String, Long> kept = Map.of();

	/**
	 * @param onSelect  is run when other types are selected
	 * @param onDecided is run when a type as a whole was decided about
	 */
	TypeTable(Composite parent, Decisions decisions, Runnable onSelect, Runnable onDecided) {
		this.decisions = decisions;
		frame = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		frame.setLayout(columns);
		Table table = new Table(frame, SWT.CHECK | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.Types_name);
		viewer = new CheckboxTableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		column(columns, Messages.Types_type, WIDE, SWT.NONE, TypeLabels::of);
		column(columns, Messages.Types_found, NARROW, SWT.RIGHT, name -> number(count(name)));
		column(columns, Messages.Types_replaced, NARROW, SWT.RIGHT, name -> number(count(name) - kept(name)));
		viewer.setCheckStateProvider(new ICheckStateProvider() {

			@Override
			public boolean isChecked(Object name) {
				return kept((String) name) < count((String) name);
			}

			@Override
			public boolean isGrayed(Object name) {
				return kept((String) name) > 0;
			}
		});
		viewer.addCheckStateListener(event -> {
			decisions.setType((String) event.getElement(), event.getChecked() ? Decision.APPROVED : Decision.KEPT);
			onDecided.run();
		});
		viewer.addSelectionChangedListener(event -> onSelect.run());
	}

	private void column(TableColumnLayout columns, String title, int weight, int style, Function<String, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, style);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(name -> text.apply((String) name)));
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, LEAST * weight / NARROW));
	}

	private static String number(long count) {
		return NumberFormat.getIntegerInstance().format(count);
	}

	private long count(String name) {
		return findings.counts().getOrDefault(name, 0L);
	}

	/** Of those that are not in the list, the decision about the type is all there is. */
	private long kept(String name) {
		long listed = kept.getOrDefault(name, 0L);
		boolean rest = decisions.ofType(name).filter(Decision.KEPT::equals).isPresent();
		return rest ? listed + count(name) - listed(name) : listed;
	}

	private long listed(String name) {
		return findings.total() == findings.items().size() ? count(name)
				: findings.items().stream().filter(item -> item.place().typeName().equals(name)).count();
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
		count();
		viewer.setInput(names);
	}

	/** Shows decisions that were made meanwhile. */
	void refresh() {
		count();
		viewer.refresh();
	}

	private void count() {
		Map<String, Long> counted = new HashMap<>();
		if (!decisions.isEmpty()) {
			for (ReviewItem item : findings.items()) {
				if (decisions.of(item.place()).filter(Decision.KEPT::equals).isPresent()) {
					counted.merge(item.place().typeName(), 1L, Long::sum);
				}
			}
		}
		kept = counted;
	}

	/** How many findings of the log stay as they are. */
	long keptTotal() {
		return findings.counts().keySet().stream().mapToLong(this::kept).sum();
	}

	/** The names of the types that are selected. */
	Set<String> selected() {
		return ((List<?>) viewer.getStructuredSelection().toList()).stream().map(String.class::cast)
				.collect(Collectors.toSet());
	}
}
