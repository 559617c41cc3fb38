package org.tftsr.ui.issues.internal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.core.issue.SavedFilter;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.AccessibleNames;
import org.tftsr.ui.Images;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.LineDialog;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;

/**
 * A button with a menu of filters: those that everybody needs, those that somebody gave a name, and what manages these. They are
 * kept in the settings of the database, and so encrypted.
 */
final class FilterMenu {

	private final ToolBar bar;
	private final Supplier<String> current;
	private final Consumer<String> onChoose;
	/** As they were last read; on the user interface thread. */
	private List<SavedFilter> saved = List.of();

	/**
	 * @param current  what is typed at present
	 * @param onChoose is given the text of the filter that is chosen
	 */
	FilterMenu(Composite parent, Supplier<String> current, Consumer<String> onChoose) {
		this.current = current;
		this.onChoose = onChoose;
		bar = new ToolBar(parent, SWT.FLAT);
		ToolItem button = new ToolItem(bar, SWT.DROP_DOWN);
		button.setImage(Images.get(Images.FILTER));
		button.setToolTipText(Messages.FilterMenu_name);
		AccessibleNames.set(bar, Messages.FilterMenu_name);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open(button)));
	}

	Control control() {
		return bar;
	}

	/** Reads the filters again. From any thread. */
	void load() {
		ServiceJob.scheduleUnasked(Messages.FilterMenu_load, JobFamilies.ISSUES, progress -> show(read()));
	}

	private static List<SavedFilter> read() throws TftsrException {
		if (!Services.get(Vault.class).state().present()) {
			return List.of();
		}
		return Services.get(SettingsRepository.class).get(SavedFilter.SETTING).map(SavedFilter::parse).orElse(List.of());
	}

	private void show(List<SavedFilter> read) {
		if (!bar.isDisposed()) {
			bar.getDisplay().asyncExec(() -> saved = read);
		}
	}

	private void open(ToolItem button) {
		Menu menu = new Menu(bar);
		item(menu, Messages.FilterMenu_unresolved, "status:open,investigating"); //$NON-NLS-1$
		item(menu, Messages.FilterMenu_urgent, "status:open,investigating severity:p1,p2"); //$NON-NLS-1$
		item(menu, Messages.FilterMenu_week, "resolved:week"); //$NON-NLS-1$
		if (!saved.isEmpty()) {
			new MenuItem(menu, SWT.SEPARATOR);
			saved.forEach(filter -> item(menu, filter.name().replace("&", "&&"), filter.text())); //$NON-NLS-1$ //$NON-NLS-2$
		}
		new MenuItem(menu, SWT.SEPARATOR);
		command(menu, Messages.FilterMenu_save, this::save).setEnabled(!current.get().isBlank());
		command(menu, Messages.FilterMenu_manage, this::manage).setEnabled(!saved.isEmpty());
		Rectangle place = button.getBounds();
		Point below = bar.toDisplay(place.x, place.y + place.height);
		menu.setLocation(below);
		menu.addListener(SWT.Hide, event -> bar.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private void item(Menu menu, String name, String text) {
		MenuItem item = new MenuItem(menu, SWT.RADIO);
		item.setText(name);
		item.setSelection(text.equals(current.get().strip()));
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (item.getSelection()) {
				onChoose.accept(text);
			}
		}));
	}

	private static MenuItem command(Menu menu, String name, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(name);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
		return item;
	}

	private void save() {
		String text = current.get().strip();
		Shell shell = bar.getShell();
		LineDialog dialog = new LineDialog(shell, Messages.FilterMenu_saveTitle, Messages.FilterMenu_savePrompt, text,
				name -> name.isBlank() || name.indexOf('\t') >= 0 ? Messages.FilterMenu_noName : null);
		if (dialog.open() == Window.OK) {
			String name = dialog.getValue().strip();
			List<SavedFilter> changed = new ArrayList<>(saved);
			changed.removeIf(filter -> filter.name().equals(name));
			changed.add(new SavedFilter(name, text));
			keep(changed);
		}
	}

	private void manage() {
		ManageFiltersDialog dialog = new ManageFiltersDialog(bar.getShell(), saved);
		if (dialog.open() == Window.OK) {
			keep(dialog.filters());
		}
	}

	/** Unless somebody else has changed them since they were shown. */
	private void keep(List<SavedFilter> changed) {
		List<SavedFilter> shown = saved;
		ServiceJob.scheduleForUser(Messages.FilterMenu_keep, JobFamilies.ISSUES, progress -> keep(changed, shown, progress));
	}

	private void keep(List<SavedFilter> changed, List<SavedFilter> shown, Progress progress) throws TftsrException {
		progress.check();
		Map<String, String> seen = shown.isEmpty() ? Map.of() : Map.of(SavedFilter.SETTING, SavedFilter.format(shown));
		SettingsRepository settings = Services.get(SettingsRepository.class);
		try {
			if (shown.isEmpty() && settings.get(SavedFilter.SETTING).isPresent()) {
				// emptied before, not never set
				seen = Map.of(SavedFilter.SETTING, ""); //$NON-NLS-1$
			}
			settings.put(Map.of(SavedFilter.SETTING, SavedFilter.format(changed)), seen);
		} finally {
			show(read());
		}
	}
}
