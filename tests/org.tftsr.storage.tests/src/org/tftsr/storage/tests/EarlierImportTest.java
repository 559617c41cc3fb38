package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.ChatMessage;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderKind;
import org.tftsr.core.ai.ProviderOptions;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.ImportReport;

/** Bringing a database of the earlier app into one that is in use. */
class EarlierImportTest {

	private static final UUID FIRST = UUID.fromString("01960000-0000-7000-8000-000000000001");

	@TempDir
	Path folder;

	@Test
	void whatIsThereStaysAndWhatIsNewComes() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			UUID mine = database.issues().create(NewIssue.titled("Mine")).id();
			ImportReport report = bring(database, "earlier-plain.db");
			assertEquals(6, report.brought().get("issues"));
			assertEquals(7, database.issues().list(IssueQuery.all(10)).total());
			assertTrue(database.issues().find(mine).isPresent());
			assertEquals(1, database.issues().search("web-01", 10).matches());
			assertEquals(List.of(), database.check(Progress.NONE).problems());
		}
	}

	@Test
	void bringingItTwiceChangesNothing() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			bring(database, "earlier-plain.db");
			database.issues().update(FIRST, IssueChange.status(IssueStatus.CLOSED));
			ImportReport again = database.importEarlier(folder.resolve("earlier-plain.db"), List.of(), Progress.NONE);
			assertEquals(0, again.total());
			assertEquals(6, again.leftOut().get("rows of issues that are there already"));
			assertEquals(3, again.leftOut().get("rows of audit_log that are there already"));
			assertEquals(IssueStatus.CLOSED, database.issues().find(FIRST).orElseThrow().issue().status());
			assertEquals(2, database.pseudonyms().list(FIRST).size());
		}
	}

	@Test
	void newValuesOfAnIssueGetNumbersOfTheirOwn() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			bring(database, "earlier-plain.db");
			Path file = folder.resolve("second.db");
			EarlierDatabases.plain(file, """
					INSERT INTO issues(id, title) VALUES ('%1$s', 'The same');
					INSERT INTO log_files(id, issue_id, file_name) VALUES ('%2$s', '%1$s', 'b.log');
					INSERT INTO pii_spans VALUES ('%2$s', '%2$s', 'Email', 1, 5, 'b@example.org', '[Email]'),
					    ('%1$s', '%2$s', 'Email', 7, 9, 'canary-mail@example.org', '[Email]');
					""".formatted(FIRST, UUID.randomUUID()));
			database.importEarlier(file, List.of(), Progress.NONE);
			assertEquals(List.of("canary-mail@example.org", "b@example.org"), database.pseudonyms().list(FIRST).stream()
					.filter(p -> p.typeName().equals("EMAIL")).map(Pseudonym::value).toList());
		}
	}

	@Test
	void placesOfALogThatWasSearchedHereAreLeftOutAndItsValuesAreNot() throws Exception {
		Path file = folder.resolve("again.db");
		EarlierDatabases.plain(file, """
				INSERT INTO issues(id, title) VALUES ('%1$s', 'With a log');
				INSERT INTO log_files(id, issue_id, file_name) VALUES ('%1$s', '%1$s', 'a.log');
				""".formatted(FIRST));
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			database.importEarlier(file, List.of(), Progress.NONE);
			database.logs().replaceSpans(FIRST, SpanSource.of(List.of()));
			SqlProgram.run(file, "INSERT INTO pii_spans VALUES ('%1$s', '%1$s', 'Email', 1, 5, 'b@example.org', '[Email]');"
					.formatted(FIRST));
			ImportReport report = database.importEarlier(file, List.of(), Progress.NONE);
			assertEquals(1, report.leftOut().get("places of detected values in logs that were searched here"));
			assertEquals(0L, report.brought().getOrDefault("pii_spans", 0L));
			assertEquals(List.of("b@example.org"), database.pseudonyms().list(FIRST).stream().map(Pseudonym::value).toList());
		}
	}

	@Test
	void aLogWhoseMediaTypeIsNoTextIsReadAsItsBytesTell() throws Exception {
		Path file = folder.resolve("untyped.db");
		EarlierDatabases.plain(file, """
				INSERT INTO issues(id, title) VALUES ('%1$s', 'With a log');
				INSERT INTO log_files(id, issue_id, file_name, mime_type) VALUES ('%1$s', '%1$s', 'a.log', x'ff');
				""".formatted(FIRST));
		try (Database database = TestData.ready(folder).open()) {
			database.importEarlier(file, List.of(), Progress.NONE);
			LogFile log = database.logs().find(FIRST).orElseThrow();
			assertEquals(Optional.empty(), log.encoding());
			LogFile chosen = database.logs().retyped(FIRST, LogFile.mimeType(log.mimeType(), StandardCharsets.UTF_16LE));
			assertEquals(Optional.of(StandardCharsets.UTF_16LE), chosen.encoding());
		}
	}

	@Test
	void messagesOfAConversationAreALineInTheOrderOfTheirTimes() throws Exception {
		Path file = folder.resolve("talk.db");
		EarlierDatabases.plain(file, """
				INSERT INTO issues(id, title) VALUES ('%1$s', 'Talked about');
				INSERT INTO ai_conversations VALUES ('%1$s', '%1$s', 'work', 'm', '2026-04-01 10:00:00', 'Talk');
				INSERT INTO ai_messages VALUES ('a', '%1$s', 'assistant', 'third', 7, '2026-04-01 10:00:03'),
				    ('b', '%1$s', 'user', 'second', 0, '2026-04-01 10:00:02'),
				    ('c', '%1$s', 'system', 'first', 0, '2026-04-01 10:00:01');
				""".formatted(FIRST));
		try (Database database = TestData.ready(folder).open()) {
			UUID work = UUID.randomUUID();
			database.providers().save(new Provider(work, "Work", ProviderKind.OLLAMA, "http://127.0.0.1:11434", "m",
					ProviderOptions.USUAL, List.of(), false));
			database.importEarlier(file, List.of(), Progress.NONE);
			Conversation conversation = database.conversations().list(FIRST).getFirst();
			List<ChatMessage> branch = database.conversations().branch(conversation.id());
			assertEquals(List.of("first", "second", "third"), branch.stream().map(ChatMessage::content).toList());
			assertEquals(7, branch.getLast().usage().outputTokens());
			assertEquals("work", branch.getLast().provider());
			assertEquals(branch.getLast().createdAt(), conversation.updatedAt());
			assertEquals(work, conversation.providerId(), "by its name");
			database.providers().remove(work);
			assertEquals(ProviderRepository.LOCAL_ID, database.conversations().get(conversation.id()).providerId());
		}
	}

	@Test
	void whatDecidesWhereTextGoesIsNotBroughtIn() throws Exception {
		Path file = folder.resolve("settings.db");
		EarlierDatabases.plain(file, """
				INSERT INTO settings(key, value) VALUES ('detection', '{}'), ('ai.provider', 'x'), ('ai.limit.day', '1000'),
				    ('net.offline', 'false'), ('theme', 'dark');""");
		try (Database database = TestData.ready(folder).open()) {
			ImportReport report = database.importEarlier(file, List.of(), Progress.NONE);
			assertEquals(4, report.leftOut().get("settings that a file must not bring"));
			assertEquals(List.of("theme"), List.copyOf(database.settings().all().keySet()));
		}
	}

	@Test
	void theFileIsOnlyRead() throws Exception {
		for (String fixture : List.of("earlier-plain.db", "earlier-4096.db", "earlier-16384.db")) {
			Path source = folder.resolve("of " + fixture).resolve("a?b%20#.db");
			Fixtures.copy(fixture, source);
			String before = EarlierDatabases.sha256(source);
			try (Database database = TestData.ready(folder.resolve("for " + fixture)).open()) {
				assertEquals(6, database.importEarlier(source, List.of(), Progress.NONE).brought().get("issues"));
			}
			assertEquals(before, EarlierDatabases.sha256(source));
			try (var beside = Files.list(source.getParent())) {
				assertEquals(List.of(source), beside.toList());
			}
		}
	}

	@Test
	void theKeyIsGivenOrLiesBesideTheFile() throws Exception {
		Path source = folder.resolve("source").resolve("old.db");
		Files.createDirectories(source.getParent());
		SqlCipher.run(source, "it's a key", EarlierDatabases.script());
		try (Database database = TestData.ready(folder).open()) {
			TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY,
					() -> database.importEarlier(source, List.of(), Progress.NONE));
			assertTrue(problem.remedy().contains("TFTSR_IMPORT_KEY"), problem.remedy());
			DatabaseKey wrong = DatabaseKey.passphrase("wrong", "a wrong one");
			Problems.expect(ProblemKind.WRONG_KEY, () -> database.importEarlier(source, List.of(wrong), Progress.NONE));
			DatabaseKey right = DatabaseKey.passphrase("it's a key", "the right one");
			ImportReport report = database.importEarlier(source, List.of(wrong, right), Progress.NONE);
			assertEquals("opened with the right one", report.openedWith());
			Files.writeString(source.resolveSibling(".dbkey"), "it's a key\n");
			assertEquals(6, database.importEarlier(source, List.of(), Progress.NONE).leftOut()
					.get("rows of issues that are there already"));
		}
	}

	/** Who reads the audit log may have another language than who brought something in. */
	@Test
	void theAuditLogSaysInEnglishHowItWasOpenedWhateverThePersonIsTold() throws Exception {
		Path source = folder.resolve("source").resolve("old.db");
		Files.createDirectories(source.getParent());
		SqlCipher.run(source, "it's a key", EarlierDatabases.script());
		DatabaseKey typed = DatabaseKey.passphrase("it's a key", () -> "der getippte Schl\u00fcssel").recordedAs("the key that was typed");
		try (Database database = TestData.ready(folder).open()) {
			ImportReport report = database.importEarlier(source, List.of(typed), Progress.NONE);
			assertEquals("opened with der getippte Schl\u00fcssel", report.openedWith());
			String details = database.audit().list(new AuditQuery("import_tftsr", null, null, null, null, 1, 0)).getFirst().details();
			assertTrue(details.contains("\"opened with the key that was typed\""), details);
			assertFalse(details.contains("getippte"), details);
		}
	}

	@Test
	void cancellingBringsNothing() throws Exception {
		Path file = folder.resolve("large.db");
		EarlierDatabases.plain(file, """
				WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
				INSERT INTO issues(id, title) SELECT 'issue ' || i, 'Number ' || i FROM n;""");
		try (Database database = TestData.ready(folder).open()) {
			Problems.expect(ProblemKind.CANCELLED, () -> database.importEarlier(file, List.of(), new Progress() {
				private long done;

				@Override
				public void begin(String task, long total) {
					assertTrue(total >= 2000);
				}

				@Override
				public void worked(long amount) {
					done += amount;
				}

				@Override
				public boolean isCancelled() {
					return done > 1000;
				}
			}));
			assertEquals(0, database.issues().list(IssueQuery.all(1)).total());
			assertEquals(2000, database.importEarlier(file, List.of(), Progress.NONE).total());
		}
	}

	@Test
	void somethingElseIsToldWithItsReason() throws Exception {
		Path other = folder.resolve("music.db");
		SqlProgram.run(other, "CREATE TABLE music (name TEXT);");
		Path text = Files.writeString(folder.resolve("letter.txt"), "Dear diary, ".repeat(1000));
		TestData mine = TestData.ready(folder);
		try (Database database = mine.open()) {
			Problems.expect(ProblemKind.NOT_FOUND,
					() -> database.importEarlier(folder.resolve("none.db"), List.of(), Progress.NONE));
			Problems.expect(ProblemKind.NOT_FOUND, () -> database.importEarlier(folder, List.of(), Progress.NONE));
			Problems.expect(ProblemKind.INVALID_INPUT, () -> database.importEarlier(other, List.of(), Progress.NONE));
			Problems.expect(ProblemKind.WRONG_KEY, () -> database.importEarlier(text, List.of(), Progress.NONE));
			Problems.expect(ProblemKind.WRONG_KEY,
					() -> database.importEarlier(mine.location.file(), List.of(), Progress.NONE));
		}
	}

	@Test
	void whatAStrangersSchemaWouldRunIsNotRun() throws Exception {
		Path file = folder.resolve("hostile.db");
		EarlierDatabases.plain(file, """
				INSERT INTO issues(id, title) VALUES ('%1$s', 'Honest');
				DROP TABLE documents; DROP TABLE resolution_steps; DROP TABLE ai_conversations; DROP TABLE ai_messages;
				CREATE VIEW documents AS SELECT '1' AS id, '%1$s' AS issue_id, 'rca' AS doc_type, load_extension('x') AS title,
				    'x' AS content_md, 1 AS created_at, 1 AS updated_at;
				CREATE TABLE resolution_steps (id TEXT, issue_id TEXT, step_order INTEGER, why_question TEXT,
				    answer TEXT GENERATED ALWAYS AS (hex(zeroblob(100000000))) VIRTUAL, evidence TEXT, created_at TEXT);
				INSERT INTO resolution_steps(id, issue_id, step_order, why_question) VALUES ('1', '%1$s', 1, 'Why?');
				CREATE VIRTUAL TABLE ai_conversations USING fts5(id, issue_id, provider, model, created_at, title);
				CREATE TRIGGER harm AFTER INSERT ON issues BEGIN SELECT load_extension('x'); END;
				""".formatted(FIRST));
		try (Database database = TestData.ready(folder).open()) {
			ImportReport report = database.importEarlier(file, List.of(), Progress.NONE);
			assertEquals(1, report.brought().get("issues"));
			assertFalse(report.brought().containsKey("documents") && report.brought().get("documents") > 0);
			assertEquals("", database.issues().find(FIRST).orElseThrow().whys().getFirst().answer());
		}
	}

	@Test
	void valuesOfTheWrongTypeAreTakenForWhatTheyAre() throws Exception {
		Path file = folder.resolve("odd.db");
		EarlierDatabases.plain(file, """
				DROP TABLE issues;
				CREATE TABLE issues (id, title, description, severity, status, category, created_at, updated_at, tags);
				INSERT INTO issues VALUES (1, 2, x'ff00ff', 3.5, x'6f70656e', NULL, 1775037600, 1775037600123.0, x'00'),
				    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL), ('1', 'Twice', '', '', '', '', '', '', '');
				INSERT INTO log_files(id, issue_id, file_name, file_size) VALUES ('%1$s', 1, 'a', 'many');
				INSERT INTO pii_spans VALUES (1, '%1$s', 'X-Y', '7', 9.0, x'616263', ''), (2, '%1$s', '', 'a', 'b', '', ''),
				    (3, '%1$s', 'X-Y', -1, 9223372036854775807, 'c', '');
				""".formatted(FIRST));
		try (Database database = TestData.ready(folder).open()) {
			ImportReport report = database.importEarlier(file, List.of(), Progress.NONE);
			assertEquals(2, report.brought().get("issues"));
			assertEquals(1, report.brought().get("pii_spans"));
			UUID id = UUID.nameUUIDFromBytes("tftsr-import/1".getBytes());
			assertEquals("2", database.issues().find(id).orElseThrow().issue().title());
			assertEquals(Map.of("[X_Y-1]", "abc"), Map.of(database.pseudonyms().list(id).getFirst().token(),
					database.pseudonyms().list(id).getFirst().value()));
			assertEquals(List.of(), database.check(Progress.NONE).problems());
		}
	}

	private ImportReport bring(Database database, String fixture) throws Exception {
		Path file = folder.resolve(fixture);
		Fixtures.copy(fixture, file);
		return database.importEarlier(file, List.of(), Progress.NONE);
	}
}
