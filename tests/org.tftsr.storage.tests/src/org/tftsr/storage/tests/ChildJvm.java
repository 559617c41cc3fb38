package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.tftsr.storage.tests.kills.JavaCommand;

/** Another Java process that works on a database. */
final class ChildJvm implements AutoCloseable {

	private final Process process;
	private final BufferedReader out;

	private ChildJvm(List<String> command) throws IOException {
		process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		out = process.inputReader(StandardCharsets.UTF_8);
	}

	/** Starts the {@code main} method of a class of this bundle. */
	static ChildJvm start(Class<?> main, String... arguments) throws Exception {
		return new ChildJvm(command(main, arguments));
	}

	/** Starts it by means of another program, such as {@code unshare}. */
	static ChildJvm startBy(List<String> launcher, Class<?> main, String... arguments) throws Exception {
		List<String> command = new ArrayList<>(launcher);
		command.addAll(command(main, arguments));
		return new ChildJvm(command);
	}

	/** The next line that it prints, or null where it has ended. */
	String line() throws IOException {
		return out.readLine();
	}

	/** Lets one that waits for its input go on. */
	void goOn() throws IOException {
		process.getOutputStream().write('\n');
		process.getOutputStream().flush();
	}

	/** Kills it in the middle of whatever it does; returns what it had printed by then. */
	List<String> kill() throws Exception {
		// through the handle, because Process.destroyForcibly also closes the stream that is still to be read
		process.toHandle().destroyForcibly();
		process.waitFor();
		return out.lines().toList();
	}

	/** Kills it after a time, unless it has ended by then; returns what it had printed. */
	List<String> killAfter(Duration time) throws Exception {
		process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
		return kill();
	}

	/** Waits for its end and expects success. */
	void finish() throws Exception {
		assertEquals(0, process.waitFor());
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

	private static List<String> command(Class<?> main, String... arguments) {
		return new JavaCommand(List.of()).of(main, arguments);
	}
}
