package org.tftsr.ui.logs.internal.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.CutCells;
import org.tftsr.ui.TextHeight;

/**
 * A list of the user's own with buttons to add, edit and remove.
 *
 * @param <T> what is in the list
 */
abstract class ListTab<T> {

	private static final int TEXT_WIDTH = 300;
	private static final int TABLE_LINES = 9;

	protected final SettingsDraft draft;
	private final Class<T> type;
	private TableViewer viewer;
	private Composite buttons;
	private final List<Button> forOne = new ArrayList<>();
	private Button remove;

	ListTab(SettingsDraft draft, Class<T> type) {
		this.draft = draft;
		this.type = type;
	}

	/** What the list holds now. */
	abstract List<T> items();

	/** Takes another list into the draft. */
	abstract void change(List<T> items);

	/**
	 * Asks the user for an item.
	 *
	 * @param isNew  whether it is to be added, not to take the place of another
	 * @param start  what to start from, or null
	 * @param others the items beside it
	 * @return the item, or null where the user cancelled
	 */
	abstract T ask(Shell shell, boolean isNew, T start, List<T> others);

	/** Makes the tab: an explanation, the list, and the buttons. */
	final Composite create(Composite parent, String explanation, String name) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(area);
		Label text = new Label(area, SWT.WRAP);
		text.setText(explanation);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
		Composite frame = new Composite(area, SWT.NONE);
		frame.setLayout(new TableColumnLayout());
		GridDataFactory.fillDefaults().grab(true, true).hint(TEXT_WIDTH, TextHeight.of(frame, TABLE_LINES)).applyTo(frame);
		viewer = createViewer(frame, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
		viewer.getTable().setHeaderVisible(true);
		CutCells.mark(viewer.getTable());
		AccessibleNames.set(viewer.getTable(), name);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addDoubleClickListener(event -> edit());
		viewer.addSelectionChangedListener(event -> enable());
		viewer.getTable().addKeyListener(KeyListener.keyPressedAdapter(event -> {
			if (event.character == SWT.DEL) {
				remove();
			}
		}));
		createButtons(area);
		draft.addListener(this::refresh);
		return area;
	}

	/** Makes the viewer of the list. */
	TableViewer createViewer(Composite parent, int style) {
		return new TableViewer(parent, style);
	}

	/** Adds buttons of the list's own before the last one, which removes. */
	void createMoreButtons() {
		// most lists have none
	}

	/** Adds a column with so much of the width. */
	final void column(String title, int weight, Function<T, String> text) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply(type.cast(element))));
		TableColumnLayout layout = (TableColumnLayout) viewer.getTable().getParent().getLayout();
		layout.setColumnData(column.getColumn(), new ColumnWeightData(weight));
	}

	private void createButtons(Composite area) {
		buttons = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(buttons);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.TOP).applyTo(buttons);
		button(Messages.List_new, this::add);
		buttonForOne(Messages.List_edit, this::edit);
		createMoreButtons();
		remove = button(Messages.List_remove, this::remove);
		enable();
	}

	private Button button(String text, Runnable action) {
		Button button = new Button(buttons, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		return button;
	}

	/** Adds a button that is enabled while one item is selected. */
	final void buttonForOne(String text, Runnable action) {
		forOne.add(button(text, action));
	}

	private void enable() {
		int selected = viewer.getStructuredSelection().size();
		forOne.forEach(button -> button.setEnabled(selected == 1));
		remove.setEnabled(selected > 0);
	}

	private void refresh() {
		viewer.setInput(items());
		enable();
	}

	/** The one item that is selected, or else null. */
	final T selected() {
		IStructuredSelection selection = viewer.getStructuredSelection();
		return selection.size() == 1 ? type.cast(selection.getFirstElement()) : null;
	}

	private void add() {
		add(null);
	}

	/** Asks for another item, which may start from one. */
	final void add(T start) {
		List<T> items = new ArrayList<>(items());
		T added = ask(shell(), true, start, List.copyOf(items));
		if (added != null) {
			items.add(added);
			change(items);
			select(added);
		}
	}

	private void edit() {
		T before = selected();
		if (before == null) {
			return;
		}
		List<T> items = new ArrayList<>(items());
		List<T> others = new ArrayList<>(items);
		others.remove(before);
		T after = ask(shell(), false, before, others);
		if (after != null) {
			items.set(items.indexOf(before), after);
			change(items);
			select(after);
		}
	}

	private void remove() {
		List<T> items = new ArrayList<>(items());
		items.removeAll(viewer.getStructuredSelection().toList());
		change(items);
	}

	/** Selects an item and scrolls to it. */
	final void select(T item) {
		viewer.setSelection(new StructuredSelection(item), true);
	}

	private Shell shell() {
		return viewer.getTable().getShell();
	}
}
