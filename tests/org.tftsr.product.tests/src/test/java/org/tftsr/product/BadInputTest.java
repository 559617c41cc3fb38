package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the product says to input that it cannot use: what, why and what to do, in one line, with nothing touched. */
class BadInputTest {

	@TempDir
	private Path folder;
	private Path data;
	private Product product;

	@BeforeEach
	void newProduct() {
		data = folder.resolve("data");
		product = new Product(data);
	}

	@Test
	void aMissingFile() {
		assertRefused(product.run("triage", folder.resolve("none.log").toString()), 1, "none.log", "no such file");
	}

	@Test
	void aFolder() {
		assertRefused(product.run("triage", folder.toString()), 1, folder.toString(), "folder");
	}

	@Test
	void anUnreadableFile() throws IOException {
		Path log = Files.writeString(folder.resolve("secret.log"), "ERROR x\n");
		assertTrue(log.toFile().setReadable(false, false));
		assumeFalse(Files.isReadable(log), "root may read everything");
		assertRefused(product.run("triage", log.toString()), 1, "secret.log", "permission");
	}

	@Test
	void aBinaryFile() throws IOException {
		Path log = folder.resolve("app.log");
		byte[] content = new byte[4096];
		for (int i = 0; i < content.length; i++) {
			content[i] = (byte) (i * 31 % 7 == 0 ? 0 : i);
		}
		Files.write(log, content);
		assertRefused(product.run("triage", log.toString()), 1, "app.log", "text");
		assertArrayEquals(content, Files.readAllBytes(log));
	}

	@Test
	void aFileThatIsCompressedInAWayThatIsNotReadThrough() throws IOException {
		Path log = Files.write(folder.resolve("app.log.xz"), HexFormat.of().parseHex("fd377a585a000004e6d6b446"));
		assertRefused(product.run("log", "stat", log.toString()), 1, "app.log.xz", "compressed");
	}

	@Test
	void aTornCompressedFile() throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (var out = new GZIPOutputStream(packed)) {
			out.write("ERROR something\n".getBytes(StandardCharsets.UTF_8));
		}
		Path log = Files.write(folder.resolve("app.log.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 6));
		assertRefused(product.run("log", "stat", log.toString()), 1, "app.log.gz", "torn");
	}

	@Test
	void anEmptyFileIsALogWithNothingInIt() throws IOException {
		Path log = Files.createFile(folder.resolve("empty.log"));
		Path out = folder.resolve("out");
		product.run("triage", "--out", out.toString(), log.toString()).ok();
		assertEquals("", Files.readString(out.resolve("empty.redacted.log")));
		assertTrue(Files.exists(out.resolve("rca.pdf")));
	}

	@Test
	void aFileThatChangedSinceItWasImported() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"), "ERROR one\n");
		String issue = product.run("--json", "issue", "create", "Changed").ok().json().getAsJsonObject().get("id")
				.getAsString();
		product.run("log", "import", issue, log.toString()).ok();
		String id = product.run("--json", "log", "list", issue).ok().jsonLines().get(0).getAsJsonObject().get("id")
				.getAsString();
		Files.writeString(log, "ERROR two\n");
		assertRefused(product.run("log", "detect", id), 1, "app.log", "changed");
	}

