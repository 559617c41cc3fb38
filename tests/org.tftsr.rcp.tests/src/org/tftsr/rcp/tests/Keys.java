package org.tftsr.rcp.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Menus;
import org.tftsr.ui.testsupport.Workbench;

/** What a person does with the keyboard that takes more than one key. */
final class Keys {

	/** More than a menu has items, and more than there are controls to go through by Tab. */
	private static final int MOST = 60;

	private Keys() {
	}

	/** Goes down a menu that is about to open as far as an item and takes it. */
	static void choose(Menu menu, String label) throws Exception {
		Workbench.waitFor("the menu with " + label, () -> menu.isVisible() && Menus.labels(menu).contains(label));
		AtomicReference<String> at = new AtomicReference<>("");
		Workbench.ui(() -> {
			for (MenuItem item : menu.getItems()) {
				item.addListener(SWT.Arm, event -> at.set(Menus.label(item)));
			}
			return menu;
		});
		for (int i = 0; i < MOST && !at.get().equals(label); i++) {
			Keyboard.press("Down");
		}
		if (!at.get().equals(label)) {
			fail(label + " cannot be reached in " + Workbench.ui(() -> Menus.labels(menu)));
		}
		Keyboard.press("Return");
		Workbench.waitFor("the menu is closed", () -> menu.isDisposed() || !menu.isVisible());
	}

	/** Presses a key until what has the keyboard is what is looked for. */
	static void reach(String what, String key, Predicate<Control> wanted) throws Exception {
		repeat(what, key, () -> {
			Control focus = Workbench.display().getFocusControl();
			return focus != null && wanted.test(focus);
		});
	}

	/** Presses a key until a condition holds; it is asked on the user interface thread. */
	static void repeat(String what, String key, BooleanSupplier condition) throws Exception {
		for (int i = 0; i < MOST; i++) {
			if (Workbench.ui(condition::getAsBoolean)) {
				return;
			}
			Keyboard.press(key);
		}
		Workbench.screenshot("not-reached");
		fail(what + " is not reached by " + key);
	}
}
