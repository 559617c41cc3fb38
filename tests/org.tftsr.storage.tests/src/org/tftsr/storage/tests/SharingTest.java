package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.issue.WhyStep;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Two programs that stay, as workbenches do, and others that come and go, as commands do, on one database. */
class SharingTest {

	private static final int LONG = 60;
	private static final int SHORT = 5;
	private static final int COMMANDS = 3;
	private static final int WRITERS = 3;
	/** So many times as many turns as another one. */
	private static final int UNFAIR = 4;

	@TempDir
	Path folder;

	@Test
	void nobodyLosesAnUpdateAndNobodyIsToldThatItIsBusy() throws Exception {
		TestData data = TestData.ready(folder);
		UUID issue;
		try (Database database = data.open()) {
			issue = database.issues().create(NewIssue.titled("Shared")).id();
			database.issues().addWhy(issue, null, "Why?", null, null, WhyState.PROPOSED);
			database.documents().create(issue, DocumentType.RCA, "RCA", "");
			database.settings().put(Map.of(SharingProgram.TOGETHER, "0"));
		}
		try (ChildJvm first = start(issue, "first", LONG); ChildJvm second = start(issue, "second", LONG)) {
			assertEquals("open", first.line());
			assertEquals("open", second.line());
			for (int i = 0; i < COMMANDS; i++) {
				try (ChildJvm command = start(issue, "command " + i, SHORT)) {
					finish(command);
				}
			}
			assertNotNull(first.line(), "how many conflicts it settled");
			assertNotNull(second.line(), "how many conflicts it settled");
			first.finish();
			second.finish();
		}
		try (Database database = data.open()) {
			requireEverything(database, issue);
		}
	}

	/**
	 * SQLite alone gives its lock to whoever asks in one of the microseconds between two transactions, which is mostly the one
	 * who had it: of several that write without a pause, one was once told after five seconds that the database was busy.
	 */
	@Test
	void thoseWhoWriteWithoutAPauseTakeTurns() throws Exception {
		TestData data = TestData.ready(folder);
		List<ChildJvm> writers = new ArrayList<>();
		try (Database database = data.open()) {
			for (int i = 0; i < WRITERS; i++) {
				writers.add(ChildJvm.start(CountingProgram.class, folder.toString(), "count." + i));
			}
			for (ChildJvm writer : writers) {
				assertEquals("writing", writer.line());
			}
			List<Integer> before = counts(database);
			for (int i = 0; i < LONG; i++) {
				database.issues().create(NewIssue.titled("In between " + i));
			}
			List<Integer> after = counts(database);
			for (int i = 0; i < WRITERS; i++) {
				int turns = after.get(i) - before.get(i);
				assertTrue(turns > LONG / UNFAIR && turns < LONG * UNFAIR, turns + " turns of one while another had " + LONG);
			}
			for (ChildJvm writer : writers) {
				writer.kill();
			}
			assertEquals(List.of(), database.audit().verify(Progress.NONE).findings());
		} finally {
			writers.forEach(ChildJvm::close);
		}
	}

	private static List<Integer> counts(Database database) throws Exception {
		Map<String, String> settings = database.settings().all();
		return IntStream.range(0, WRITERS).mapToObj(i -> Integer.valueOf(settings.get("count." + i))).toList();
	}

	private ChildJvm start(UUID issue, String name, int rounds) throws Exception {
		return ChildJvm.start(SharingProgram.class, folder.toString(), issue.toString(), name, String.valueOf(rounds));
	}

	private static void finish(ChildJvm command) throws Exception {
		assertEquals("open", command.line());
		assertNotNull(command.line(), "how many conflicts it settled");
		command.finish();
	}

	private static void requireEverything(Database database, UUID id) throws Exception {
		int rounds = 2 * LONG + COMMANDS * SHORT;
		IssueDetail detail = database.issues().find(id).orElseThrow();
		Issue issue = detail.issue();
		assertEquals("Titled by first", issue.title());
		assertEquals("Described by second", issue.description());
		assertEquals("assigned by command " + (COMMANDS - 1), issue.assignedTo());
		assertEquals(IntStream.rangeClosed(1, 1 + rounds).boxed().toList(), detail.whys().stream().map(WhyStep::order).toList());
		List<Pseudonym> given = database.pseudonyms().list(id);
		assertEquals(IntStream.rangeClosed(1, rounds).boxed().toList(), given.stream().map(Pseudonym::number).toList());
		List<String> expected = new ArrayList<>();
		IntStream.rangeClosed(1, LONG).forEach(i -> expected.addAll(List.of("first " + i, "second " + i)));
		IntStream.range(0, COMMANDS).forEach(
				i -> IntStream.rangeClosed(1, SHORT).forEach(round -> expected.add("command " + i + ' ' + round)));
		assertEquals(expected.stream().sorted().toList(), given.stream().map(Pseudonym::value).sorted().toList());
		assertEquals(expected.stream().sorted().toList(), issue.tags().stream().sorted().toList(),
				"nobody wrote over a tag that somebody else had added meanwhile");
		assertEquals(expected.stream().sorted().toList(), detail.whys().getFirst().evidence().lines().sorted().toList());
		assertEquals(expected.stream().sorted().toList(),
				detail.documents().getFirst().markdown().lines().sorted().toList());
		assertEquals(String.valueOf(rounds), database.settings().get(SharingProgram.TOGETHER).orElseThrow());
		assertEquals(String.valueOf(LONG), database.settings().get("count.first").orElseThrow());
		assertEquals(String.valueOf(LONG), database.settings().get("count.second").orElseThrow());
		for (int i = 0; i < COMMANDS; i++) {
			assertEquals(String.valueOf(SHORT), database.settings().get("count.command " + i).orElseThrow());
		}
		assertEquals(1 + rounds, database.issues().list(IssueQuery.all(1)).total());
		assertEquals(List.of(), database.check(Progress.NONE).problems());
		var audit = database.audit().verify(Progress.NONE);
		assertEquals(List.of(), audit.findings());
		assertEquals(audit.rows(), audit.head().sequence(), "no row is missing in between");
	}
}
