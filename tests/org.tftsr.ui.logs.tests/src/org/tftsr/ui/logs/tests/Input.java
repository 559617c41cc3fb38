package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;

/**
 * Keys and mouse as from a person: they go through the X server, which hands them to the window that has the keyboard or lies
 * under the mouse. They need xdotool, which {@code releng/test} installs.
 */
final class Input {

	/** Between the clicks of a double click, in milliseconds: far less than what makes two clicks of it. */
	private static final String PAUSE = "60"; //$NON-NLS-1$
	private static final String RIGHT = "3"; //$NON-NLS-1$
	private static final String SLEEP = "sleep"; //$NON-NLS-1$
	private static final String STEP_SECONDS = "0.1"; //$NON-NLS-1$
	private static final int DRAG_STEPS = 8;
	/** So often the workbench looks whether there is something to do for it. */
	private static final int TURNS = 50;

	private Input() {
	}

	/**
	 * Presses keys, one after the other.
	 *
	 * @param keys in the words of xdotool, as {@code ctrl+1}
	 */
	static void press(String... keys) throws Exception {
		List<String> words = new ArrayList<>(List.of("key")); //$NON-NLS-1$
		words.addAll(List.of(keys));
		run(words);
	}

	/** Moves the mouse to a point of a control. */
	static void move(Control control, Point place) throws Exception {
		Point screen = Workbench.ui(() -> control.toDisplay(place));
		run(List.of("mousemove", text(screen.x - 2), text(screen.y), "mousemove", text(screen.x), text(screen.y))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Clicks a point of a control. */
	static void click(Control control, Point place, int button) throws Exception {
		move(control, place);
		run(List.of("click", text(button))); //$NON-NLS-1$
	}

	/** Clicks a point of a control while a key is held. */
	static void clickWith(String key, Control control, Point place) throws Exception {
		move(control, place);
		run(List.of("keydown", key, "click", "1", "keyup", key)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Presses a key and holds it until {@link #letGo(String)}. */
	static void hold(String key) throws Exception {
		run(List.of("keydown", key)); //$NON-NLS-1$
	}

	/** Lets a key go. */
	static void letGo(String key) throws Exception {
		run(List.of("keyup", key)); //$NON-NLS-1$
	}

	/** Presses the right button at a point of a control, and holds it until {@link #letGo}: a menu that opens stays as long. */
	static void hold(Control control, Point place) throws Exception {
		move(control, place);
		run(List.of("mousedown", RIGHT)); //$NON-NLS-1$
	}

	/** Lets the right button go. */
	static void letGo() throws Exception {
		run(List.of("mouseup", RIGHT)); //$NON-NLS-1$
	}

	/** Clicks a point of a control twice. */
	static void doubleClick(Control control, Point place) throws Exception {
		move(control, place);
		run(List.of("click", "--repeat", "2", "--delay", PAUSE, "1")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$
	}

	/** Drags from a point of a control to one of another, as slowly as a hand does: what is below is told of each step. */
	static void drag(Control from, Point start, Control to, Point end) throws Exception {
		Point first = Workbench.ui(() -> from.toDisplay(start));
		Point last = Workbench.ui(() -> to.toDisplay(end));
		List<String> words = new ArrayList<>();
		at(words, first.x, first.y);
		words.addAll(List.of("mousedown", "1", SLEEP, STEP_SECONDS)); //$NON-NLS-1$ //$NON-NLS-2$
		for (int step = 1; step <= DRAG_STEPS; step++) {
			at(words, first.x + (last.x - first.x) * step / DRAG_STEPS, first.y + (last.y - first.y) * step / DRAG_STEPS);
			words.addAll(List.of(SLEEP, STEP_SECONDS));
		}
		at(words, last.x + 1, last.y);
		words.addAll(List.of(SLEEP, STEP_SECONDS, "mouseup", "1")); //$NON-NLS-1$ //$NON-NLS-2$
		run(words);
	}

	private static void at(List<String> words, int x, int y) {
		words.addAll(List.of("mousemove", text(x), text(y))); //$NON-NLS-1$
	}

	private static String text(int number) {
		return Integer.toString(number);
	}

	/** Comes back when the workbench has done what the events cause. */
	private static void run(List<String> words) throws Exception {
		List<String> command = new ArrayList<>(List.of("xdotool")); //$NON-NLS-1$
		command.addAll(words);
		try {
			Process tool = new ProcessBuilder(command).inheritIO().start();
			assertTrue(tool.waitFor(Workbench.PATIENCE_SECONDS, TimeUnit.SECONDS) && tool.exitValue() == 0,
					() -> "xdotool " + words); //$NON-NLS-1$
		} catch (IOException e) {
			System.err.println("Not tested: keys and mouse. Install xdotool. " + e.getMessage()); //$NON-NLS-1$
			abort("There is no xdotool here"); //$NON-NLS-1$
		}
		for (int i = 0; i < TURNS; i++) {
			// what is handed to it waits until no event does
			Workbench.ui(() -> Boolean.TRUE);
		}
		Workbench.settle();
	}
}
