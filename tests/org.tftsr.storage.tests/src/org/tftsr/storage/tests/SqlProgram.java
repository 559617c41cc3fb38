package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The {@code sqlite3} program of the operating system. */
final class SqlProgram implements AutoCloseable {

	private final Process process;
	private final Writer in;
	private final BufferedReader out;

	private SqlProgram(Path database) throws IOException {
		process = new ProcessBuilder("sqlite3", "-batch", database.toString()).redirectErrorStream(true).start();
		in = process.outputWriter(StandardCharsets.UTF_8);
		out = process.inputReader(StandardCharsets.UTF_8);
	}

	/** Starts the program on a plain database; the test is skipped where there is none. */
	static SqlProgram sqlite(Path database) throws IOException {
		try {
			return new SqlProgram(database);
		} catch (IOException e) {
			assumeTrue(false, "the program sqlite3 is not installed");
			throw e;
		}
	}

	/** Runs statements in a program of their own and returns what it printed. */
	static List<String> run(Path database, String sql) throws Exception {
		try (SqlProgram program = sqlite(database)) {
			program.in.write(sql);
			program.in.close();
			List<String> lines = program.out.lines().toList();
			program.process.waitFor();
			return lines;
		}
	}

	/** Sends statements that print one line, and waits for it. */
	String ask(String sql) throws IOException {
		in.write(sql + '\n');
		in.flush();
		return out.readLine();
	}

	/** Kills it in the middle of whatever it does. */
	@Override
	public void close() throws IOException {
		process.toHandle().destroyForcibly();
		process.onExit().join();
	}
}
