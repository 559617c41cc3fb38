package org.tftsr.ui.chat.internal.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.preferences.IWorkbenchPreferenceContainer;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.Timers;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.Links;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;
import org.tftsr.ui.settings.SettingsPage;

/** How long is waited, who is trusted, and the way to the proxies, which are those of the workbench. */
final class ConnectionTab {

	/** Where the page stands in the tree of all pages. */
	private static final String PROXY_PAGE = "org.eclipse.ui.preferencePages.Workbench/org.eclipse.ui.net.NetPreferences";
	private static final String PEM_FILES = "*.pem;*.crt;*.cer";
	private static final int ROWS = 2;
	private static final int FIELD_WIDTH = 60;
	private static final String SECONDS = "[1-9][0-9]{0,4}";
	private static final int MOST_SECONDS = 24 * 60 * 60;

	private final SettingsPage page;
	private final Composite area;
	private final Text connect;
	private final Text firstByte;
	private final Text idle;
	private final Text total;
	private final Tables<Path> files;
	private final List<Path> caFiles = new ArrayList<>();

	ConnectionTab(Composite parent, SettingsPage page, Runnable changed) {
		this.page = page;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(area);
		Group times = new Group(area, SWT.NONE);
		times.setText(Messages.Connection_times);
		GridLayoutFactory.swtDefaults().numColumns(4).spacing(10, 5).applyTo(times);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(times);
		connect = seconds(times, Messages.Connection_connect, changed);
		firstByte = seconds(times, Messages.Connection_firstByte, changed);
		idle = seconds(times, Messages.Connection_idle, changed);
		total = seconds(times, Messages.Connection_total, changed);
		Group trust = new Group(area, SWT.NONE);
		trust.setText(Messages.Connection_trust);
		GridLayoutFactory.swtDefaults().applyTo(trust);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(trust);
		files = new Tables<>(trust, Path.class, Messages.Connection_files, ROWS);
		files.column(Messages.Connection_file, 100, Path::toString);
		files.button(Messages.Connection_add, this::add);
		Button remove = files.button(Messages.Connection_remove, this::remove);
		remove.setEnabled(false);
		files.viewer().addSelectionChangedListener(event -> remove.setEnabled(files.selected() != null));
		files.viewer().setInput(caFiles);
		Link proxies = Links.create(area, SWT.WRAP);
		proxies.setText(hasProxyPage() ? Messages.Connection_proxies : Messages.Connection_environment);
		proxies.addSelectionListener(SelectionListener.widgetSelectedAdapter(
				event -> ((IWorkbenchPreferenceContainer) page.getContainer()).openPage(event.text, null)));
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(proxies);
	}

	/** A workbench that is no IDE may lack it; proxies are those of the environment then. */
	private static boolean hasProxyPage() {
		return PlatformUI.getWorkbench().getPreferenceManager().find(PROXY_PAGE) != null;
	}

	private static Text seconds(Composite parent, String text, Runnable changed) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		Text field = new Text(parent, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.swtDefaults().hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> changed.run());
		return field;
	}

	Control control() {
		return area;
	}

	void show(NetworkSettings settings) {
		Timers timers = settings.timers();
		connect.setText(Long.toString(timers.connect().toSeconds()));
		firstByte.setText(Long.toString(timers.firstByte().toSeconds()));
		idle.setText(Long.toString(timers.idle().toSeconds()));
		total.setText(Long.toString(timers.total().toSeconds()));
		caFiles.clear();
		caFiles.addAll(settings.caFiles());
		files.viewer().refresh();
	}

	boolean isValid() {
		return Stream.of(connect, firstByte, idle, total).map(field -> field.getText().strip())
				.allMatch(text -> text.matches(SECONDS) && Integer.parseInt(text) <= MOST_SECONDS);
	}

	/** Call it where {@link #isValid()}. */
	Timers timers() {
		return new Timers(duration(connect), duration(firstByte), duration(idle), duration(total));
	}

	private static Duration duration(Text field) {
		return Duration.ofSeconds(Long.parseLong(field.getText().strip()));
	}

	List<Path> caFiles() {
		return List.copyOf(caFiles);
	}

	private void add() {
		try {
			Services.get(FileChooser.class).openAll(page.getShell(), Messages.Connection_choose, Messages.Connection_files, PEM_FILES).stream()
					.filter(file -> !caFiles.contains(file)).forEach(caFiles::add);
			files.viewer().refresh();
		} catch (TftsrException e) {
			Problems.show(e);
		}
	}

	private void remove() {
		caFiles.remove(files.selected());
		files.viewer().refresh();
	}
}
