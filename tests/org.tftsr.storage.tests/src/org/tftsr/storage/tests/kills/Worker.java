package org.tftsr.storage.tests.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The process of a {@link KilledProgram}, seen from outside. Not thread-safe. */
final class Worker implements AutoCloseable {

	private final Process process;
	private final BufferedReader out;
	private final Writer in;
	private final DataFolder practice;

	/**
	 * Starts it; it gets ready while other things are done.
	 *
	 * @param practice where it practises: prepared, and removed with it
	 */
	Worker(JavaCommand java, DataFolder practice, Work work) throws IOException {
		this.practice = practice;
		process = new ProcessBuilder(java.of(KilledProgram.class, practice.path().toString(), work.name()))
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		out = process.inputReader(StandardCharsets.UTF_8);
		in = process.outputWriter(StandardCharsets.UTF_8);
	}

	long pid() {
		return process.pid();
	}

	/** Waits until it has practised. */
	void awaitReady() throws IOException {
		expect("ready");
	}

	/** Sends it to work. */
	void send(DataFolder folder) throws IOException {
		in.write(folder.path() + "\n");
		in.flush();
	}

	/** Waits until it has begun. */
	void awaitBegin() throws IOException {
		expect("begin");
	}

	/** Sends it to work and waits for the end; returns what it said, with {@code end} or {@code failed} as the last line. */
	List<String> work(DataFolder folder) throws IOException {
		send(folder);
		awaitBegin();
		List<String> lines = new ArrayList<>();
		while (lines.isEmpty() || !lines.getLast().equals("end") && !lines.getLast().startsWith("failed")) {
			lines.add(nextLine());
		}
		return lines;
	}

	/** Kills it after a time; returns what it had said by then. */
	List<String> killAfter(Duration time) throws IOException, InterruptedException {
		process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
		// through the handle, because Process.destroyForcibly also closes the stream that is still to be read
		process.toHandle().destroyForcibly();
		return lastWords();
	}

	/** What it had said when somebody else killed it, or says until its end where nobody did. */
	List<String> lastWords() throws IOException, InterruptedException {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		// a line that is not ended was torn by the kill, and says nothing
		for (int c = out.read(); c >= 0; c = out.read()) {
			if (c == '\n') {
				lines.add(line.toString());
				line.setLength(0);
				if (lines.getLast().equals("end")) {
					break;
				}
			} else {
				line.append((char) c);
			}
		}
		process.toHandle().destroyForcibly();
		process.waitFor();
		return lines;
	}

	/**
	 * No file that it writes may become larger, until it is told otherwise.
	 *
	 * @param bytes a number, or "unlimited"
	 */
	void limitFiles(String bytes) throws IOException, InterruptedException {
		Process prlimit = new ProcessBuilder("prlimit", "--pid", String.valueOf(pid()), "--fsize=" + bytes + ":unlimited")
				.inheritIO().start();
		if (prlimit.waitFor() != 0) {
			throw new IOException("prlimit could not limit the size of files");
		}
	}

	/** Lets it end by itself. */
	void dismiss() throws IOException {
		in.close();
		process.onExit().join();
	}

	private void expect(String line) throws IOException {
		String said = nextLine();
		if (!said.equals(line)) {
			throw new IOException("The program said '" + said + "' instead of '" + line + '\'');
		}
	}

	private String nextLine() throws IOException {
		String line = out.readLine();
		if (line == null) {
			throw new IOException("The program ended by itself");
		}
		return line;
	}

	@Override
	public void close() throws IOException {
		process.toHandle().destroyForcibly();
		process.onExit().join();
		if (Files.exists(practice.path())) {
			practice.delete();
		}
	}
}
