package org.tftsr.storage.tests.kills;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The {@code sqlcipher} program of the operating system, which knows nothing of the product, looks at a database.
 *
 * @param database the file
 * @param key      as {@code PRAGMA key} takes it
 */
public record Judge(Path database, String key) {

	/** The check of the pages looks past the log of SQLite, which has to be in the database by then. */
	private static final String STRUCTURE = """
			PRAGMA foreign_key_check;
			PRAGMA integrity_check;
			PRAGMA wal_checkpoint(TRUNCATE);
			PRAGMA cipher_integrity_check;
			""";
	private static final String INDEXES = """
			INSERT INTO issues_fts(issues_fts) VALUES ('integrity-check');
			SELECT 'counted' WHERE (SELECT count(*) FROM issues) = (SELECT ifnull(sum(n), 0) FROM issue_counts);
			""";

	/** Whether there is such a program. */
	public static boolean isAvailable() throws InterruptedException {
		return Programs.exist("sqlcipher", "-version");
	}

	/** Fails unless every page, every index and every reference is as it should be, whatever the version of the schema. */
	void requireWhole() throws IOException, InterruptedException, Loss {
		requireAnswers(List.of("ok", "ok", "0|0|0"), STRUCTURE);
	}

	/** As {@link #requireWhole}, and the index for searching and the counts of a database of this version fit. */
	void requireSound() throws IOException, InterruptedException, Loss {
		requireAnswers(List.of("ok", "ok", "0|0|0", "counted"), STRUCTURE + INDEXES);
	}

	private void requireAnswers(List<String> expected, String questions) throws IOException, InterruptedException, Loss {
		Loss.unlessEqual(expected, ask(questions), "what sqlcipher says of " + database.getFileName());
	}

	/** What it prints when it runs some statements. */
	List<String> ask(String sql) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("sqlcipher", "-batch", database.toString()).redirectErrorStream(true).start();
		try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
			in.write("PRAGMA key = \"" + key + "\";\n" + sql);
		}
		List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
		process.waitFor();
		return lines;
	}
}
