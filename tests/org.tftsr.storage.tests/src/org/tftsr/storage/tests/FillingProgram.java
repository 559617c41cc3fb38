package org.tftsr.storage.tests;

import java.nio.file.Path;
import java.util.List;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Runs in a process of its own on a small disk: creates issues until it is full, then looks at what is left. */
final class FillingProgram {

	private FillingProgram() {
	}

	/**
	 * Prints the kind of the failure, whether all that was committed is there, and whether the database is healthy;
	 * where not even a new database has room, the kind of that failure and which files are there.
	 */
	public static void main(String[] arguments) throws Exception {
		TestData data = TestData.withKeyFile(Path.of(arguments[0]));
		try (Database database = data.open()) {
			long created = 0;
			try {
				for (;; created++) {
					database.issues().create(
							new NewIssue("Filler", "x ".repeat(50_000), Severity.LOW, null, "manual", List.of()));
				}
			} catch (TftsrException full) {
				System.out.println(full.kind() + " " + full.remedy());
			}
			System.out.println(created > 0 && created == database.issues().list(IssueQuery.all(1)).total());
			System.out.println(database.check(Progress.NONE).problems());
		} catch (TftsrException tooSmall) {
			System.out.println(tooSmall.kind() + " " + tooSmall.remedy());
			System.out.println(data.files().keySet());
		}
	}
}
