package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueSummary;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/**
 * Databases of the earlier app whose writer was killed in the middle of a change, when part of it was in the file already: only
 * the journal beside it can take that back.
 */
class InterruptedEarlierTest {

	private static final String HALF = "Half written";
	/** More than the memory that the writer is given, so that it writes to the file before it commits. */
	private static final String CHANGE = """
			PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1;
			BEGIN; UPDATE issues SET title = 'Half written';
			WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
			INSERT INTO issues(id, title, description) SELECT 'half-' || i, 'Half written', hex(randomblob(300)) FROM n;
			SELECT 'spilled';
			""";

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "earlier-plain.db, 0", "earlier-4096.db, 4096", "earlier-16384.db, 16384" })
	void theChangeIsTakenBackAndEverythingElseTakenOver(String fixture, int pageSize) throws Exception {
		TestData data = interrupted(fixture, pageSize, "");
		byte[] file = Files.readAllBytes(data.location.file());
		byte[] journal = Files.readAllBytes(journal(data));
		try (Database database = data.open()) {
			assertEquals(6, database.takenOver().orElseThrow().brought().get("issues"));
			assertNothingHalf(database);
			database.oldCopy().restoreInto(folder.resolve("back"));
		}
		assertArrayEquals(file, Files.readAllBytes(folder.resolve("back").resolve("tftsr.db")));
		assertArrayEquals(journal, Files.readAllBytes(folder.resolve("back").resolve("tftsr.db-journal")));
		assertEquals(List.of("tftsr.audit-head", "tftsr.db", "tftsr.db.before-take-over", "tftsr.key", "tftsr.lock",
				"tftsr.open"), List.copyOf(data.files().keySet()), "the copy that was read is gone");
		assertNowhere(data, HALF, "web-01");
	}

	@Test
	void aTakeOverThatFailsLeavesFileAndJournalAsTheyWere() throws Exception {
		TestData data = interrupted("earlier-plain.db", 0, "INSERT INTO _migrations(name) VALUES ('029_clusters');");
		Map<String, List<Byte>> before = data.files();
		Problems.expect(ProblemKind.CONFLICT, data::open);
		Map<String, List<Byte>> after = data.files();
		after.keySet().removeAll(List.of("tftsr.lock", "tftsr.open", "tftsr.key"));
		assertEquals(before, after);
	}

	@Test
	void aCopyThatACrashLeftIsRemoved() throws Exception {
		TestData data = TestData.ready(folder);
		Path left = data.location.folder().resolve("tftsr.db.rolling-back-1");
		Files.writeString(left, "in clear");
		Files.writeString(left.resolveSibling(left.getFileName() + "-journal"), "in clear");
		data.open().close();
		assertEquals(List.of("tftsr.db", "tftsr.key", "tftsr.lock", "tftsr.open"),
				data.files().keySet().stream().sorted().toList());
	}

	@ParameterizedTest
	@CsvSource({ "earlier-plain.db, 0", "earlier-16384.db, 16384" })
	void oneThatIsBroughtInStaysAsItIs(String fixture, int pageSize) throws Exception {
		TestData earlier = interrupted(fixture, pageSize, "");
		Map<String, List<Byte>> before = earlier.files();
		TestData data = TestData.ready(folder.resolve("own"));
		try (Database database = data.open()) {
			assertEquals(6, database.importEarlier(earlier.location.file(), List.of(), Progress.NONE).brought()
					.get("issues"));
			assertNothingHalf(database);
		}
		assertEquals(before, earlier.files());
		assertNowhere(data, HALF, "web-01");
	}

	private static void assertNothingHalf(Database database) throws Exception {
		List<String> titles = database.issues().list(IssueQuery.all(10)).rows().stream().map(IssueSummary::issue)
				.map(issue -> issue.title()).toList();
		assertEquals(6, titles.size());
		assertTrue(titles.contains("Disk of web-01 is full") && !titles.contains(HALF), titles.toString());
		assertEquals(List.of(), database.check(Progress.NONE).problems());
	}

	private static void assertNowhere(TestData data, String... values) throws Exception {
		for (String name : data.files().keySet()) {
			String bytes = Files.readString(data.location.folder().resolve(name), StandardCharsets.ISO_8859_1);
			for (String value : values) {
				assertTrue(!bytes.contains(value), name + " holds " + value);
			}
		}
	}

	/** A folder of the earlier app whose writer was killed. */
	private TestData interrupted(String fixture, int pageSize, String before) throws Exception {
		TestData data = TestData.withVariables(folder.resolve("earlier"),
				Map.of("TFTSR_ENCRYPTION_KEY", Fixtures.TOKEN_KEY));
		Path file = data.location.file();
		Fixtures.copy(fixture, file);
		if (pageSize == 0) {
			SqlProgram.run(file, before);
			try (SqlProgram program = SqlProgram.sqlite(file)) {
				assertEquals("delete", program.ask(CHANGE));
				assertEquals("spilled", program.ask(""));
			}
		} else {
			try (SqlCipher program = SqlCipher.open(file, "dev-key-change-in-prod")) {
				program.send("PRAGMA cipher_page_size = " + pageSize + ';' + CHANGE);
				assertEquals("delete", program.line());
				assertEquals("spilled", program.line());
			}
		}
		assertNotEquals(0, Files.readAllBytes(journal(data))[0], "the journal is complete");
		assertTrue(Files.size(file) > 1 << 20, "part of the change is in the file");
		return data;
	}

	private static Path journal(TestData data) {
		return data.location.folder().resolve("tftsr.db-journal");
	}
}
