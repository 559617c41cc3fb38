package org.tftsr.ui.testsupport;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hands keys and mouse to the X server. */
final class Input {

	/** So often the workbench gets to the end of what there is to do for it. */
	private static final int TURNS = 50;
	private static final int PATIENCE_SECONDS = 60;

	private Input() {
	}

	/** Comes back when the workbench has done what the events cause. */
	static void run(List<String> words) throws Exception {
		List<String> command = new ArrayList<>(List.of("xdotool"));
		command.addAll(words);
		try {
			Process tool = new ProcessBuilder(command).inheritIO().start();
			assertTrue(tool.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && tool.exitValue() == 0, () -> "xdotool " + words);
		} catch (IOException e) {
			System.err.println("Not tested: keys and mouse. Install xdotool. " + e.getMessage());
			abort("There is no xdotool here");
		}
		for (int i = 0; i < TURNS; i++) {
			// what is handed to it waits until no event does, and a dialog that an event opens holds nothing up
			Workbench.ui(() -> Boolean.TRUE);
		}
		Workbench.settle();
	}
}
