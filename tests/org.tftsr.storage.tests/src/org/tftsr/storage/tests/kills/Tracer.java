package org.tftsr.storage.tests.kills;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program {@code strace} at a process that is ready to work. */
final class Tracer implements AutoCloseable {

	/** With which a process changes files. */
	static final String CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat";

	/** Those that a file system refuses that may only be read, but for the one that opens a file. */
	static final String CHANGES = "pwrite64,write,ftruncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir";

	private final Process process;

	private Tracer(List<String> command) throws IOException {
		process = new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	static Tracer killing(long pid, int call) throws IOException {
		return new Tracer(List.of("strace", "-f", "-o", "/dev/null", "-e", "trace=" + CALLS, "-e",
				"inject=" + CALLS + ":signal=SIGKILL:when=" + call, "-p", String.valueOf(pid)));
	}

	/** Lets every call but the first ones fail that changes what is there. */
	static Tracer refusing(long pid, int call) throws IOException {
		return new Tracer(List.of("strace", "-f", "-o", "/dev/null", "-e", "trace=" + CHANGES, "-e",
				"inject=" + CHANGES + ":error=EROFS:when=" + call + '+', "-p", String.valueOf(pid)));
	}

	/** Lets one call fail, and none before or after it. */
	static Tracer failing(long pid, String calls, String error, int call) throws IOException {
		return new Tracer(List.of("strace", "-f", "-o", "/dev/null", "-e", "trace=" + calls, "-e",
				"inject=" + calls + ":error=" + error + ":when=" + call, "-p", String.valueOf(pid)));
	}

	/** @param calls {@link #CALLS} or {@link #CHANGES} */
	static Tracer counting(long pid, String calls, Path output) throws IOException {
		return new Tracer(List.of("strace", "-f", "-o", output.toString(), "-e", "trace=" + calls, "-p",
				String.valueOf(pid)));
	}

	/** Whether there is such a program and it may look at other processes. */
	static boolean isAvailable() throws InterruptedException {
		return Programs.exist("strace", "-o", "/dev/null", "true");
	}

	void awaitAttached() throws IOException {
		String line = process.inputReader(StandardCharsets.UTF_8).readLine();
		if (line == null || !line.contains("attached")) {
			throw new IOException("strace said: " + line);
		}
	}

	/** How many calls a tracer counted in the thread that made most of them: strace counts for each thread. */
	static int counted(Path output) throws IOException {
		try (Stream<String> lines = Files.lines(output)) {
			return (int) lines.filter(line -> !line.contains("+++") && !line.contains("resumed"))
					.map(line -> line.split(" ")[0])
					.collect(Collectors.groupingBy(thread -> thread, Collectors.counting()))
					.values().stream().mapToLong(Long::longValue).max().orElseThrow();
		}
	}

	@Override
	public void close() {
		process.destroy();
		process.onExit().join();
	}
}
