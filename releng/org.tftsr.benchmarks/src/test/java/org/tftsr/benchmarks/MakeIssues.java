package org.tftsr.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.KeySource;
import org.tftsr.storage.internal.database.SqlCipherDatabase;
import org.tftsr.storage.internal.transaction.Transactions;

/**
 * Fills a new encrypted database with synthetic issues: {@code MakeIssues FOLDER ROWS SEED}. It writes rows of the table
 * itself, since the repository would flush each issue to the disk, and indexes their words at the end.
 */
final class MakeIssues {

	private static final Supplier<String> FILL = () -> "Cannot fill the database";
	private static final int BATCH = 10_000;
	private static final String INSERT = """
			INSERT INTO issues(id, title, description, severity, status, category, source, created_at, updated_at, tags)
			VALUES (?, ?, ?, ?, ?, ?, 'manual', ?, ?, ?)""";

	private MakeIssues() {
	}

	public static void main(String[] args) throws Exception {
		long rows = Long.parseLong(args[1]);
		SyntheticIssues issues = new SyntheticIssues(Long.parseLong(args[2]), rows);
		long start = System.nanoTime();
		try (SqlCipherDatabase database = SqlCipherDatabase.open(new DatabaseLocation(Path.of(args[0])),
				KeySource.standard(name -> null), change -> {
					// nobody listens
				})) {
			String trigger = withoutIndexing(database.transactions());
			for (long done = 0; done < rows; done += BATCH) {
				List<Object[]> batch = new ArrayList<>();
				for (long number = done; number < Math.min(rows, done + BATCH); number++) {
					batch.add(issues.row(number));
				}
				database.transactions().write(FILL, transaction -> transaction.updateAll(INSERT, batch));
			}
			index(database.transactions(), trigger);
		}
		System.err.printf("%,d issues in %,d s%n", rows, (System.nanoTime() - start) / 1_000_000_000);
	}

	/** To index a million rows one by one takes three times as long as to index them at once. */
	private static String withoutIndexing(Transactions transactions) throws TftsrException {
		return transactions.write(FILL, transaction -> {
			String trigger = transaction.first("SELECT sql FROM sqlite_master WHERE name = 'issues_fts_insert'",
					row -> row.getString(1)).orElseThrow();
			transaction.update("DROP TRIGGER issues_fts_insert");
			return trigger;
		});
	}

	private static void index(Transactions transactions, String trigger) throws TftsrException {
		transactions.write(FILL, transaction -> {
			transaction.update("INSERT INTO issues_fts(issues_fts) VALUES ('rebuild')");
			return transaction.update(trigger);
		});
	}
}
