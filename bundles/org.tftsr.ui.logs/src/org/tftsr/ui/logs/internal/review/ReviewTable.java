package org.tftsr.ui.logs.internal.review;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.Images;
import org.tftsr.ui.Problems;
import org.tftsr.ui.TypeLabels;
import org.tftsr.ui.VirtualRows;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.pages.PagedRows;
import org.tftsr.ui.logs.internal.pii.KindLabels;

/** The list of findings, page by page. */
final class ReviewTable {

	/** Columns that have images. */
	private static final int TYPE = 1;
	private static final int DECISION = 4;
	private static final int NARROW = 10;
	private static final int WIDE = 25;

	private final Composite frame;
	private final Table table;
	private final Decisions decisions;
	private final Runnable onSelect;
	/** Those that pass the filter. */
	private final PagedRows<ReviewItem> rows;
	private final LatestWork<List<ReviewItem>> looking = new LatestWork<>(Job.INTERACTIVE, this::list, ReviewTable::ended);
	private Narrowing narrowing = Narrowing.ALL;
	private List<ReviewItem> all = List.of();

	/**
	 * @param onSelect is run when another row is selected, or none
	 * @param onToggle is run when the selected rows are to be decided about the other way round
	 */
	ReviewTable(Composite parent, Decisions decisions, Runnable onSelect, Runnable onToggle) {
		this.decisions = decisions;
		this.onSelect = onSelect;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(frame);
		Composite body = new Composite(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
		TableColumnLayout columns = new TableColumnLayout();
		body.setLayout(columns);
		table = new Table(body, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		VirtualRows.keepUnstyled(table);
		CutCells.mark(table);
		table.addListener(SWT.SetData, this::fill);
		column(columns, Messages.Table_line, NARROW);
		column(columns, Messages.Table_type, WIDE);
		column(columns, Messages.Table_value, NARROW + 5);
		column(columns, Messages.Table_replacement, WIDE);
		column(columns, Messages.Table_decision, WIDE);
		rows = new PagedRows<>(table, frame, onSelect);
		frame.addDisposeListener(event -> looking.cancel());
		table.setHeaderVisible(true);
		AccessibleNames.set(table, Messages.Table_name);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> onSelect.run()));
		table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> onToggle.run()));
		table.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.character == ' ') {
				onToggle.run();
			}
		}));
	}

	private void column(TableColumnLayout columns, String title, int weight) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setToolTipText(title);
		columns.setColumnData(column, ColumnHeads.withRoom(table, title, new ColumnWeightData(weight)));
	}

	private void fill(Event event) {
		TableItem row = (TableItem) event.item;
		ReviewItem item = rows.at(event.index);
		row.setText(new String[] { Long.toString(item.place().line()), TypeLabels.of(item.place().typeName()), item.masked(),
				item.replacement(), item.decisionLabel(decisions) });
		row.setImage(TYPE, Images.get(KindLabels.image(item.kind())));
		row.setImage(DECISION, item.isKept(decisions) ? Images.get(Images.KEPT) : null);
	}

	/** The table with what holds it. */
	Control control() {
		return frame;
	}

	/** Shows other findings. */
	void setItems(List<ReviewItem> items) {
		all = items;
		narrow(narrowing);
	}

	/** Shows some of the findings, a moment later where there is much to look through. */
	void narrow(Narrowing wanted) {
		narrowing = wanted;
		if (wanted.isAll()) {
			looking.cancel();
			list(all);
		} else {
			List<ReviewItem> of = all;
			looking.start(Messages.Narrow_job,
					(results, progress) -> results.accept(wanted.of(of, decisions, progress)));
		}
	}

	private void list(List<ReviewItem> items) {
		if (!frame.isDisposed()) {
			rows.show(items, 0);
			onSelect.run();
		}
	}

	private static void ended(TftsrException problem) {
		if (problem != null && !(problem instanceof CancelledException)) {
			Problems.show(problem);
		}
	}

	/** The rows that are selected. */
	List<ReviewItem> selected() {
		return Arrays.stream(table.getSelectionIndices()).mapToObj(rows::at).toList();
	}

	/** Selects the row behind the one that is selected, or before it; at the end it goes on at the other one. */
	void go(int by) {
		if (!rows.listed().isEmpty()) {
			int index = table.getSelectionIndex();
			int from = rows.start() + (index < 0 && by < 0 ? 0 : index);
			table.setSelection(rows.rowOf(Math.floorMod(from + by, rows.listed().size())));
			table.showSelection();
		}
	}

	/** Shows decisions that were made meanwhile. */
	void refresh() {
		table.clearAll();
	}
}
