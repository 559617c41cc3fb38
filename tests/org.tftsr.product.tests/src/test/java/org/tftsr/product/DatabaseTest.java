package org.tftsr.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that the command line leaves behind, read with the program of another maker. */
class DatabaseTest {

	private static final String KEY = "it's a \"long\" pass phrase";

	@TempDir
	private Path data;

	@Test
	void anotherProgramOpensItWithTheKeyAndSeesTheTables() throws Exception {
		new Product(data).with("TFTSR_DB_KEY", KEY).run("issue", "create", "Seen from outside").ok();
		List<String> tables = sqlcipher("SELECT name FROM sqlite_master WHERE type='table';");
		assertTrue(tables.containsAll(Set.of("issues", "log_files", "pii_spans", "ai_conversations", "ai_messages",
				"resolution_steps", "documents", "audit_log", "settings", "issues_fts", "credentials",
				"integration_config", "_migrations")), tables.toString());
		assertEquals(List.of("Seen from outside"), sqlcipher("SELECT title FROM issues;"));
		assertEquals(List.of("11"), sqlcipher("SELECT count(*) FROM _migrations WHERE name < '012';"));
	}

	@Test
	@LongRunning("IssueLogsTest: a log is removed and put back")
	void whatWasRemovedMoreThanSevenDaysAgoIsGoneForGoodForWhoUsesTheCommandLineAloneToo() throws Exception {
		Product product = new Product(data.resolve("data")).with("TFTSR_DB_KEY", KEY);
		String issue = product.run("--json", "issue", "create", "Orders fail").ok().json().getAsJsonObject().get("id").getAsString();
		List<String> logs = new ArrayList<>();
		for (String name : List.of("a", "b", "c")) {
			Path file = Files.writeString(data.resolve(name + ".log"), "INFO " + name + "\n");
			logs.add(product.run("--json", "log", "import", issue, file.toString()).ok().json().getAsJsonObject().get("id").getAsString());
		}
		product.run("log", "remove", logs.get(0), logs.get(1)).ok();
		removedLongAgo(logs.get(0));
		String listed = product.run("log", "list", issue, "--removed").ok().out();
		assertFalse(listed.contains(logs.get(0)), listed);
		assertTrue(listed.contains(logs.get(1)), listed);
		assertEquals(List.of("2"), sqlcipher("data", "SELECT count(*) FROM log_files;"));
		removedLongAgo(logs.get(1));
		product.run("log", "remove", logs.get(2)).ok();
		assertEquals(List.of("1"), sqlcipher("data", "SELECT count(*) FROM log_files;"));
	}

	private void removedLongAgo(String log) throws Exception {
		sqlcipher("data", "UPDATE log_files SET removed_at = datetime('now', '-8 days') WHERE id = '" + log + "';");
	}

