package org.tftsr.ui.chat.internal.settings;

import java.util.function.Function;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;

/**
 * A table with a name, columns that share its width, and a column of buttons beside it.
 *
 * @param <T> what is in the rows
 */
final class Tables<T> {

	private static final int WIDTH = 300;
	/** Of what is in a column, in points where letters have their usual size: longer texts are cut. */
	private static final int MOST = 240;
	private static final String WEIGHT = "weight";

	private final Class<T> type;
	private final TableViewer viewer;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final Composite buttons;

	/**
	 * @param name for people who do not see the table
	 * @param rows of the table that are to be seen, at least
	 */
	Tables(Composite parent, Class<T> type, String name, int rows) {
		this.type = type;
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Composite frame = new Composite(area, SWT.NONE);
		frame.setLayout(layout);
		viewer = new TableViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		viewer.getTable().setHeaderVisible(true);
		CutCells.mark(viewer.getTable());
		// before anything is measured in it
		Dialog.applyDialogFont(viewer.getTable());
		GridDataFactory.fillDefaults().grab(true, true)
				.hint(WIDTH, viewer.getTable().getHeaderHeight() + rows * viewer.getTable().getItemHeight()).applyTo(frame);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		AccessibleNames.set(viewer.getTable(), name);
		buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
	}

	TableViewer viewer() {
		return viewer;
	}

	/** The composite with the grid and the table's cell in it. */
	Composite area() {
		return buttons.getParent();
	}

	TableViewerColumn column(String title, int weight, Function<T, String> text) {
		return column(title, weight, text, row -> null);
	}

	TableViewerColumn column(String title, int weight, Function<T, String> text, Function<T, Image> image) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextImageProvider(row -> text.apply(type.cast(row)),
				row -> image.apply(type.cast(row))));
		ColumnWeightData share = new ColumnWeightData(weight);
		column.getColumn().setData(WEIGHT, share);
		layout.setColumnData(column.getColumn(), ColumnHeads.withRoom(viewer.getTable(), title, share));
		return column;
	}

	/**
	 * Gives each column the room for its title and for what is in the rows there are now, as far as that is not very long. They share what is
	 * left as before.
	 */
	void makeRoom() {
		Table table = viewer.getTable();
		for (TableColumn column : table.getColumns()) {
			column.pack();
			int most = ColumnHeads.width(table, column.getText(), MOST);
			int weight = ((ColumnWeightData) column.getData(WEIGHT)).weight;
			layout.setColumnData(column, new ColumnWeightData(weight, Math.min(column.getWidth(), most)));
		}
		table.getParent().layout();
	}

	Button button(String text, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	/** The row that is selected, or null. */
	T selected() {
		return type.cast(viewer.getStructuredSelection().getFirstElement());
	}
}
