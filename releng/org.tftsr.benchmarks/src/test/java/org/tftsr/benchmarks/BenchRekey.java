package org.tftsr.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;

/**
 * Measures what goes over every page of a database: {@code BenchRekey FOLDER MEGABYTES SEED}. The folder is empty. Prints a row
 * of {@link Report} each for a change of the key, a backup and a restore.
 */
final class BenchRekey {

	private static final int RUNS = 5;
	private static final int MEGA = 1_000_000;

	private BenchRekey() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Path.of(args[0]);
		DatabaseLocation location = new DatabaseLocation(folder.resolve("data"));
		KeySource keys = KeySource.standard(name -> null);
		Path backup = folder.resolve("backup.db");
		try (Database database = Database.open(location, keys)) {
			fill(database, Integer.parseInt(args[1]), new Random(Long.parseLong(args[2])));
			measure("rekey", location, () -> {
				database.rekey(Optional.empty(), Progress.NONE);
				return 1;
			});
			measure("backup", location, () -> {
				Files.deleteIfExists(backup);
				return database.backup(backup).rows();
			});
		}
		measure("restore", location, () -> {
			var report = Database.restore(location, keys, backup, Progress.NONE);
			Files.delete(report.replaced().orElseThrow());
			return report.rows();
		});
	}

	private static void measure(String name, DatabaseLocation location, Pass pass) throws Exception {
		Measurement measured = Measurement.of(RUNS, pass);
		Report.print(name, Files.size(location.file()), measured, measured.leastCpu(), 0);
	}

	/** Mostly what redactions changed, as in a database that has grown by logs, and some issues to be indexed. */
	private static void fill(Database database, int megabytes, Random random) throws TftsrException {
		UUID copy = database.restorations().begin(null);
		byte[] piece = new byte[MEGA];
		for (int i = 0; i < megabytes; i++) {
			random.nextBytes(piece);
			database.restorations().append(copy, i, piece);
			database.issues().create(NewIssue.titled("Issue " + i + " of " + megabytes));
		}
		database.restorations().complete(copy, "copy", "original", "UTF-8");
	}
}