	@Test
	void withoutAKeyInTheEnvironmentItIsStillNoPlainFile() throws IOException {
		new Product(data).run("issue", "create", "Xylophone-Quartz-4711").ok();
		byte[] start = Arrays.copyOf(Files.readAllBytes(data.resolve("tftsr.db")), 16);
		assertFalse(new String(start, StandardCharsets.ISO_8859_1).startsWith("SQLite format 3"));
		for (Path file : files()) {
			assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("Xylophone-Quartz-4711"),
					file.toString());
		}
		assertEquals(Set.of(), ownersOnly());
	}

	@Test
	void aBackupIsEncryptedTooAndOpens() throws IOException {
		Product product = new Product(data).with("TFTSR_DB_KEY", KEY);
		product.run("issue", "create", "Saved").ok();
		Path backup = data.resolve("saved.backup");
		product.run("db", "backup", backup.toString()).ok();
		Product restored = new Product(data.resolve("elsewhere")).with("TFTSR_DB_KEY", KEY);
		restored.run("db", "restore", "--yes", backup.toString()).ok();
		assertTrue(restored.run("issue", "list").ok().out().contains("Saved"));
		assertTrue(restored.run("db", "check").ok().out().contains("sound"));
	}

	@Test
	void aNewKeyIsTheOneThatOpensItFromThenOn() throws Exception {
		Product product = new Product(data).with("TFTSR_DB_KEY", KEY).with("TFTSR_DB_NEW_KEY", "the next one");
		product.run("issue", "create", "Kept").ok();
		assertTrue(product.run("--json", "db", "rekey").ok().out().contains("tftsr.db"));
		assertEquals(3, product.run("issue", "list").code());
		Product next = new Product(data).with("TFTSR_DB_KEY", "the next one");
		assertTrue(next.run("issue", "list").ok().out().contains("Kept"));
	}

	@Test
	void aBackupTakesThePlaceOfADamagedDatabaseWhichIsKept() throws Exception {
		Product product = new Product(data);
		// enough to have the end of the file to themselves: a damaged page of the schema leaves nothing to salvage
		for (int i = 1; i <= 3; i++) {
			product.run("issue", "create", "Saved", "--description", "what happened ".repeat(7_000)).ok();
		}
		Path backup = data.resolve("saved.backup");
		assertTrue(product.run("--json", "db", "backup", backup.toString()).ok().out().contains("saved.backup"));
		byte[] damaged = Files.readAllBytes(data.resolve("tftsr.db"));
		damaged[damaged.length - 2_000] ^= 1;
		Files.write(data.resolve("tftsr.db"), damaged);
		assertEquals(3, product.run("db", "check").code());
		assertEquals(2, product.run("db", "restore", backup.toString()).code(), "without a terminal nobody can say yes");
		assertEquals(2, product.run("db", "repair").code());
		product.run("--json", "db", "repair", "--salvage", data.resolve("salvaged.db").toString()).ok();
		product.run("db", "repair", "--from", backup.toString()).ok();
		assertTrue(product.run("db", "check").ok().out().contains("sound"));
		product.run("db", "restore", "--yes", backup.toString()).ok();
		assertTrue(product.run("issue", "list").ok().out().contains("Saved"));
		assertEquals(2, files().stream().filter(file -> file.toString().contains("tftsr.db.replaced-")).count());
	}

	@Test
	void aDatabaseOfAnOlderVersionIsBroughtUpToDateAndThatIsSaid() throws IOException {
		Files.copy(Path.of(System.getProperty("tftsr.checkout"),
				"tests/org.tftsr.storage.tests/src/org/tftsr/storage/tests/fixtures/own-017.db"), data.resolve("tftsr.db"));
		Product product = new Product(data).with("TFTSR_DB_KEY", "a test key");
		Product.Run first = product.run("issue", "list").ok();
		assertTrue(first.out().contains("the first issue"), first.out());
		assertTrue(first.err().contains("Bringing the database up to date, step 1 of "), first.err());
		assertFalse(product.run("issue", "list").ok().err().contains("Bringing"), "said once");
	}

	/** As a script does that reads, thinks, and writes, while somebody else works on the same. */
	@Test
	void aScriptDoesNotReplaceWhatSomebodyElseWroteSinceItLooked() throws IOException {
		Product product = Product.ready(data.resolve("data"));
		String issue = product.run("--json", "issue", "create", "Title").ok().json().getAsJsonObject().get("id").getAsString();
		String why = product.run("--json", "why", "add", issue, "Why?").ok().json().getAsJsonObject().get("id").getAsString();
		String shown = product.run("--json", "issue", "show", issue).ok().out();
		String whys = product.run("--json", "why", "list", issue).ok().out();
		product.run("issue", "update", issue, "--title", "Theirs").ok();
		product.run("why", "update", why, "--answer", "Theirs").ok();
		Product.Run title = product.pipe(shown, "issue", "update", issue, "--title", "Mine", "--seen", "-");
		assertEquals(1, title.code());
		assertTrue(title.message().contains("its title since you were shown it"), title.message());
		Product.Run answer = product.pipe(whys, "why", "update", why, "--answer", "Mine", "--seen", "-");
		assertEquals(1, answer.code());
		assertTrue(answer.message().contains("its answer since you were shown it"), answer.message());
		product.pipe(shown, "issue", "update", issue, "--status", "investigating", "--seen", "-").ok();
		product.pipe(shown, "why", "update", why, "--evidence", "a.log:1", "--seen", "-").ok();
		String after = product.run("--json", "issue", "show", issue).ok().out();
		assertTrue(after.contains("Theirs") && after.contains("a.log:1") && !after.contains("Mine"), after);
		product.pipe(after, "why", "update", why, "--answer", "Mine", "--seen", "-").ok();

		Path seen = Files.writeString(data.resolve("seen"), "{}");
		product.run("settings", "set", "theme", "dark", "--seen", seen.toString()).ok();
		assertEquals(1, product.run("settings", "set", "theme", "light", "--seen", seen.toString()).code());
		Files.writeString(seen, product.run("--json", "settings", "get").ok().out());
		product.run("settings", "set", "theme", "light", "--seen", seen.toString()).ok();
		Product.Run other = product.pipe("no JSON", "why", "update", why, "--answer", "Mine", "--seen", "-");
		assertTrue(other.code() == 1 && other.message().contains("--json"), other.message());
	}

	@Test
	void twoProcessesWriteToOneDatabase() throws Exception {
		Product product = new Product(data);
		product.run("issue", "create", "0").ok();
		List<Process> running = new ArrayList<>();
		for (int i = 1; i <= 4; i++) {
			running.add(product.start(data.resolve("out" + i), data.resolve("err" + i), "issue", "create", "no. " + i));
		}
		for (Process process : running) {
			assertEquals(0, process.waitFor());
		}
		assertEquals(5, product.run("--json", "issue", "list").ok().jsonLines().size());
	}

	private List<Path> files() throws IOException {
		try (var files = Files.walk(data)) {
			return files.filter(Files::isRegularFile).toList();
		}
	}

	/** Names of the files that others may read. */
	private Set<String> ownersOnly() throws IOException {
		Set<String> open = new TreeSet<>();
		for (Path file : files()) {
			if (!PosixFilePermissions.toString(Files.getPosixFilePermissions(file)).endsWith("------")) {
				open.add(file.getFileName().toString());
			}
		}
		return open;
	}

	private List<String> sqlcipher(String query) throws Exception {
		return sqlcipher("", query);
	}

	private List<String> sqlcipher(String folder, String query) throws Exception {
		return SqlCipher.query(data.resolve(folder).resolve("tftsr.db"), KEY, query);
	}
}
