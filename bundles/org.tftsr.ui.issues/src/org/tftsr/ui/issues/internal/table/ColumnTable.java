package org.tftsr.ui.issues.internal.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.PixelConverter;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.ColumnHeads;
import org.tftsr.ui.CutCells;

/**
 * A table with a header, whose columns share its width. Belongs to the user interface thread.
 *
 * @param <T> what stands in a row
 */
public final class ColumnTable<T> {

	private final Class<T> type;
	private final Composite area;
	private final TableColumnLayout layout = new TableColumnLayout();
	private final TableViewer viewer;
	private final PixelConverter font;

	/**
	 * Has no columns yet.
	 *
	 * @param selection {@link SWT#SINGLE} or {@link SWT#MULTI}
	 * @param name      what people are told who do not see it
	 */
	public ColumnTable(Composite parent, Class<T> type, int selection, String name) {
		this.type = type;
		area = new Composite(parent, SWT.NONE);
		area.setLayout(layout);
		Table table = new Table(area, selection | SWT.FULL_SELECTION | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
		table.setHeaderVisible(true);
		CutCells.draw(table);
		AccessibleNames.set(table, name);
		viewer = new TableViewer(table);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		ColumnViewerToolTipSupport.enableFor(viewer);
		font = new PixelConverter(table);
	}

	/** Adds a column at the right, and returns its control. */
	public TableColumn add(Column<T> column) {
		TableViewerColumn viewerColumn = new TableViewerColumn(viewer, column.alignment());
		TableColumn control = viewerColumn.getColumn();
		control.setText(column.title());
		layout.setColumnData(control, ColumnHeads.withRoom(table(), column.title(), column.width()));
		viewerColumn.setLabelProvider(new ColumnLabelProvider() {
			@Override
			public String getText(Object element) {
				return column.text().apply(type.cast(element));
			}

			@Override
			public String getToolTipText(Object element) {
				return column.toolTip().apply(type.cast(element));
			}

			@Override
			public Image getImage(Object element) {
				return column.image().apply(type.cast(element));
			}
		});
		return control;
	}

	/** How many pixels so many letters of the font are wide. */
	public int letters(int count) {
		return font.convertWidthInCharsToPixels(count);
	}

	/** Whenever the menu of the table is asked for, it is filled anew. */
	public void fillMenu(Consumer<MenuManager> fill) {
		MenuManager menu = new MenuManager();
		menu.setRemoveAllWhenShown(true);
		menu.addMenuListener(manager -> fill.accept(menu));
		table().setMenu(menu.createContextMenu(table()));
	}

	/** The table and what lays out its columns. */
	public Control control() {
		return area;
	}

	/** The table itself. */
	public Table table() {
		return viewer.getTable();
	}

	/** The viewer of the table. */
	public TableViewer viewer() {
		return viewer;
	}

	/** What is selected, from top to bottom. */
	public List<T> selected() {
		return viewer.getStructuredSelection().stream().map(type::cast).toList();
	}

	/** The one row that is selected; empty where none is, or several are. */
	public Optional<T> only() {
		List<T> selected = selected();
		return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
	}
}