	@Test
	void anExistingTargetIsNotReplacedUnasked() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"), "ERROR one\n");
		product.run("triage", "--out", folder.resolve("out").toString(), log.toString()).ok();
		String issue = product.run("--json", "issue", "list").ok().jsonLines().get(0).getAsJsonObject().get("id")
				.getAsString();
		String document = product.run("--json", "document", "list", issue).ok().jsonLines().get(0).getAsJsonObject()
				.get("id").getAsString();
		Path target = Files.writeString(folder.resolve("rca.md"), "mine");
		assertRefused(product.run("document", "export", document, "--format", "md", "-o", target.toString()), 1,
				"rca.md", "already");
		assertEquals("mine", Files.readString(target));
		product.run("document", "export", document, "--format", "md", "-o", target.toString(), "--force").ok();
		assertTrue(Files.readString(target).startsWith("# "));
	}

	@Test
	void filesInTheOutputFolderAreNotReplacedUnasked() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"), "ERROR one\n");
		Path mine = Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("rca.md"), "mine");
		assertRefused(product.run("triage", "--out", mine.getParent().toString(), log.toString()), 1, "rca.md", "--force");
		assertEquals("mine", Files.readString(mine));
		product.run("triage", "--force", "--out", mine.getParent().toString(), log.toString()).ok();
		assertTrue(Files.readString(mine).startsWith("# "));
	}

	@Test
	void aPipeAsTargetIsRefusedAndALinkIsFollowed() throws Exception {
		Path log = Files.writeString(folder.resolve("app.log"), "mail to kim@example.org\n");
		Path pipe = folder.resolve("pipe");
		assumeFalse(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() != 0, "no named pipes here");
		assertRefused(product.run("log", "redact", log.toString(), "-o", pipe.toString()), 1, "pipe", "standard output");
		assertFalse(Files.isRegularFile(pipe));

		Path target = Files.createFile(folder.resolve("target.log"));
		Path link = Files.createSymbolicLink(folder.resolve("link.log"), target);
		product.run("log", "redact", log.toString(), "-o", link.toString()).ok();
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("mail to [EMAIL-1]\n", Files.readString(target));
	}

	@Test
	void controlSequencesInALogNeverReachTheTerminal() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"),
				"2026-03-01 10:00:00 ERROR \u001b[2J\u001b]52;c;aGk=\u0007 disk full\u009b31m\u202e\n");
		for (String command : List.of("causes", "templates")) {
			String out = product.run("log", command, log.toString()).ok().out();
			assertFalse(out.chars().anyMatch(c -> c < ' ' && c != '\n' || c == 0x9b || c == 0x202e), out);
			assertTrue(out.contains("disk full\\u202e"), out);
		}
	}

	@Test
	void anOutputFolderThatIsAFile() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"), "ERROR one\n");
		Path out = Files.writeString(folder.resolve("out"), "a file");
		Product.Run run = product.run("triage", "--out", out.toString(), log.toString());
		assertEquals(1, run.code());
		assertTrue(run.message().contains(out.toString()), run.message());
		assertEquals("a file", Files.readString(out));
		assertEquals("", product.run("--json", "issue", "list").ok().out());
	}

	@Test
	void aDataFolderThatIsAFile() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "a file");
		Product.Run run = new Product(file).run("issue", "list");
		assertRefused(run, 1, file.toString(), "folder");
		assertEquals("a file", Files.readString(file));
	}

	@Test
	void aFullDisk() throws IOException {
		Path full = Path.of("/dev/full");
		assumeFalse(!Files.exists(full), "only Linux has a device that is always full");
		Path log = Files.writeString(folder.resolve("app.log"), "mail kim@example.org\n".repeat(2000));
		List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$0\" \"$@\" > /dev/full"));
		command.addAll(Product.java());
		command.addAll(List.of("-jar", Product.launcher().toString(), "-nosplash", "-application",
				"org.tftsr.cli.application", "-data", "@none", "log", "redact", log.toString()));
		ProcessBuilder shell = new ProcessBuilder(command);
		shell.environment().put("TFTSR_DATA_DIR", data.toString());
		Process process = shell.redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertAll(() -> assertEquals(1, process.waitFor()), () -> assertTrue(said.contains("disk is full"), said));
	}

	@Test
	void theWrongKeyIsToldFromADamagedDatabaseAndBothLeaveItAsItIs() throws IOException {
		new Product(data).with("TFTSR_DB_KEY", "the right one").run("issue", "create", "Kept").ok();
		Path file = data.resolve("tftsr.db");
		byte[] before = Files.readAllBytes(file);

		assertRefused(new Product(data).with("TFTSR_DB_KEY", "another one").run("issue", "list"), 3, "tftsr.db", "key");
		assertArrayEquals(before, Files.readAllBytes(file));

		byte[] damaged = Arrays.copyOf(before, before.length - 1000);
		Files.write(file, damaged);
		assertRefused(new Product(data).with("TFTSR_DB_KEY", "the right one").run("issue", "list"), 3, "tftsr.db",
				"damaged");
		assertArrayEquals(damaged, Files.readAllBytes(file));
	}

	@Test
	void aBlankKeyMakesNoDatabase() {
		assertRefused(new Product(data).with("TFTSR_DB_KEY", " ").run("issue", "create", "X"), 1, "TFTSR_DB_KEY");
		assertFalse(Files.exists(data.resolve("tftsr.db")));
	}

	@Test
	void messagesNeverHoldWhatTheLogHolds() throws IOException {
		Path log = Files.writeString(folder.resolve("app.log"), "password=Plum-Orchard-19 \n");
		Product.Run run = product.run("log", "search", log.toString(), "(a+)+$password=(");
		assertEquals(2, run.code());
		assertFalse(run.err().contains("Plum-Orchard-19"));
	}

	/** One line on standard error, nothing on standard output, and all the words that were asked for. */
	private static void assertRefused(Product.Run run, int code, String... words) {
		String message = run.message();
		assertAll(() -> assertEquals(code, run.code(), run.err()), () -> assertEquals("", run.out()),
				() -> assertTrue(message.startsWith("tftsr: "), message), () -> {
					for (String word : words) {
						assertTrue(message.toLowerCase().contains(word.toLowerCase()), word + " in: " + message);
					}
				});
	}
}
