package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Puts a folder on a small disk that only the program started there can see. */
final class SmallDisk {

	private SmallDisk() {
	}

	/** What starts a program so; the test is skipped where this user may not mount a disk. */
	static List<String> of(String size, Path folder) throws InterruptedException {
		List<String> launcher = List.of("unshare", "--mount", "sh", "-c",
				"mount -t tmpfs -o size=" + size + " tmpfs \"$0\" && exec \"$@\"", folder.toString());
		assumeTrue(canMount(launcher), "this user may not mount a small disk");
		return launcher;
	}

	private static boolean canMount(List<String> launcher) throws InterruptedException {
		List<String> command = new ArrayList<>(launcher);
		command.add("true");
		try {
			return new ProcessBuilder(command).start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		}
	}
}
