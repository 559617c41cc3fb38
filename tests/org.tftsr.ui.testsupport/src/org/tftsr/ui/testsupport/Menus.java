package org.tftsr.ui.testsupport;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
}
