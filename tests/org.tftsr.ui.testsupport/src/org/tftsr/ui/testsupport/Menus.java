package org.tftsr.ui.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What menus say, on the user interface thread; and what is chosen from them. */
public final class Menus {

	private static final int DEADLINE_SECONDS = 60;

	private Menus() {
	}

	/** What an item says, without its mnemonic and its keys. */
	public static String label(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "").strip();
	}

	/** What all items say. */
	public static List<String> labels(Menu menu) {
		return Arrays.stream(menu.getItems()).map(Menus::label).toList();
	}

	/**
	 * Does something that opens a menu, chooses one of its items, and returns what all of them say. Not on the user interface thread.
	 *
	 * @param open is done on the user interface thread
	 */
	public static List<String> choose(Runnable open, String label) throws Exception {
		CompletableFuture<Menu> shown = new CompletableFuture<>();
		Listener listener = event -> {
			if (event.widget instanceof Menu menu) {
				shown.complete(menu);
			}
		};
		Workbench.ui(() -> {
			Workbench.display().addFilter(SWT.Show, listener);
			Workbench.display().asyncExec(open);
			return Boolean.TRUE;
		});
		try {
			Menu menu = shown.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
			return Workbench.ui(() -> {
				List<String> labels = labels(menu);
				MenuItem item = Arrays.stream(menu.getItems()).filter(one -> label(one).equals(label)).findFirst()
						.orElseThrow(() -> new AssertionError(label + " is not among " + labels));
				if ((item.getStyle() & SWT.RADIO) != 0) {
					item.setSelection(true);
				}
				// before it is hidden, for it may be disposed then
				Workbench.display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
				menu.setVisible(false);
				return labels;
			});
		} finally {
			Workbench.ui(() -> {
				Workbench.display().removeFilter(SWT.Show, listener);
				return Boolean.TRUE;
			});
		}
	}

	/** What opens a menu, off the user interface thread. */
	@FunctionalInterface
	public interface Opening {

		void run() throws Exception;
	}

	/**
	 * Opens a menu with keys, goes down in it to one of its items, chooses that with Enter, and returns what all of them say. Not on the
	 * user interface thread.
	 */
	public static List<String> chooseByKeys(Opening open, String label) throws Exception {
		CompletableFuture<Menu> shown = new CompletableFuture<>();
		AtomicReference<String> armed = new AtomicReference<>("");
		Listener listener = event -> {
			if (event.type == SWT.Arm && event.widget instanceof MenuItem item) {
				armed.set(label(item));
			} else if (event.type == SWT.Show && event.widget instanceof Menu menu) {
				shown.complete(menu);
			}
		};
		Workbench.ui(() -> {
			Workbench.display().addFilter(SWT.Show, listener);
			Workbench.display().addFilter(SWT.Arm, listener);
			return Boolean.TRUE;
		});
		try {
			open.run();
			Menu menu = shown.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
			List<String> labels = Workbench.ui(() -> labels(menu));
			for (int i = 0; i < labels.size() && !label.equals(armed.get()); i++) {
				Keyboard.press("Down");
			}
			if (!label.equals(armed.get())) {
				// an open menu has all keys of all windows
				Keyboard.press("Escape");
				throw new AssertionError(label + " is not to be reached among " + labels);
			}
			Keyboard.press("Return");
			return labels;
		} finally {
			Workbench.ui(() -> {
				Workbench.display().removeFilter(SWT.Show, listener);
				Workbench.display().removeFilter(SWT.Arm, listener);
				return Boolean.TRUE;
			});
		}
	}
}
