package org.tftsr.ui.logs.internal.templates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.TemplateFacts;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.VirtualRows;
import org.tftsr.ui.logs.internal.Messages;
import org.tftsr.ui.logs.internal.time.LevelGroup;

/** The table of templates. Only what is in sight is made into words. */
final class TemplateTable {

	/** Is told which template was chosen. */
	interface Chosen {
		void chosen(TemplateFacts template);
	}

	private static final int SPARK_MARGIN = 3;

	private final Table table;
	private final Chosen chosen;
	private List<TemplateFacts> all = List.of();
	private List<TemplateFacts> shown = List.of();
	private LineFacts facts;
	private String wanted = ""; //$NON-NLS-1$
	private TemplateColumn sorted = TemplateColumn.COUNT;
	private boolean reversed;

	TemplateTable(Composite parent, Chosen chosen) {
		this.chosen = chosen;
		table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
		VirtualRows.keepUnstyled(table);
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

	Table table() {
		return table;
	}

	/** The template that is selected, or null. */
	TemplateFacts selected() {
		int index = table.getSelectionIndex();
		return index >= 0 && index < shown.size() ? shown.get(index) : null;
	}

	/** How many are shown. */
	int count() {
		return shown.size();
	}

	/** Shows other templates; what is selected stays so. */
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
		TemplateFacts before = selected();
		Comparator<TemplateFacts> order = reversed ? sorted.order().reversed() : sorted.order();
		List<TemplateFacts> matching = new ArrayList<>(all);
		matching.removeIf(template -> !template.text().toLowerCase(Locale.ROOT).contains(wanted));
		matching.sort(order);
		shown = matching;
		table.setItemCount(shown.size());
		table.clearAll();
		table.deselectAll();
		for (int i = 0; before != null && i < shown.size(); i++) {
			if (shown.get(i).firstLine() == before.firstLine()) {
				table.select(i);
			}
		}
		table.redraw();
	}

	private void setData(Event event) {
		TableItem item = (TableItem) event.item;
		int index = table.indexOf(item);
		if (index < shown.size()) {
			TemplateFacts template = shown.get(index);
			for (TemplateColumn column : TemplateColumn.values()) {
				item.setText(column.ordinal(), column.words(template, facts));
			}
		}
	}

	/** A bar for each part of the log, as high as there are many records in it. */
	private void paintCourse(Event event) {
		int index = table.indexOf((TableItem) event.item);
		if (event.index != TemplateColumn.COURSE.ordinal() || index < 0 || index >= shown.size()) {
			return;
		}
		TemplateFacts template = shown.get(index);
		List<Integer> course = template.sparkline();
		int most = course.stream().mapToInt(Integer::intValue).max().orElse(0);
		int width = table.getColumn(event.index).getWidth() - 2 * SPARK_MARGIN;
		int height = event.height - 2 * SPARK_MARGIN;
		GC gc = event.gc;
		gc.setBackground(LevelGroup.of(template.level()).color());
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
