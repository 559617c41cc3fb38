package org.tftsr.storage.tests;

import java.nio.file.Path;

import org.tftsr.storage.Database;

/** Runs in a process of its own: opens a data folder in which the earlier app left its database. */
final class TakingOverProgram {

	private TakingOverProgram() {
	}

	/**
	 * Prints "begin" before it opens the database, and how many issues it has brought in when it is open.
	 *
	 * @param arguments the folder
	 */
	public static void main(String[] arguments) throws Exception {
		System.out.println("begin");
		try (Database database = TestData.withKeyFile(Path.of(arguments[0])).open()) {
			System.out.println(database.takenOver().map(report -> report.brought().get("issues")).orElse(0L));
		}
	}
}
