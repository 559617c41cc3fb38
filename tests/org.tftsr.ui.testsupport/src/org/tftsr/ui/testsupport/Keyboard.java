package org.tftsr.ui.testsupport;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys as from a person: they go through the X server, which hands them to the window that has the keyboard. They may open dialogs.
 * They need xdotool, which {@code releng/test} installs.
 */
public final class Keyboard {

	/** Between two letters, in milliseconds. */
	private static final String KEY_PAUSE = "12";

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
		Input.run(words);
	}

	/** Types a text of letters, digits and signs that the keyboard has. */
	public static void type(String text) throws Exception {
		Input.run(List.of("type", "--delay", KEY_PAUSE, text));
	}
}
