package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseInfo;

class EncryptionTest {

	/** The tables of the specification, in its order. */
	private static final List<String> TABLES = List.of("issues", "log_files", "pii_spans", "ai_conversations",
			"ai_messages", "resolution_steps", "documents", "audit_log", "settings", "issues_fts", "credentials",
			"integration_config");

	@TempDir
	Path folder;

	@Test
	void theSqlcipherProgramOpensADatabaseWithTheSamePassphrase() throws Exception {
		for (String passphrase : List.of("simple", TestData.PASSPHRASE, "  blanks around  ", "''")) {
			TestData data = TestData.withPassphrase(folder.resolve(UUID.randomUUID().toString()), passphrase);
			int migrations;
			try (Database database = data.open()) {
				migrations = database.info().migrations().size();
				database.issues()
						.create(new NewIssue("Disk full", "on web-01", Severity.HIGH, null, "manual", List.of("a")));
			}
			List<String> rows = SqlCipher.run(data.location.file(), passphrase,
					"""
							SELECT title, severity, status, tags FROM issues;
							SELECT title FROM issues_fts WHERE issues_fts MATCH 'web';
							PRAGMA cipher_integrity_check;
							SELECT count(*) FROM _migrations WHERE applied_at LIKE '____-__-__ __:__:__';""");
			assertEquals(List.of("Disk full|high|open|[\"a\"]", "Disk full", String.valueOf(migrations)),
					rows);
		}
	}

	@Test
	void everyTableOfTheSpecificationIsThere() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE).created();
		String names = String.join("', '", TABLES);
		List<String> found = SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('" + names + "') ORDER BY rowid;");
		assertEquals(TABLES.stream().sorted().toList(), found.stream().sorted().toList());
	}

	@Test
	void whatWasWrittenIsInNoFileOfTheFolder() throws Exception {
		String canary = "canary-" + UUID.randomUUID();
		TestData data = TestData.withKeyFile(folder);
		try (Database database = data.open()) {
			UUID issue = database.issues()
					.create(new NewIssue(canary, canary, Severity.LOW, null, canary, List.of(canary))).id();
			database.documents().create(issue, DocumentType.RCA, canary, canary.repeat(1_000));
			database.settings().put(Map.of(canary, canary));
			database.pseudonyms().add(issue, List.of(new Pseudonym("EMAIL", 1, canary)));
			database.audit().append(canary, "test", canary, Map.of("name", canary));
			database.issues().search(canary, 10);
			assertNowhere(canary);
		}
		assertNowhere(canary);
	}

	private void assertNowhere(String canary) throws Exception {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
				assertFalse(bytes.contains(canary), file.toString());
				assertFalse(bytes.startsWith("SQLite format 3"), file.toString());
			}
		}
	}

	@Test
	void aPseudonymsValueIsEncryptedWithinTheDatabaseToo() throws Exception {
		String value = "someone" + "@example.org";
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		try (Database database = data.open()) {
			UUID issue = database.issues().create(NewIssue.titled("Pseudonyms")).id();
			database.pseudonyms().add(issue, List.of(new Pseudonym("EMAIL", 1, value)));
		}
		List<String> dump = SqlCipher.run(data.location.file(), TestData.PASSPHRASE, ".dump");
		assertFalse(String.join("\n", dump).contains(value));
	}

	@Test
	void aValueThatWasMovedOrChangedDoesNotOpen() throws Exception {
		for (String tampering : List.of(
				"UPDATE pseudonyms SET number = 3 - number + 10; UPDATE pseudonyms SET number = number - 10;",
				"UPDATE pseudonyms SET value_encrypted = substr(value_encrypted, 2) || 'A';",
				"UPDATE pseudonyms SET value_encrypted = 'AAAA';",
				"UPDATE pseudonyms SET value_encrypted = 'no base64!';",
				"UPDATE key_salts SET salt = substr(salt, 2) || substr(salt, 1, 1);")) {
			TestData data = TestData.readyWithPassphrase(folder.resolve(UUID.randomUUID().toString()));
			UUID issue;
			try (Database database = data.open()) {
				issue = database.issues().create(NewIssue.titled("Pseudonyms")).id();
				database.pseudonyms().add(issue, List.of(new Pseudonym("IP", 1, "one"), new Pseudonym("IP", 2, "two")));
			}
			assertEquals(List.of(), SqlCipher.run(data.location.file(), TestData.PASSPHRASE, tampering));
			try (Database database = data.open()) {
				Problems.expect(ProblemKind.DAMAGED, () -> database.pseudonyms().list(issue));
			}
		}
	}

	@Test
	void theFactsAboutADatabaseAreNotSecret() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		try (Database database = data.open()) {
			DatabaseInfo info = database.info();
			assertEquals(data.location.file(), info.file());
			assertEquals("SQLCipher 4", info.cipher());
			assertEquals("wal", info.journalMode());
			assertEquals("001_issues", info.migrations().getFirst());
			assertEquals(info.migrations().stream().sorted().distinct().toList(), info.migrations());
			assertTrue(info.size() > 0);
			assertFalse(info.toString().contains(TestData.PASSPHRASE));
		}
	}
}
