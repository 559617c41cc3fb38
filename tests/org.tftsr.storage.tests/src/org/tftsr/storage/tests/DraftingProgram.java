package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.UUID;

import org.tftsr.core.draft.Draft;
import org.tftsr.storage.Database;

/** Runs in a process of its own, to be killed: keeps what is being typed. */
final class DraftingProgram {

	static final String TYPED = "Why is the disk full?";

	private DraftingProgram() {
	}

	/**
	 * Prints {@code kept} and waits to be killed.
	 *
	 * @param arguments the folder, the issue
	 */
	public static void main(String[] arguments) throws Exception {
		Database database = TestData.withKeyFile(Path.of(arguments[0])).open();
		database.drafts().keep(new Draft.Question(UUID.fromString(arguments[1]), TYPED));
		System.out.println("kept");
		System.in.read();
	}
}
