package org.tftsr.storage.tests.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Leaves a plain database as a program does that is killed in the middle of a change, when part of it is in the file already. */
final class InterruptedWriter {

	/** More than the memory that the writer is given, so that it writes to the file before it commits. */
	private static final String CHANGE = """
			PRAGMA cache_size = 1; BEGIN; UPDATE issues SET title = 'Half written';
			WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 500)
			INSERT INTO issues(id, title, description) SELECT i, 'Half written', hex(randomblob(300)) FROM n;
			SELECT 'written';
			""";

	private InterruptedWriter() {
	}

	/** Changes a database of the earlier app and is killed. */
	static void on(Path database) throws IOException, Loss {
		Process process = new ProcessBuilder("sqlite3", "-batch", database.toString()).redirectErrorStream(true).start();
		try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
				BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
			in.write(CHANGE);
			in.flush();
			Loss.unlessEqual("written", out.readLine(), "what sqlite3 says");
			process.toHandle().destroyForcibly();
			process.onExit().join();
		}
	}
}
