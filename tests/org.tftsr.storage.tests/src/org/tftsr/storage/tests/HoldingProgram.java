package org.tftsr.storage.tests;

import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

/** Runs in a process of its own: opens the database with its key file, says so, and keeps it open until its input ends. */
final class HoldingProgram {

	private HoldingProgram() {
	}

	/** Prints {@code open}, or why it could not be opened. */
	public static void main(String[] arguments) throws Exception {
		try (Database database = TestData.withKeyFile(Path.of(arguments[0])).open()) {
			System.out.println(database.info().migrations().isEmpty() ? "empty" : "open");
			System.in.read();
		} catch (TftsrException e) {
			System.out.println(e.kind() + " " + e.remedy());
		}
	}
}
