package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Runs in a process of its own: gives the database one key after another, and creates issues in between. */
final class RekeyingProgram {

	/** What is kept encrypted once more with each issue. */
	static final String VALUE = "10.1.2.3";

	private RekeyingProgram() {
	}

	/**
	 * Prints {@code open}, then the id of each issue once it and its pseudonym are committed, and {@code rekeyed} after each
	 * change of the key.
	 *
	 * @param arguments the folder, how many times to change the key
	 */
	public static void main(String[] arguments) throws Exception {
		try (Database database = TestData.withKeyFile(Path.of(arguments[0])).open()) {
			System.out.println("open");
			for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
				var issue = database.issues().create(NewIssue.titled("Issue " + i));
				database.pseudonyms().add(issue.id(), List.of(new Pseudonym("IP", 1, VALUE)));
				System.out.println(issue.id());
				database.rekey(Optional.empty(), Progress.NONE);
				System.out.println("rekeyed");
			}
		}
	}
}
