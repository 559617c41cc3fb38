package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keys as from a person: they go through the X server, which hands them to the window that has the keyboard. They may open dialogs.
 * They need xdotool, which {@code releng/test} installs.
 */
public final class Keyboard {

	/** Between two letters, in milliseconds. */
	private static final String KEY_PAUSE = "12";
	/** So often the workbench gets to the end of what there is to do for it. */
	private static final int TURNS = 50;
	private static final int PATIENCE_SECONDS = 60;

	private Keyboard() {
	}

	/**
	 * Presses keys, one after the other.
	 *
	 * @param keys in the words of xdotool, as {@code ctrl+1}
	 */
	public static void press(String... keys) throws Exception {
		List<String> words = new ArrayList<>(List.of("key"));
		words.addAll(List.of(keys));
		run(words);
	}

	/** Types a text of letters, digits and signs that the keyboard has. */
	public static void type(String text) throws Exception {
		run(List.of("type", "--delay", KEY_PAUSE, text));
	}

	/** Comes back when the workbench has done what the keys cause. */
	private static void run(List<String> words) throws Exception {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(words);
		try {
			Process tool = new ProcessBuilder(command).inheritIO().start();
			assertTrue(tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && tool.exitValue() == 0, () -> "xdotool " + words);
		} catch (IOException e) {
			System.err.println("Not tested: keys. Install xdotool. " + e.getMessage());
			abort("There is no xdotool here");
		}
		for (int i = 0; i < TURNS; i++) {
			// what is handed to it waits until no event does, and a dialog that an event opens holds nothing up
			Workbench.ui(() -> Boolean.TRUE);
		}
		Workbench.settle();
	}
}
