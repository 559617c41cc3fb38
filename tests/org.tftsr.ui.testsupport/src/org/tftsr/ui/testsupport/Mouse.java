package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolItem;

/**
 * The mouse as a person has it: it goes through the X server, which hands it to the window that lies under it. It needs xdotool, which
 * {@code releng/test} installs. A place is waited for until it can be seen, and each click until the workbench has done what it causes.
 */
public final class Mouse {

	/** Between the clicks of a double click, in milliseconds: far less than what makes two clicks of it. */
	private static final String PAUSE = "60";
	/** A menu opens with a corner at the mouse. */
	private static final int INTO_MENU = 12;
	/** Less than an item of a menu is high. */
	private static final int STEP = 6;
	private static final int MOST_STEPS = 150;

	private Mouse() {
	}

	/** Clicks the middle of a control. */
	public static void click(Control control) throws Exception {
		awaitSeen(control);
		click(control, Workbench.ui(() -> middle(control.getSize())), 1);
	}

	/** Clicks a point of a control. */
	public static void click(Control control, Point place, int button) throws Exception {
		move(control, place);
		Input.run(List.of("click", Integer.toString(button)));
	}

	/** Clicks a row of a table, once or twice. */
	public static void click(Table table, int row, boolean twice) throws Exception {
		Workbench.waitFor("row " + row, () -> table.isVisible() && table.getItemCount() > row);
		move(table, Workbench.ui(() -> {
			TableItem item = table.getItem(row);
			table.showItem(item);
			return middle(item.getBounds(0));
		}));
		Input.run(twice ? List.of("click", "--repeat", "2", "--delay", PAUSE, "1") : List.of("click", "1"));
	}

	/** Clicks a button of a tool bar. */
	public static void click(ToolItem item) throws Exception {
		click(Workbench.ui(item::getParent), Workbench.ui(() -> middle(item.getBounds())), 1);
	}

	/** Clicks a tab. */
	public static void click(CTabItem tab) throws Exception {
		CTabFolder folder = Workbench.ui(tab::getParent);
		Workbench.ui(() -> {
			folder.showItem(tab);
			return folder;
		});
		click(folder, Workbench.ui(() -> middle(tab.getBounds())), 1);
	}

	/**
	 * Opens the context menu at a point of a control, and lets the button go over an item of it. It is held until then: let go at the
	 * wrong moment, as on a busy machine, it would close the menu again.
	 */
	public static void choose(Control control, Point place, String label) throws Exception {
		move(control, place);
		Input.run(List.of("mousedown", "3"));
		Menu menu = Workbench.ui(control::getMenu);
		Workbench.waitFor("the context menu", menu::isVisible);
		AtomicReference<String> at = new AtomicReference<>("");
		Listener arm = event -> at.set(Menus.label((MenuItem) event.widget));
		Workbench.ui(() -> {
			for (MenuItem item : menu.getItems()) {
				item.addListener(SWT.Arm, arm);
			}
			return menu;
		});
		Point screen = Workbench.ui(() -> control.toDisplay(place));
		walk(screen, STEP, label, at);
		if (!at.get().equals(label)) {
			// where there is not room enough below, the menu opens upwards
			walk(screen, -STEP, label, at);
		}
		if (!at.get().equals(label)) {
			Input.run(List.of("mouseup", "3"));
			fail(label + " is not reached in " + Workbench.ui(() -> Menus.labels(menu)));
		}
		Input.run(List.of("mouseup", "3"));
		Workbench.waitFor("the menu is closed", () -> menu.isDisposed() || !menu.isVisible());
	}

	private static void walk(Point from, int step, String label, AtomicReference<String> at) throws Exception {
		for (int i = 1; i < MOST_STEPS && !at.get().equals(label); i++) {
			int y = from.y + i * step;
			if (y < 0 || y >= Workbench.ui(() -> Workbench.display().getBounds().height)) {
				return;
			}
			Input.run(List.of("mousemove", Integer.toString(from.x + INTO_MENU), Integer.toString(y)));
		}
	}

	/** Moves the mouse to a point of a control, by way of one beside it: what lies there hears of a move. */
	public static void move(Control control, Point place) throws Exception {
		awaitSeen(control);
		Point screen = Workbench.ui(() -> control.toDisplay(place));
		Input.run(List.of("mousemove", Integer.toString(screen.x - 2), Integer.toString(screen.y), "mousemove",
				Integer.toString(screen.x), Integer.toString(screen.y)));
	}

	private static void awaitSeen(Control control) throws Exception {
		Workbench.waitFor("it can be seen", () -> control.isVisible() && control.getSize().x > 0 && control.getSize().y > 0);
	}

	private static Point middle(Point size) {
		return new Point(size.x / 2, size.y / 2);
	}

	private static Point middle(Rectangle bounds) {
		return new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
	}
}
