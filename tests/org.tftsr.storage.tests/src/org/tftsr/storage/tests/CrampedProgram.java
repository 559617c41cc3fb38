package org.tftsr.storage.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Runs in a process of its own on a disk too small for a copy of its database: tries what needs one. */
final class CrampedProgram {

	private static final int PIECES = 5;

	private CrampedProgram() {
	}

	/** Prints the kind and the remedy of each failure, then whether the database is sound and which files there are. */
	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[0]);
		TestData data = TestData.withKeyFile(folder);
		try (Database database = data.open()) {
			var copy = database.restorations().begin(null);
			byte[] piece = new byte[1_000_000];
			for (int i = 0; i < PIECES; i++) {
				new Random(i).nextBytes(piece);
				database.restorations().append(copy, i, piece);
			}
		}
		// more than a few rows need, less than a copy does
		long free = Files.getFileStore(folder).getUsableSpace();
		Files.write(folder.resolve("ballast"), new byte[(int) (free - PIECES * 500_000)]);
		try (Database database = data.open()) {
			tell(() -> database.rekey(Optional.empty(), Progress.NONE));
			tell(() -> database.backup(folder.resolve("backup.db")));
			System.out.println(database.check(Progress.NONE).problems());
		}
		data.open().close();
		System.out.println(data.files().keySet());
	}

	private static void tell(Attempt attempt) throws Exception {
		try {
			attempt.run();
			System.out.println("done");
		} catch (TftsrException full) {
			System.out.println(full.kind() + " " + full.remedy());
		}
	}

	@FunctionalInterface
	private interface Attempt {
		void run() throws Exception;
	}
}
