package org.tftsr.storage.tests.kills;

import java.io.IOException;

/** Programs of the operating system. */
public final class Programs {

	private Programs() {
	}

	/** Whether a command can be run, and ends well. */
	public static boolean exist(String... command) throws InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		}
	}
}
