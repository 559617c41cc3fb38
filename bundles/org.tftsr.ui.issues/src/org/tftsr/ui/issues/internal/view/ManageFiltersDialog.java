package org.tftsr.ui.issues.internal.view;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.issue.SavedFilter;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.DialogLook;
import org.tftsr.ui.LineDialog;

/** Renames, orders and removes filters that have a name. Nothing is kept before OK. */
final class ManageFiltersDialog extends Dialog {

	private static final int WIDTH_CHARS = 60;
	private static final int LIST_LINES = 10;

	private final List<SavedFilter> filters;
	private Button rename;
	private Button up;
	private Button down;
	private Button remove;
	private ListViewer list;

	ManageFiltersDialog(Shell shell, List<SavedFilter> filters) {
		super(shell);
		this.filters = new ArrayList<>(filters);
	}

	/** The filters as they are to be kept. */
	List<SavedFilter> filters() {
		return List.copyOf(filters);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.ManageFiltersDialog_title);
		DialogLook.follow(shell);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		GridLayoutFactory.createFrom((GridLayout) area.getLayout()).numColumns(2).applyTo(area);
		list = new ListViewer(area, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL);
		AccessibleNames.set(list.getControl(), Messages.ManageFiltersDialog_title);
		list.setContentProvider(ArrayContentProvider.getInstance());
		list.setLabelProvider(LabelProvider.createTextProvider(element -> {
			SavedFilter filter = (SavedFilter) element;
			return NLS.bind(Messages.ManageFiltersDialog_row, filter.name(), filter.text());
		}));
		list.setInput(filters);
		GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH_CHARS),
				convertHeightInCharsToPixels(LIST_LINES)).applyTo(list.getControl());
		Composite column = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(column);
		GridDataFactory.fillDefaults().applyTo(column);
		rename = button(column, Messages.ManageFiltersDialog_rename, this::rename);
		up = button(column, Messages.ManageFiltersDialog_up, () -> move(-1));
		down = button(column, Messages.ManageFiltersDialog_down, () -> move(1));
		remove = button(column, Messages.ManageFiltersDialog_remove, this::remove);
		list.addSelectionChangedListener(event -> updateButtons());
		updateButtons();
		applyDialogFont(area);
		return area;
	}

	private Button button(Composite column, String text, Runnable action) {
		Button button = new Button(column, SWT.PUSH);
		button.setText(text);
		setButtonLayoutData(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			action.run();
			list.refresh();
			updateButtons();
		}));
		return button;
	}

	private void updateButtons() {
		boolean selected = !list.getStructuredSelection().isEmpty();
		rename.setEnabled(selected);
		remove.setEnabled(selected);
		up.setEnabled(selected && filters.indexOf(selected()) > 0);
		down.setEnabled(selected && filters.indexOf(selected()) < filters.size() - 1);
	}

	private void rename() {
		SavedFilter filter = selected();
		LineDialog dialog = new LineDialog(getShell(), Messages.FilterMenu_saveTitle, Messages.FilterMenu_savePrompt,
				filter.name(), name -> problem(name, filter));
		if (dialog.open() == Window.OK) {
			filters.set(filters.indexOf(filter), new SavedFilter(dialog.getValue().strip(), filter.text()));
		}
	}

	/** What is wrong with a new name of a filter; null where nothing is. */
	private String problem(String name, SavedFilter filter) {
		if (name.isBlank() || name.indexOf('\t') >= 0) {
			return Messages.FilterMenu_noName;
		}
		boolean taken = filters.stream().anyMatch(other -> other != filter && other.name().equals(name.strip()));
		return taken ? Messages.ManageFiltersDialog_taken : null;
	}

	private void move(int step) {
		SavedFilter filter = selected();
		int from = filters.indexOf(filter);
		int to = Math.clamp(from + step, 0, filters.size() - 1);
		filters.remove(from);
		filters.add(to, filter);
	}

	private void remove() {
		filters.remove(selected());
	}

	private SavedFilter selected() {
		return (SavedFilter) list.getStructuredSelection().getFirstElement();
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.OK_LABEL, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}
}
