package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.LogSources;

class LogSourcesTest {

	@TempDir
	Path folder;

	@Test
	void aFileTellsItsNameAndSizeAndCanBeReadTwice() throws Exception {
		Path file = Files.writeString(folder.resolve("app.log"), "one\ntwo\n");
		LogSource log = LogSources.file(folder.resolve(".").resolve("app.log"));
		assertEquals("app.log", log.name());
		assertEquals(8, log.size());
		for (int i = 0; i < 2; i++) {
			try (InputStream in = log.open()) {
				assertArrayEquals(Files.readAllBytes(file), in.readAllBytes());
			}
		}
	}

	@Test
	void anEmptyFileIsALog() throws Exception {
		LogSource log = LogSources.file(Files.createFile(folder.resolve("empty.log")));
		assertEquals(0, log.size());
		try (InputStream in = log.open()) {
			assertEquals(-1, in.read());
		}
	}

	@Test
	void aMissingFileIsSaidToBeMissing() {
		TftsrException e = assertThrows(TftsrException.class, () -> LogSources.file(folder.resolve("no.log")));
		assertEquals(ProblemKind.NOT_FOUND, e.kind());
		assertEquals("there is no such file", e.why());
		assertFalse(e.remedy().isBlank());
	}

	@Test
	void aFolderIsNoLog() {
		TftsrException e = assertThrows(TftsrException.class, () -> LogSources.file(folder));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
		assertEquals("it is a folder", e.why());
	}

	@Test
	void aDeviceIsRefusedRatherThanReadForever() {
		Path device = Path.of("/dev/zero");
		assumeTrue(Files.exists(device));
		TftsrException e = assertThrows(TftsrException.class, () -> LogSources.file(device));
		assertEquals(ProblemKind.INVALID_INPUT, e.kind());
		assertEquals("it is a pipe, a socket or a device and not a file", e.why());
	}

	@Test
	void aFileThatMayNotBeReadIsSaidToBeSo() throws IOException {
		Path file = Files.writeString(folder.resolve("secret.log"), "x");
		assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file));
		TftsrException e = assertThrows(TftsrException.class, () -> LogSources.file(file));
		assertEquals(ProblemKind.IO, e.kind());
		assertEquals("you may not read it", e.why());
	}

	@Test
	void whatIsAppendedWhileReadingIsLeftOut() throws Exception {
		Path file = Files.writeString(folder.resolve("live.log"), "before\n");
		try (InputStream in = LogSources.file(file).open()) {
			Files.writeString(file, "after\n", StandardOpenOption.APPEND);
			assertEquals("before\n", new String(in.readAllBytes()));
		}
	}

	@Test
	void aFileThatShrinksWhileReadingIsAConflict() throws Exception {
		Path file = Files.writeString(folder.resolve("cut.log"), "0123456789".repeat(1000));
		LogSource log = LogSources.file(file);
		try (InputStream in = log.open(); FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			in.readNBytes(100);
			channel.truncate(200);
			IOException failure = assertThrows(IOException.class, in::readAllBytes);
			TftsrException told = LogSources.problem(log, failure);
			assertEquals(ProblemKind.CONFLICT, told.kind());
			assertEquals("it became shorter while it was read", told.why());
		}
	}

	@Test
	void bytesAreCopied() throws Exception {
		byte[] content = { 'a', 'b' };
		LogSource log = LogSources.bytes("memory", content);
		content[0] = 'x';
		try (InputStream in = log.open()) {
			assertEquals("ab", new String(in.readAllBytes()));
		}
	}
}
