package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who used the earlier app does from the command line. */
class EarlierAppTest {

	/** Databases of that app, whose sensitive values all begin with {@link #CANARY}. */
	private static final Path DATABASES = Path.of(System.getProperty("tftsr.checkout"),
			"tests/org.tftsr.storage.tests/src/org/tftsr/storage/tests/fixtures");
	private static final String CANARY = "canary-";

	@TempDir
	private Path folder;

	@Test
	void startingOnItsFolderTakesItsDatabaseOverAndTheOldFilesCanBeHadBack() throws IOException {
		Path data = Files.createDirectories(folder.resolve("data"));
		byte[] old = Files.readAllBytes(DATABASES.resolve("earlier-plain.db"));
		Files.write(data.resolve("tftsr.db"), old);
		Product product = new Product(data);
		Product.Run first = product.run("issue", "list").ok();
		assertTrue(first.out().contains("Disk of web-01 is full"), first.out());
		assertTrue(first.err().contains("earlier app"), first.err());
		for (Path file : files(data)) {
			assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY), file.toString());
		}

		Path back = folder.resolve("back");
		product.run("db", "restore-old-copy", back.toString()).ok();
		assertArrayEquals(old, Files.readAllBytes(back.resolve("tftsr.db")));
		Product.Run again = product.run("db", "restore-old-copy", back.toString());
		assertEquals(1, again.code());
		assertTrue(again.message().contains("there already"), again.message());

		product.run("db", "forget-old-copy").ok();
		assertTrue(product.run("db", "forget-old-copy").ok().err().contains("no such copy"));
		assertEquals(1, product.run("db", "restore-old-copy", folder.resolve("gone").toString()).code());
		assertFalse(Files.exists(data.resolve("tftsr.db.before-take-over")));

		Path export = folder.resolve("audit.jsonl");
		product.run("audit", "export", export.toString()).ok();
		String log = Files.readString(export);
		assertFalse(log.contains(CANARY), log);
		for (String action : List.of("ai_chat", "take_over", "restore_old_copy", "forget_old_copy")) {
			assertTrue(log.contains(action), log);
		}
		product.run("audit", "verify").ok();
		assertTrue(product.run("db", "check").ok().out().contains("sound"));
	}

	@Test
	void itsDatabaseCanBeBroughtIntoOneThatIsInUse() throws IOException {
		Product product = new Product(folder.resolve("data"));
		product.run("issue", "create", "Mine").ok();
		String file = DATABASES.resolve("earlier-4096.db").toString();
		Path key = secret("key", "dev-key-change-in-prod");
		Path wrong = secret("wrong", "another key");

		var report = product.run("--json", "db", "import-tftsr", "--key-file", key.toString(), file).ok().json()
				.getAsJsonObject();
		assertEquals(6, report.getAsJsonObject("brought").get("issues").getAsInt(), report.toString());
		assertEquals(7, product.run("--json", "issue", "list").ok().jsonLines().size());
		assertTrue(product.run("issue", "search", "web-01").ok().out().contains("Disk of web-01 is full"));

		product.with("TFTSR_IMPORT_KEY", "dev-key-change-in-prod").run("db", "import-tftsr", file).ok();
		assertEquals(7, product.run("--json", "issue", "list").ok().jsonLines().size(), "twice changes nothing");
		assertEquals(1, product.run("db", "import-tftsr", folder.resolve("missing").toString()).code());
		assertEquals(3, new Product(folder.resolve("data")).run("db", "import-tftsr", "--key-file", wrong.toString(),
				Files.write(folder.resolve("other.db"), new byte[65_536]).toString()).code());
	}

	@Test
	void itsKeyIsFoundWhereThatAppLeftItOrAskedForInWords() throws IOException {
		Product product = new Product(folder.resolve("data"));
		Path earlier = Files.createDirectories(folder.resolve("earlier"));
		Path file = Files.copy(DATABASES.resolve("earlier-16384.db"), earlier.resolve("tftsr.db"));
		Files.writeString(earlier.resolve(".dbkey"), "dev-key-change-in-prod\n");
		byte[] before = Files.readAllBytes(file);
		Product.Run run = product.run("db", "import-tftsr", file.toString()).ok();
		assertTrue(run.out().contains("brought in  6 issues"), run.out());
		assertTrue(product.run("issue", "list").ok().out().contains("Disk of web-01 is full"));
		assertArrayEquals(before, Files.readAllBytes(file));
		try (Stream<Path> files = Files.list(earlier)) {
			assertEquals(2, files.count(), "nothing was left beside it");
		}
		for (Path written : files(folder.resolve("data"))) {
			assertFalse(Files.readString(written, StandardCharsets.ISO_8859_1).contains(CANARY), written.toString());
		}

		Product.Run none = product.run("db", "import-tftsr");
		assertEquals(2, none.code());
		Product.Run text = product.run("db", "import-tftsr", Files.writeString(folder.resolve("no.db"), "no database").toString());
		assertEquals(3, text.code());
		assertTrue(text.message().contains("TFTSR_IMPORT_KEY"), text.message());
		product.run("audit", "verify").ok();
	}

	/** As a user who kills that app, because it hangs, and then starts this one. */
	@Test
	void aChangeInWhoseMiddleItWasKilledIsTakenBack() throws Exception {
		Path data = Files.createDirectories(folder.resolve("data"));
		Path file = Files.copy(DATABASES.resolve("earlier-plain.db"), data.resolve("tftsr.db"));
		Process writer = new ProcessBuilder("sqlite3", "-batch", file.toString()).redirectErrorStream(true).start();
		try (var in = writer.outputWriter(StandardCharsets.UTF_8); var out = writer.inputReader(StandardCharsets.UTF_8)) {
			in.write("""
					PRAGMA cache_size = 1; BEGIN; UPDATE issues SET title = 'Half written';
					WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
					INSERT INTO issues(id, title, description) SELECT i, 'Half written', hex(randomblob(300)) FROM n;
					SELECT 'written';
					""");
			in.flush();
			assertEquals("written", out.readLine());
			writer.toHandle().destroyForcibly();
			writer.waitFor();
		}
		assertTrue(Files.size(data.resolve("tftsr.db-journal")) > 0);
		Product product = new Product(data);
		String list = product.run("issue", "list").ok().out();
		assertTrue(list.contains("Disk of web-01 is full") && !list.contains("Half written"), list);
		assertTrue(product.run("db", "check").ok().out().contains("sound"));
		for (Path written : files(data)) {
			assertFalse(Files.readString(written, StandardCharsets.ISO_8859_1).contains(CANARY), written.toString());
		}
	}

	private Path secret(String name, String words) throws IOException {
		Path file = Files.writeString(folder.resolve(name), words + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		return file;
	}

	private static List<Path> files(Path folder) throws IOException {
		try (var files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}
}
