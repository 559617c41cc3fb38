package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.ImportReport;
import org.tftsr.storage.KeySource;

/** Opening a data folder in which the earlier app left its database. */
class TakeOverTest {

	private static final String DEFAULT_KEY = "dev-key-change-in-prod";

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "earlier-plain.db", "earlier-4096.db", "earlier-16384.db" })
	void everythingIsThereInTheFormOfThisProduct(String fixture) throws Exception {
		TestData data = withEarlier(fixture);
		try (Database database = data.open()) {
			ImportReport report = database.takenOver().orElseThrow();
			assertEquals(Map.ofEntries(Map.entry("issues", 6L), Map.entry("log_files", 2L), Map.entry("pii_spans", 4L),
					Map.entry("ai_conversations", 1L), Map.entry("ai_messages", 2L), Map.entry("resolution_steps", 2L),
					Map.entry("documents", 2L), Map.entry("audit_log", 3L), Map.entry("settings", 1L),
					Map.entry("credentials", 1L), Map.entry("integration_config", 1L)), report.brought());
			assertIssues(database);
			assertWhatBelongsToIssues(database);
			assertEquals(List.of(), database.check(Progress.NONE).problems());
			assertEquals(1, database.issues().search("web-01", 10).matches(), "the index for searching was made");
		}
		try (Database again = data.open()) {
			assertEquals(Optional.empty(), again.takenOver(), "it is an ordinary database now");
			assertEquals("Disk of web-01 is full", issue(again, 1).title());
		}
	}

	private static void assertIssues(Database database) throws Exception {
		Issue first = issue(database, 1);
		assertEquals(Severity.CRITICAL, first.severity());
		assertEquals(IssueStatus.OPEN, first.status());
		assertEquals("linux", first.category());
		assertEquals(List.of("disk", "web"), first.tags());
		assertEquals(Instant.parse("2026-04-02T10:00:00Z"), first.updatedAt());
		Issue second = issue(database, 2);
		assertEquals("Größe der Tabelle: 中文 😀", second.title());
		assertEquals(Severity.HIGH, second.severity());
		assertEquals(IssueStatus.INVESTIGATING, second.status(), "the earlier app said triaging");
		assertEquals("databases", second.category());
		assertEquals(List.of("db", "slow"), second.tags());
		assertEquals(Instant.parse("2026-04-02T11:00:00Z"), second.updatedAt());
		Issue third = issue(database, 3);
		assertEquals("hpe_infra", third.category());
		assertEquals(Instant.parse("2026-04-01T10:00:00Z"), third.createdAt(), "seconds in digits");
		assertEquals(Instant.parse("2026-04-03T10:00:00Z"), third.resolvedAt());
		Issue fourth = issue(database, 4);
		assertEquals(Severity.LOW, fourth.severity());
		assertEquals(IssueStatus.CLOSED, fourth.status());
		assertEquals(Instant.parse("2026-04-01T10:00:00Z"), fourth.createdAt(), "milliseconds in digits");
		assertEquals(null, fourth.resolvedAt());
		assertEquals(null, issue(database, 6).resolvedAt(), "it was taken up again");
		Issue fifth = database.issues().find(idOf("issue-5")).orElseThrow().issue();
		assertEquals(Severity.MEDIUM, fifth.severity());
		assertEquals(IssueStatus.OPEN, fifth.status());
		assertEquals(Instant.EPOCH, fifth.createdAt());
	}

	private static void assertWhatBelongsToIssues(Database database) throws Exception {
		IssueDetail detail = database.issues().find(id(1)).orElseThrow();
		assertEquals("Why 1: Why is it full?", detail.whys().getFirst().question());
		assertEquals("Resolution", database.issues().find(id(3)).orElseThrow().whys().getFirst().question());
		UUID log = id(0x101);
		assertEquals("/nowhere/app.log", database.logs().find(log).orElseThrow().path());
		assertTrue(database.logs().find(log).orElseThrow().redacted());
		assertEquals(List.of("EMAIL 10-30 [Email]", "EMAIL 40-60 [Email]", "API_KEY 70-90 [ApiKey]"),
				database.logs().spans(log).toList().stream()
						.map(s -> s.typeName() + ' ' + s.start() + '-' + s.end() + ' ' + s.replacement()).toList());
		assertEquals(Map.of("[EMAIL-1]", "canary-mail@example.org", "[API_KEY-1]", "canary-api-key-0123456789"),
				pseudonyms(database, id(1)));
		assertEquals(Map.of("[IPV4-1]", "192.0.2.77"), pseudonyms(database, idOf("issue-5")));
		assertEquals("# RCA\ncanary-document", database.documents().find(id(0x601)).orElseThrow().markdown());
		assertEquals(Instant.ofEpochMilli(1775037600123L), database.documents().find(id(0x601)).orElseThrow().createdAt());
		assertEquals(Instant.parse("2026-04-03T10:00:00Z"), database.documents().find(id(0x602)).orElseThrow().createdAt());
		assertEquals("dark", database.settings().get("theme").orElseThrow());
		assertEquals(Optional.empty(), database.settings().get("detection"), "a file does not decide what is detected");
	}

	@Test
	void whatCouldNotStayAsItWasIsCounted() throws Exception {
		try (Database database = withEarlier("earlier-plain.db").open()) {
			ImportReport report = database.takenOver().orElseThrow();
			assertEquals(1, report.leftOut().get("rows of pii_spans that say what another row says"));
			assertEquals(1, report.leftOut().get("rows of resolution_steps that belong to nothing"));
			assertEquals(1, report.leftOut().get("detected values whose place in the log cannot be"));
			assertEquals(1, report.leftOut().get("credentials whose key is not known"));
			assertEquals(1, report.changed().get("issues of a status that nobody knows are now open"));
			assertEquals(List.of("Sign in to servicenow again: the key of its token is not known"), report.remarks());
		}
	}

	@Test
	void noValueIsInClearInAnyFile() throws Exception {
		for (String fixture : List.of("earlier-plain.db", "earlier-4096.db")) {
			TestData data = withEarlier(fixture, folder.resolve(fixture));
			try (Database database = data.open()) {
				assertNowhere(data);
				database.issues().create(NewIssue.titled("More"));
			}
			assertNowhere(data);
			assertTrue(Files.exists(data.location.folder().resolve("tftsr.db.before-take-over")));
		}
	}

	@Test
	void detectedValuesAreEncryptedWithinTheDatabaseToo() throws Exception {
		TestData data = TestData.withVariables(folder,
				Map.of(KeySource.VARIABLE, TestData.PASSPHRASE, "TFTSR_ENCRYPTION_KEY", Fixtures.TOKEN_KEY));
		Fixtures.copy("earlier-plain.db", data.location.file());
		data.open().close();
		String dump = String.join("\n", SqlCipher.run(data.location.file(), TestData.PASSPHRASE, ".dump"));
		assertTrue(dump.contains("Disk of web-01 is full"), "the program reads it");
		for (String value : List.of("canary-mail", "canary-api-key", "canary-token")) {
			assertFalse(dump.contains(value), value);
		}
		assertEquals(List.of("ok"), SqlCipher.run(data.location.file(), TestData.PASSPHRASE, "PRAGMA integrity_check;"));
		assertEquals(List.of("4"), SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"SELECT count(*) FROM pii_spans WHERE original_value = '';"));
	}

	@Test
	void theOldFilesCanBeHadBackByteForByte() throws Exception {
		TestData data = withEarlier("earlier-16384.db");
		byte[] before = Files.readAllBytes(data.location.file());
		Path target = folder.resolve("back");
		try (Database database = data.open()) {
			database.oldCopy().restoreInto(target);
			assertArrayEquals(before, Files.readAllBytes(target.resolve("tftsr.db")));
			Problems.expect(ProblemKind.CONFLICT, () -> database.oldCopy().restoreInto(target));
			assertTrue(database.oldCopy().forget());
			assertFalse(database.oldCopy().forget());
			Problems.expect(ProblemKind.NOT_FOUND, () -> database.oldCopy().restoreInto(folder.resolve("again")));
		}
		assertFalse(Files.exists(data.location.folder().resolve("tftsr.db.before-take-over")));
	}

	@Test
	void aChangedCopyIsNotRestored() throws Exception {
		TestData data = withEarlier("earlier-plain.db");
		Path copy = data.location.folder().resolve("tftsr.db.before-take-over");
		try (Database database = data.open()) {
			byte[] bytes = Files.readAllBytes(copy);
			for (int place : new int[] { 0, 9, bytes.length / 2, bytes.length - 1 }) {
				byte[] changed = bytes.clone();
				changed[place] ^= 1;
				Files.write(copy, changed);
				Problems.expect(ProblemKind.DAMAGED, () -> database.oldCopy().restoreInto(folder.resolve("back")));
				assertFalse(Files.exists(folder.resolve("back")));
			}
			Files.write(copy, Arrays.copyOf(bytes, bytes.length - 1));
			Problems.expect(ProblemKind.DAMAGED, () -> database.oldCopy().restoreInto(folder.resolve("back")));
		}
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(List.of(data.location.folder()), files.toList());
		}
	}

	@Test
	void thePersonChoosesAPassphraseForItAndIsToldOnce() throws Exception {
		VaultData data = new VaultData(folder).answer(VaultData.WORDS, VaultData.WORDS);
		Fixtures.copy("earlier-plain.db", data.location.file());
		data.open();
		data.open();
		assertEquals(1, data.informed.size(), data.informed.toString());
		assertTrue(data.informed.getFirst().contains("without encryption, was taken over: 24 rows"),
				data.informed.getFirst());
		assertTrue(data.informed.getFirst().contains("Sign in to servicenow again"), data.informed.getFirst());
		assertFalse(Files.exists(data.location.keyFile()), "the key is in the vault");
	}

	@Test
	void theKeyIsTheOneInTheVariableOrBesideTheFileOrTheOldDefault() throws Exception {
		TestData fallback = withEarlier("earlier-4096.db", folder.resolve("1"));
		try (Database database = fallback.open()) {
			assertEquals("opened with the default key of the earlier app", database.takenOver().orElseThrow().openedWith());
		}
		TestData variable = TestData.withPassphrase(folder.resolve("2"), DEFAULT_KEY);
		Fixtures.copy("earlier-4096.db", variable.location.file());
		try (Database database = variable.open()) {
			assertEquals("opened with the passphrase in TFTSR_DB_KEY", database.takenOver().orElseThrow().openedWith());
		}
		TestData beside = TestData.withKeyFile(folder.resolve("3"));
		Files.createDirectories(beside.location.folder());
		SqlCipher.run(beside.location.file(), "0123abcd", "PRAGMA cipher_page_size = 16384;" + EarlierDatabases.script());
		Path keyFile = beside.location.folder().resolve(".dbkey");
		Problems.expect(ProblemKind.WRONG_KEY, beside::open);
		Files.writeString(keyFile, "0123abcd\n");
		try (Database database = beside.open()) {
			assertEquals("opened with the key file " + keyFile, database.takenOver().orElseThrow().openedWith());
			assertEquals(6, database.takenOver().orElseThrow().brought().get("issues"));
		}
	}

	@Test
	void aKeyThatDoesNotFitLeavesItAsItIs() throws Exception {
		TestData data = TestData.withPassphrase(folder, "another key");
		Files.createDirectories(data.location.folder());
		SqlCipher.run(data.location.file(), "nobody knows", EarlierDatabases.script());
		var before = files(data);
		Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertEquals(before, files(data));
	}

	@Test
	void offsetsCountUtf16WhereTheLogIsStillThere() throws Exception {
		String text = "ä 😀 mail someone@example.org\n";
		Path log = Files.writeString(folder.resolve("app.log"), text);
		String value = "someone@example.org";
		int start = text.substring(0, text.indexOf(value)).getBytes(StandardCharsets.UTF_8).length;
		TestData data = TestData.withKeyFile(folder);
		EarlierDatabases.plain(data.location.file(), """
				INSERT INTO issues(id, title) VALUES ('%1$s', 'One');
				INSERT INTO log_files(id, issue_id, file_name, file_path, content_hash)
				VALUES ('%1$s', '%1$s', 'app.log', '%2$s', '%3$s');
				INSERT INTO pii_spans VALUES ('%1$s', '%1$s', 'Email', %4$d, %5$d, '%6$s', '[Email]');
				""".formatted(id(1), log, EarlierDatabases.sha256(log), start, start + value.length(), value));
		try (Database database = data.open()) {
			var span = database.logs().spans(id(1)).toList().getFirst();
			assertEquals(value, text.substring((int) span.start(), (int) span.end()));
			assertEquals(Map.of(), database.takenOver().orElseThrow().changed());
		}
	}

	@Test
	void whatIsOnlyInTheWriteAheadLogIsBroughtTooAndKept() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		Path elsewhere = folder.resolve("elsewhere.db");
		Files.createDirectories(data.location.folder());
		EarlierDatabases.plain(elsewhere, "INSERT INTO issues(id, title) VALUES ('" + id(1) + "', 'In the file');");
		try (SqlProgram program = SqlProgram.sqlite(elsewhere)) {
			program.ask("PRAGMA journal_mode = WAL;");
			program.ask("INSERT INTO issues(id, title) VALUES ('" + id(2) + "', 'In the log'); SELECT 'done';");
			Files.copy(elsewhere, data.location.file());
			Files.copy(folder.resolve("elsewhere.db-wal"), data.location.folder().resolve("tftsr.db-wal"));
		}
		byte[] log = Files.readAllBytes(data.location.folder().resolve("tftsr.db-wal"));
		try (Database database = data.open()) {
			assertEquals("In the log", issue(database, 2).title());
			database.oldCopy().restoreInto(folder.resolve("back"));
		}
		assertArrayEquals(log, Files.readAllBytes(folder.resolve("back").resolve("tftsr.db-wal")));
	}

	@Test
	void aDatabaseThatAnotherProgramIsWritingToIsLeftAlone() throws Exception {
		TestData data = withEarlier("earlier-plain.db");
		var before = files(data);
		try (SqlProgram program = SqlProgram.sqlite(data.location.file())) {
			program.ask("BEGIN IMMEDIATE; SELECT 'writing';");
			Problems.expect(ProblemKind.BUSY, data::open);
			assertEquals(before, files(data));
		}
		data.open().close();
	}

	@Test
	void laterVersionsOfTheEarlierAppAreRefusedWithAWay() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		EarlierDatabases.plain(data.location.file(), "INSERT INTO _migrations(name) VALUES ('029_clusters');");
		var before = files(data);
		TftsrException problem = Problems.expect(ProblemKind.CONFLICT, data::open);
		assertTrue(problem.remedy().contains("import-tftsr"), problem.remedy());
		assertEquals(before, files(data));
	}

	@Test
	void tablesOfLaterVersionsAreListed() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		EarlierDatabases.plain(data.location.file(), """
				INSERT INTO _migrations(name) VALUES ('012_audit_hash'), ('014_ai_providers');
				ALTER TABLE audit_log ADD COLUMN prev_hash TEXT;
				CREATE TABLE ai_providers (id TEXT, name TEXT); INSERT INTO ai_providers VALUES ('1', 'one'), ('2', 'two');
				INSERT INTO issues(id, title) VALUES ('%s', 'One');""".formatted(id(1)));
		try (Database database = data.open()) {
			assertEquals(2, database.takenOver().orElseThrow().leftOut()
					.get("rows of ai_providers, which this product does not have"));
			assertEquals("One", issue(database, 1).title());
		}
	}

	@Test
	void anEarlyVersionWithFewerTablesIsTakenOver() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		EarlierDatabases.plain(data.location.file(), """
				DROP TABLE credentials; DROP TABLE integration_config; DROP TABLE settings; DROP TABLE audit_log;
				DELETE FROM _migrations WHERE name >= '008'; ALTER TABLE issues DROP COLUMN tags;
				INSERT INTO issues(id, title) VALUES ('%s', 'One');""".formatted(id(1)));
		try (Database database = data.open()) {
			assertEquals("One", issue(database, 1).title());
			assertEquals(List.of(), issue(database, 1).tags());
		}
	}

	@Test
	void somebodyElsesDatabaseIsLeftAlone() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		Files.createDirectories(data.location.folder());
		SqlProgram.run(data.location.file(), "CREATE TABLE issues (id TEXT, title TEXT); CREATE TABLE music (name TEXT);");
		var before = files(data);
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertTrue(problem.why().contains("not one of the earlier app"), problem.why());
		assertEquals(before, files(data));
	}

	@Test
	void aCopyOfAnEarlierTakeOverIsNeverReplaced() throws Exception {
		TestData data = withEarlier("earlier-plain.db");
		Path copy = data.location.folder().resolve("tftsr.db.before-take-over");
		Files.writeString(copy, "precious");
		var before = files(data);
		Problems.expect(ProblemKind.CONFLICT, data::open);
		assertEquals(before, files(data));
	}

	@Test
	void leftoversOfAKilledAttemptAreInNobodysWay() throws Exception {
		TestData data = withEarlier("earlier-plain.db");
		for (String name : List.of("tftsr.db.new", "tftsr.db.new-wal", "tftsr.db.before-take-over.new",
				"tftsr.db." + "0".repeat(64) + ".taken-over")) {
			Files.writeString(data.location.folder().resolve(name), "half of something");
		}
		try (Database database = data.open()) {
			assertEquals(6, database.takenOver().orElseThrow().brought().get("issues"));
		}
		assertEquals(List.of("tftsr.db", "tftsr.db.before-take-over", "tftsr.key", "tftsr.lock", "tftsr.open"),
				List.copyOf(data.files().keySet()));
	}

	private TestData withEarlier(String fixture) throws Exception {
		return withEarlier(fixture, folder);
	}

	private static TestData withEarlier(String fixture, Path folder) throws Exception {
		TestData data = TestData.withVariables(folder, Map.of("TFTSR_ENCRYPTION_KEY", Fixtures.TOKEN_KEY));
		Fixtures.copy(fixture, data.location.file());
		return data;
	}

	/** The content of all files but those that say nothing about the database. */
	private static Map<String, List<Byte>> files(TestData data) throws Exception {
		Map<String, List<Byte>> files = data.files();
		files.remove("tftsr.lock");
		files.remove("tftsr.open");
		files.remove("tftsr.key");
		return files;
	}

	private static void assertNowhere(TestData data) throws Exception {
		List<Path> all = new ArrayList<>();
		try (Stream<Path> files = Files.walk(data.location.folder())) {
			files.filter(Files::isRegularFile).forEach(all::add);
		}
		for (Path file : all) {
			String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
			assertFalse(bytes.contains("canary") || bytes.contains("web-01"), file.toString());
		}
	}

	private static Map<String, String> pseudonyms(Database database, UUID issue) throws Exception {
		Map<String, String> values = new HashMap<>();
		for (Pseudonym pseudonym : database.pseudonyms().list(issue)) {
			values.put(pseudonym.token(), pseudonym.value());
		}
		return values;
	}

	private static Issue issue(Database database, int number) throws Exception {
		return database.issues().find(id(number)).orElseThrow().issue();
	}

	private static UUID id(int number) {
		return UUID.fromString("01960000-0000-7000-8000-000000000" + String.format("%03x", number));
	}

	private static UUID idOf(String text) {
		return UUID.nameUUIDFromBytes(("tftsr-import/" + text).getBytes(StandardCharsets.UTF_8));
	}
}
