package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.Map;

import org.tftsr.storage.Database;

/** Runs in a process of its own: writes one transaction after another without any pause until it is killed. */
final class CountingProgram {

	private CountingProgram() {
	}

	/**
	 * Prints {@code writing} once it has begun.
	 *
	 * @param arguments the folder, and the setting in which it counts
	 */
	public static void main(String[] arguments) throws Exception {
		try (Database database = TestData.withKeyFile(Path.of(arguments[0])).open()) {
			for (long i = 0;; i++) {
				database.settings().put(Map.of(arguments[1], String.valueOf(i)));
				if (i == 0) {
					System.out.println("writing");
				}
			}
		}
	}
}
