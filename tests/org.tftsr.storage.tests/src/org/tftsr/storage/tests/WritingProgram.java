package org.tftsr.storage.tests;

import java.nio.file.Path;

import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.storage.Database;

/** Runs in a process of its own: creates issues and prints the id of each once it is committed. */
final class WritingProgram {

	private WritingProgram() {
	}

	/** @param arguments the folder, and how many issues to create */
	public static void main(String[] arguments) throws Exception {
		try (Database database = TestData.withPassphrase(Path.of(arguments[0]), TestData.PASSPHRASE).open()) {
			System.out.println("open");
			for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
				var issue = database.issues().create(NewIssue.titled("Issue " + i + " of another process"));
				System.out.println(issue.id());
				database.issues().update(issue.id(), IssueChange.status(IssueStatus.INVESTIGATING));
			}
		}
	}
}
