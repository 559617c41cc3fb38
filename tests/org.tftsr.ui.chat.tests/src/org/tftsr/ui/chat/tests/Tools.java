package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** The buttons of tool bars, found by their tool tips, and the menus below them. */
final class Tools {

	private static final int MOST_LOOKS = 20;

	private Tools() {
	}

	/** The button; null where there is none that can be seen. On the user interface thread. */
	static ToolItem item(String tip) {
		ToolItem[] found = new ToolItem[1];
		Workbench.find(ToolBar.class, bar -> Arrays.stream(bar.getItems()).anyMatch(item -> {
			found[0] = tip.equals(item.getToolTipText()) ? item : found[0];
			return found[0] == item;
		}));
		return found[0];
	}

	/** Clicks it once it can be clicked. */
	static void click(String tip) throws Exception {
		Workbench.waitFor("the tool " + tip, () -> item(tip) != null && item(tip).isEnabled());
		Workbench.display().asyncExec(() -> {
			ToolItem item = item(tip);
			if ((item.getStyle() & SWT.CHECK) != 0) {
				item.setSelection(!item.getSelection());
			}
			item.notifyListeners(SWT.Selection, new Event());
		});
	}

	/** What the menu below a button offers; separators have no words. */
	static List<String> offers(String tip) throws Exception {
		Menu menu = open(tip);
		return Workbench.ui(() -> {
			List<String> labels = Menus.labels(menu);
			menu.setVisible(false);
			return labels;
		});
	}

	/** Chooses from the menu below a button, once it offers that: what is new reaches the view a moment later. */
	static void choose(String tip, String label) throws Exception {
		int left = MOST_LOOKS;
		while (!chosen(open(tip), label)) {
			assertTrue(left-- > 0, () -> "the menu offers " + label);
			Chat.settle();
		}
		Workbench.ui(() -> Boolean.TRUE);
	}

	private static boolean chosen(Menu menu, String label) throws Exception {
		return Workbench.ui(() -> {
			MenuItem item = Arrays.stream(menu.getItems()).filter(one -> label.equals(Menus.label(one))).findFirst().orElse(null);
			menu.setVisible(false);
			if (item != null) {
				item.setSelection((item.getStyle() & SWT.RADIO) != 0);
				Workbench.display().asyncExec(() -> item.notifyListeners(SWT.Selection, new Event()));
			}
			return item != null;
		});
	}

	private static Menu open(String tip) throws Exception {
		AtomicReference<Menu> shown = new AtomicReference<>();
		Listener filter = event -> {
			if (event.widget instanceof Menu menu) {
				shown.compareAndSet(null, menu);
			}
		};
		Workbench.ui(() -> {
			Workbench.display().addFilter(SWT.Show, filter);
			return tip;
		});
		try {
			click(tip);
			Workbench.waitFor("the menu of " + tip, () -> shown.get() != null && shown.get().getItemCount() > 0);
		} finally {
			Workbench.ui(() -> {
				Workbench.display().removeFilter(SWT.Show, filter);
				return tip;
			});
		}
		return shown.get();
	}
}
