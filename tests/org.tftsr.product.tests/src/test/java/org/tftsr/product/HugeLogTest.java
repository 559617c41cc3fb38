package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that are larger than the memory the process has. */
@LongRunning("the same commands on logs of ordinary size")
class HugeLogTest {

	private static final int LINES = 700_000;

	@TempDir
	private Path folder;

	@Test
	void aLogLargerThanTheHeapIsRedactedAndAnalysed() throws IOException {
		Path log = write();
		assertTrue(Files.size(log) > 60 << 20, Files.size(log) + " bytes");
		Product small = new Product(folder.resolve("data")).withHeap("48m");

		Path copy = folder.resolve("copy.log");
		small.run("log", "redact", log.toString(), "-o", copy.toString()).ok();
		try (Stream<String> lines = Files.lines(copy)) {
			assertEquals(LINES, lines.filter(line -> !line.contains("@example.org")).count());
		}
		assertEquals(LINES, small.run("--json", "log", "stat", log.toString()).ok().json().getAsJsonObject().get("lines")
				.getAsInt());
	}

	private Path write() throws IOException {
		Path log = folder.resolve("huge.log");
		try (BufferedWriter out = Files.newBufferedWriter(log)) {
			for (int line = 0; line < LINES; line++) {
				out.write("2026-03-01 10:%02d:%02d INFO  [worker-%d] request %d of user%d@example.org served in %d ms%n"
						.formatted(line / 60 % 60, line % 60, line % 16, line, line % 500, line * 31 % 997));
			}
		}
		return log;
	}
}
