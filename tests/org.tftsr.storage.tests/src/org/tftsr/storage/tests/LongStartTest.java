package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.LongWork;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.testsupport.LongRunning;

/** The first start with a database that has to be made ready: what is shown meanwhile, and that it can be cancelled. */
class LongStartTest {

	private static final String KEY = "a test key";
	private static final int MANY = 20_000;
	private static final int ISSUES = MANY + 3;

	@TempDir
	Path folder;

	@Test
	void tellsWhichStepItIsAtAndThatItGoesOn() throws Exception {
		TestData data = large("018");
		Watcher watcher = new Watcher(Long.MAX_VALUE);
		try (Database database = open(data, watcher)) {
			assertEquals(ISSUES, database.issues().list(IssueQuery.all(1)).total());
		}
		assertEquals(List.of("Bringing the database up to date"), watcher.names);
		int steps = watcher.steps.size();
		assertTrue(steps >= 2, watcher.steps.toString());
		assertEquals(IntStream.rangeClosed(1, steps)
				.mapToObj(step -> "Bringing the database up to date, step " + step + " of " + steps).toList(), watcher.steps);
		assertTrue(watcher.worked > 10, watcher.worked + " signs of life");
		Watcher again = new Watcher(0);
		open(data, again).close();
		assertEquals(List.of(), again.names, "an ordinary start shows nothing");
	}

	/** The row numbers of the audit log are made in one statement, its hashes by Java; indexes come later. */
	@ParameterizedTest
	@CsvSource({ "012, 5", "019, 1" })
	void whoCancelsHasTheDatabaseAsItWas(String version, long after) throws Exception {
		TestData data = large(version);
		byte[] before = Files.readAllBytes(data.location.file());
		Watcher watcher = new Watcher(after);
		Problems.expect(ProblemKind.CANCELLED, () -> open(data, watcher));
		assertArrayEquals(before, Files.readAllBytes(data.location.file()));
		assertEquals(List.of("ok", version), SqlCipher.run(data.location.file(), KEY,
				"PRAGMA integrity_check; SELECT substr(max(name), 1, 3) FROM _migrations;"));
		try (Database database = data.open()) {
			assertEquals(ISSUES, database.issues().list(IssueQuery.all(1)).total(), "the next start does it");
			assertEquals(List.of(), database.check(Progress.NONE).problems());
		}
	}

	@ParameterizedTest
	@CsvSource({ "012, 0", "012, 40", "019, 0", "019, 10", "019, 30" })
	@LongRunning("the same from both versions, earlier in the work")
	void whoCancelsHasTheDatabaseAsItWasAtAnotherMoment(String version, long after) throws Exception {
		whoCancelsHasTheDatabaseAsItWas(version, after);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1 })
	void whoCancelsATakeOverHasTheOldFilesAsTheyWere(long after) throws Exception {
		TestData data = TestData.withVariables(folder, Map.of("TFTSR_ENCRYPTION_KEY", Fixtures.TOKEN_KEY));
		Fixtures.copy("earlier-plain.db", data.location.file());
		byte[] before = Files.readAllBytes(data.location.file());
		Watcher watcher = new Watcher(after);
		Problems.expect(ProblemKind.CANCELLED, () -> open(data, watcher));
		assertEquals(List.of("Taking over the database of the earlier app"), watcher.names);
		assertArrayEquals(before, Files.readAllBytes(data.location.file()));
		assertEquals(List.of("tftsr.db", "tftsr.key", "tftsr.lock", "tftsr.open"), List.copyOf(data.files().keySet()));
		try (Database database = data.open()) {
			assertEquals(6, database.takenOver().orElseThrow().brought().get("issues"));
		}
	}

	@Test
	void saysThatItWaitsForAnotherProgramAndStopsWaitingWhereItIsToldTo() throws Exception {
		TestData data = large("019");
		try (ChildJvm other = LockingProgram.start(data.location.folder(), "tftsr.lock", false)) {
			Watcher watcher = new Watcher(0);
			Problems.expect(ProblemKind.CANCELLED, () -> open(data, watcher));
			assertEquals(List.of("Waiting for another program that makes the database ready"), watcher.steps);
			other.goOn();
			other.finish();
		}
		data.open().close();
	}

	private static Database open(TestData data, LongWork longWork) throws TftsrException {
		return Database.open(data.location, data.keys(), change -> {
			// nobody listens
		}, longWork);
	}

	/** A database of an earlier version with so many rows that it takes a while. */
	private TestData large(String version) throws Exception {
		TestData data = TestData.withPassphrase(folder, KEY);
		Fixtures.copy("own-" + version + ".db", data.location.file());
		assertEquals(List.of(), SqlCipher.run(data.location.file(), KEY, """
				CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < %d) SELECT i FROM n;
				BEGIN;
				INSERT INTO issues(id, title, description, severity, status, created_at, updated_at)
				SELECT printf('01980000-0000-7000-8000-%%012d', i), 'Issue ' || i, 'Words of ' || i, 'low', 'open',
				'2026-05-01 08:00:00', '2026-05-01 08:00:00' FROM n;
				INSERT INTO audit_log(id, timestamp, action, entity_type, entity_id, user_id, details)
				SELECT printf('01990000-0000-7000-8000-%%012d', i), '2026-05-01 08:00:00', 'create_issue', 'issue', 'x', 'local',
				'{}' FROM n WHERE %s;
				COMMIT;
				""".formatted(MANY, version.compareTo("018") < 0 ? "1" : "0")));
		return data;
	}

	/** Notes what it is told, and cancels after so many signs of life. */
	private static final class Watcher implements LongWork, Progress {

		private final List<String> names = new ArrayList<>();
		private final List<String> steps = new ArrayList<>();
		private final long cancelAfter;
		private long worked;

		Watcher(long cancelAfter) {
			this.cancelAfter = cancelAfter;
		}

		@Override
		public void show(String name, Work work) throws TftsrException {
			names.add(name);
			work.run(this);
		}

		@Override
		public void begin(String task, long total) {
			steps.add(task);
		}

		@Override
		public void worked(long amount) {
			worked++;
		}

		@Override
		public boolean isCancelled() {
			return worked >= cancelAfter && !(cancelAfter == 0 && steps.isEmpty());
		}
	}
}
