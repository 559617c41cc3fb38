package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The {@code sqlcipher} program of the operating system: a second opinion on what is in the file. */
final class SqlCipher implements AutoCloseable {

	private final Process process;
	private final Writer in;
	private final BufferedReader out;

	private SqlCipher(Path database, String passphrase) throws IOException {
		process = new ProcessBuilder("sqlcipher", "-batch", database.toString()).redirectErrorStream(true).start();
		in = process.outputWriter(StandardCharsets.UTF_8);
		out = process.inputReader(StandardCharsets.UTF_8);
		send("PRAGMA key = '" + passphrase.replace("'", "''") + "';");
		assertEquals("ok", out.readLine());
	}

	/** Starts the program; the test is skipped where there is none. */
	static SqlCipher open(Path database, String passphrase) throws IOException {
		assumeTrue(isInstalled(), "the program sqlcipher is not installed, so there is no second opinion");
		return new SqlCipher(database, passphrase);
	}

	/** Runs statements in a program of their own and returns what it printed. */
	static List<String> run(Path database, String passphrase, String sql) throws IOException {
		try (SqlCipher program = open(database, passphrase)) {
			program.send(sql);
			program.in.close();
			return program.out.lines().toList();
		}
	}

	void send(String sql) throws IOException {
		in.write(sql + '\n');
		in.flush();
	}

	String line() throws IOException {
		return out.readLine();
	}

	@Override
	public void close() {
		process.destroyForcibly();
		try {
			process.waitFor();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new UncheckedIOException(new IOException(e));
		}
	}

	private static boolean isInstalled() {
		try {
			return new ProcessBuilder("sqlcipher", "-version").start().waitFor() == 0;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
