package org.tftsr.ui.logs.internal.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.logs.internal.decision.Decision;
import org.tftsr.ui.logs.internal.decision.Decisions;
import org.tftsr.ui.logs.internal.pii.KindLabels;
import org.tftsr.ui.logs.internal.pii.TypeLabels;

/** The list of findings, of which the table makes those rows only that are seen. */
final class ReviewTable {

	private static final int NARROW = 10;
	private static final int WIDE = 25;

	private final Composite frame;
	private final TableViewer viewer;
	private final Decisions decisions;
	private List<ReviewItem> all = List.of();
	private List<ReviewItem> shown = List.of();
	private String words = ""; //$NON-NLS-1$
	private Set<String> types = Set.of();

	/**
	 * @param onSelect is run when another row is selected
	 * @param onToggle is run when the selected rows are to be decided about the other way round
	 */
	ReviewTable(Composite parent, Decisions decisions, Runnable onSelect, Runnable onToggle) {
		this.decisions = decisions;
		frame = new Composite(parent, SWT.NONE);
		TableColumnLayout columns = new TableColumnLayout();
		frame.setLayout(columns);
		viewer = new TableViewer(frame, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		viewer.setUseHashlookup(true);
		viewer.setContentProvider((ILazyContentProvider) index -> viewer.replace(shown.get(index), index));
		column(columns, Messages.Table_line, NARROW, item -> Long.toString(item.place().line()), null);
		column(columns, Messages.Table_type, WIDE, item -> TypeLabels.of(item.place().typeName()),
				item -> Images.get(KindLabels.image(item.kind())));
		column(columns, Messages.Table_value, WIDE, ReviewItem::masked, null);
		column(columns, Messages.Table_replacement, WIDE, ReviewItem::replacement, null);
		column(columns, Messages.Table_decision, NARROW + 5, this::decision,
				item -> isKept(item) ? Images.get(Images.KEPT) : null);
		Table table = viewer.getTable();
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

	private void column(TableColumnLayout columns, String title, int weight, Function<ReviewItem, String> text,
			Function<ReviewItem, Image> image) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(new ColumnLabelProvider() {

			@Override
			public String getText(Object element) {
				return text.apply((ReviewItem) element);
			}

			@Override
			public Image getImage(Object element) {
				return image == null ? null : image.apply((ReviewItem) element);
			}
		});
		columns.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private String decision(ReviewItem item) {
		return switch (decisions.of(item.place()).orElse(null)) {
		case KEPT -> Messages.Decision_kept;
		case APPROVED -> Messages.Decision_approved;
		case null -> Messages.Decision_none;
		};
	}

	private boolean isKept(ReviewItem item) {
		return decisions.of(item.place()).filter(Decision.KEPT::equals).isPresent();
	}

	/** The table with what holds it. */
	Control control() {
		return frame;
	}

	/** Shows other findings. */
	void setItems(List<ReviewItem> items) {
		all = items;
		narrow(words, types);
	}

	/**
	 * Shows some of the findings.
	 *
	 * @param text  is in the words of a row, in any case
	 * @param names of types; empty for all
	 */
	void narrow(String text, Set<String> names) {
		words = text.strip().toLowerCase(Locale.ROOT);
		types = names;
		shown = words.isEmpty() && names.isEmpty() ? all : all.stream().filter(this::isShown).toList();
		viewer.getTable().deselectAll();
		viewer.setInput(shown);
		viewer.setItemCount(shown.size());
		viewer.refresh();
	}

	private boolean isShown(ReviewItem item) {
		return (types.isEmpty() || types.contains(item.place().typeName())) && (words.isEmpty()
				|| (item.place().line() + " " + TypeLabels.of(item.place().typeName()) + ' ' + item.replacement() + ' ' //$NON-NLS-1$
						+ decision(item)).toLowerCase(Locale.ROOT).contains(words));
	}

	/** The rows that are selected. */
	List<ReviewItem> selected() {
		return Arrays.stream(viewer.getTable().getSelectionIndices()).mapToObj(shown::get).toList();
	}

	/** Selects the row behind the one that is selected, or before it; at the end it goes on at the other one. */
	void go(int by) {
		if (!shown.isEmpty()) {
			int index = viewer.getTable().getSelectionIndex();
			int from = index < 0 && by < 0 ? 0 : index;
			viewer.getTable().setSelection(Math.floorMod(from + by, shown.size()));
			viewer.getTable().showSelection();
		}
	}

	/** Shows decisions that were made meanwhile. */
	void refresh() {
		viewer.refresh();
	}
}
