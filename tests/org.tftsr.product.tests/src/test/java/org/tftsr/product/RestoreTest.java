package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Redacted copies are turned back on the command line. */
class RestoreTest {

	private static final String LOG = "\uFEFF2026-03-01 10:00:00 INFO kim@example.org paid\r\n"
			+ "2026-03-01 10:00:01 ERROR password=Tr0ub4dor&3 refused \uD83D\uDE00\r\n";

	@TempDir
	private Path folder;
	private Product product;
	private Path log;

	@BeforeEach
	void writeLog() throws IOException {
		product = new Product(folder.resolve("data"));
		log = Files.write(folder.resolve("app.log"), LOG.getBytes(StandardCharsets.UTF_16LE));
	}

	@Test
	void theOriginalComesBackByteForByte() throws IOException {
		Path copy = folder.resolve("copy.log");
		Path restored = folder.resolve("restored.log");
		product.run("log", "redact", log.toString(), "-o", copy.toString()).ok();
		assertFalse(Files.readString(copy).contains("Tr0ub4dor"));
		product.run("log", "restore", copy.toString(), "-o", restored.toString()).ok();
		assertArrayEquals(Files.readAllBytes(log), Files.readAllBytes(restored));
	}

	@Test
	void restoreNeverWritesOverTheCopyAndMakesNoFolder() throws IOException {
		Path copy = folder.resolve("copy.log");
		product.run("log", "redact", log.toString(), "-o", copy.toString()).ok();
		byte[] redacted = Files.readAllBytes(copy);
		Product.Run run = product.run("log", "restore", copy.toString(), "-o",
				Files.createSymbolicLink(folder.resolve("link.log"), copy).toString());
		assertEquals(2, run.code(), run.err());
		assertTrue(run.message().contains("name another file"), run.message());
		assertArrayEquals(redacted, Files.readAllBytes(copy));
		Product.Run noFolder = product.run("log", "restore", copy.toString(), "-o",
				folder.resolve("not/there.log").toString());
		assertEquals(1, noFolder.code(), noFolder.err());
		assertTrue(noFolder.message().contains("its folder is not there"), noFolder.message());
		assertFalse(Files.exists(folder.resolve("not")));
	}

	@Test
	void aCopyFromStandardOutputComesBackThroughStandardInput() throws IOException {
		String copy = product.run("log", "redact", log.toString()).ok().out();
		Path restored = folder.resolve("restored.log");
		product.pipe(copy, "log", "restore", "-", "-o", restored.toString()).ok();
		assertArrayEquals(Files.readAllBytes(log), Files.readAllBytes(restored));
	}

	@Test
	void aCopyOfAnotherDatabaseIsRefusedWithARemedy() throws IOException {
		Path copy = folder.resolve("copy.log");
		product.run("log", "redact", log.toString(), "-o", copy.toString()).ok();
		Product.Run run = new Product(folder.resolve("other")).run("log", "restore", copy.toString(), "-o",
				folder.resolve("restored.log").toString());
		assertEquals(1, run.code());
		assertTrue(run.message().contains("--data"), run.message());
		assertFalse(Files.exists(folder.resolve("restored.log")));
	}

	@Test
	void forgettingTouchesNoDatabase() throws IOException {
		Path copy = folder.resolve("copy.log");
		product.run("log", "redact", "--forget", log.toString(), "-o", copy.toString()).ok();
		assertTrue(Files.readString(copy).contains("[EMAIL-1]"));
		try (Stream<Path> files = Files.exists(folder.resolve("data")) ? Files.list(folder.resolve("data")) : Stream.empty()) {
			assertEquals(0, files.filter(file -> file.getFileName().toString().endsWith(".db")).count());
		}
	}
}
