package org.tftsr.ui.logs.internal.templates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.TemplateFacts;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.VirtualRows;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.model.LatestWork;
import org.tftsr.ui.logs.internal.pages.PagedRows;
import org.tftsr.ui.logs.internal.time.LevelGroup;

/**
 * The table of templates, page by page. They are looked through and put in order in the background: a log may have tens of thousands,
 * each as long as its lines. Only what is in sight is made into words.
 */
final class TemplateTable {

	/** Is told which template was chosen. */
	interface Chosen {
		void chosen(TemplateFacts template);
	}

	private static final int SPARK_MARGIN = 3;

	/** Between so many templates it is asked whether the work is still wanted. */
	private static final int STEP = 256;

	private final Composite frame;
	private final Table table;
	/** Those that are looked for, in order. */
	private final PagedRows<TemplateFacts> rows;
	private final Chosen chosen;
	private final Runnable onListed;
	private final LatestWork<List<TemplateFacts>> looking = new LatestWork<>(Job.INTERACTIVE, this::list, why -> {
		// it ends early only where other work takes its place
	});
	private List<TemplateFacts> all = List.of();
	private LineFacts facts;
	private String wanted = ""; //$NON-NLS-1$
	private TemplateColumn sorted = TemplateColumn.COUNT;
	private boolean reversed;

	/** @param onListed is run when other templates are listed */
	TemplateTable(Composite parent, Chosen chosen, Runnable onListed) {
		this.chosen = chosen;
		this.onListed = onListed;
		frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(frame);
		frame.addDisposeListener(event -> looking.cancel());
		table = new Table(frame, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		rows = new PagedRows<>(table, frame, () -> {
			// what is selected is asked for when it is chosen
		});
		VirtualRows.keepUnstyled(table);
		CutCells.mark(table);
		AccessibleNames.set(table, Messages.Templates_name);
		table.setHeaderVisible(true);
		for (TemplateColumn column : TemplateColumn.values()) {
			add(column);
		}
		table.addListener(SWT.SetData, this::setData);
		table.addListener(SWT.PaintItem, this::paintCourse);
		table.addMouseListener(MouseListener.mouseUpAdapter(this::clicked));
		table.addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
				choose();
			}
		}));
		showOrder();
	}

	private void add(TemplateColumn column) {
		TableColumn made = new TableColumn(table, column.style());
		made.setText(column.title());
		made.setWidth(ColumnHeads.width(table, column.title(), column.width()));
		made.setMoveable(true);
		made.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> sort(column)));
	}

	/** The table with what holds it. */
	Control control() {
		return frame;
	}

	Table table() {
		return table;
	}

	/** The template that is selected, or null. */
	TemplateFacts selected() {
		return rows.at(table.getSelectionIndex());
	}

	/** How many are listed. */
	int count() {
		return rows.listed().size();
	}

	/** Shows other templates, a moment later where there are any; what is selected stays so. None are shown at once. */
	void show(List<TemplateFacts> templates, LineFacts of) {
		all = templates;
		facts = of;
		refresh();
	}

	/** Shows only those with a text in them. */
	void find(String text) {
		wanted = text.toLowerCase(Locale.ROOT);
		refresh();
	}

	private void sort(TemplateColumn column) {
		reversed = column == sorted && !reversed;
		sorted = column;
		showOrder();
		refresh();
	}

	private void showOrder() {
		table.setSortColumn(table.getColumn(sorted.ordinal()));
		table.setSortDirection(reversed ? SWT.UP : SWT.DOWN);
	}

	private void refresh() {
		if (all.isEmpty()) {
			looking.cancel();
			list(all);
			return;
		}
		List<TemplateFacts> of = all;
		String text = wanted;
		Comparator<TemplateFacts> order = reversed ? sorted.order().reversed() : sorted.order();
		looking.start(Messages.TemplateTable_job, (results, progress) -> results.accept(matching(of, text, order, progress)));
	}

	private static List<TemplateFacts> matching(List<TemplateFacts> all, String text, Comparator<TemplateFacts> order,
			Progress progress) throws CancelledException {
		List<TemplateFacts> matching = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (i % STEP == 0) {
				progress.check();
			}
			if (text.isEmpty() || all.get(i).text().toLowerCase(Locale.ROOT).contains(text)) {
				matching.add(all.get(i));
			}
		}
		matching.sort(order);
		return matching;
	}

	private void list(List<TemplateFacts> templates) {
		if (frame.isDisposed()) {
			return;
		}
		TemplateFacts before = selected();
		int at = indexOf(before, templates);
		rows.show(templates, at >= 0 ? at : rows.start());
		if (at >= 0) {
			table.select(rows.rowOf(at));
		}
		onListed.run();
	}

	/** Where the template is, as it is by now; -1 where it is not listed. */
	private static int indexOf(TemplateFacts before, List<TemplateFacts> listed) {
		for (int i = 0; before != null && i < listed.size(); i++) {
			if (listed.get(i).firstLine() == before.firstLine()) {
				return i;
			}
		}
		return -1;
	}

	private void setData(Event event) {
		TableItem item = (TableItem) event.item;
		TemplateFacts template = rows.at(table.indexOf(item));
		if (template != null) {
			for (TemplateColumn column : TemplateColumn.values()) {
				item.setText(column.ordinal(), column.words(template, facts));
			}
		}
	}

	/** A bar for each part of the log, as high as there are many records in it. */
	private void paintCourse(Event event) {
		TemplateFacts template = rows.at(table.indexOf((TableItem) event.item));
		if (event.index != TemplateColumn.COURSE.ordinal() || template == null) {
			return;
		}
		List<Integer> course = template.sparkline();
		int most = course.stream().mapToInt(Integer::intValue).max().orElse(0);
		int width = table.getColumn(event.index).getWidth() - 2 * SPARK_MARGIN;
		int height = event.height - 2 * SPARK_MARGIN;
		GC gc = event.gc;
		gc.setBackground(LevelGroup.of(template.usualLevel()).color());
		for (int i = 0; i < course.size() && most > 0; i++) {
			int left = event.x + SPARK_MARGIN + i * width / course.size();
			int right = event.x + SPARK_MARGIN + (i + 1) * width / course.size();
			int bar = course.get(i) == 0 ? 0 : Math.max(1, (int) ((long) course.get(i) * height / most));
			gc.fillRectangle(left, event.y + SPARK_MARGIN + height - bar, Math.max(1, right - left - 1), bar);
		}
	}

	private void clicked(MouseEvent event) {
		TableItem item = table.getItem(new Point(event.x, event.y));
		if (event.button == 1 && item != null && contains(item, event)) {
			choose();
		}
	}

	private static boolean contains(TableItem item, MouseEvent event) {
		Rectangle bounds = item.getBounds();
		return event.y >= bounds.y && event.y < bounds.y + bounds.height;
	}

	private void choose() {
		TemplateFacts template = selected();
		if (template != null) {
			chosen.chosen(template);
		}
	}
}
