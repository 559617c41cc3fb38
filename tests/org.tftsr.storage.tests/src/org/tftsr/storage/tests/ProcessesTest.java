package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Several processes on one database, and processes that die. */
@Isolated("sets properties of the whole process")
class ProcessesTest {

	private static final String FOREVER = String.valueOf(Integer.MAX_VALUE);

	private static final String PATIENCE = "tftsr.patience";

	@TempDir
	Path folder;

	@AfterEach
	void bePatientAgain() {
		System.clearProperty(PATIENCE);
	}

	@Test
	void twoProcessesWriteAtTheSameTime() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE).created();
		try (ChildJvm child = ChildJvm.start(WritingProgram.class, folder.toString(), "50");
				Database database = data.open()) {
			assertEquals("open", child.line());
			for (int i = 0; i < 50; i++) {
				database.issues().create(NewIssue.titled("Mine"));
			}
			child.finish();
			assertEquals(100, database.issues().list(IssueQuery.all(1)).total());
			assertTrue(database.check(Progress.NONE).isHealthy());
			AuditVerification audit = database.audit().verify(Progress.NONE);
			assertEquals(List.of(), audit.findings());
			assertEquals(150, audit.rows(), "one chain, with a row for each change of either");
			assertEquals(150, audit.head().sequence());
			assertTrue(Files.readString(data.location.folder().resolve("tftsr.audit-head")).contains("tftsr-audit-head/1 150 "),
					"the head file never goes back");
		}
	}

	/** What both come upon at once gets one pseudonym, and no pseudonym stands for two values or is lost. */
	@Test
	void twoProcessesGiveEachValueOnePseudonym() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE).created();
		try (Database database = data.open()) {
			UUID issue = database.issues().create(NewIssue.titled("Seen by two")).id();
			try (ChildJvm child = ChildJvm.start(PseudonymProgram.class, folder.toString(), issue.toString(), "60", "1")) {
				assertEquals("open", child.line());
				PseudonymProgram.give(database, issue, 60, new Random(2));
				child.finish();
			}
			List<Pseudonym> kept = new ArrayList<>();
			database.pseudonyms().forEach(issue, kept::add);
			assertEquals(60, kept.size());
			assertEquals(60, kept.stream().map(Pseudonym::value).distinct().count());
			assertEquals(IntStream.rangeClosed(1, 60).boxed().toList(), kept.stream().map(Pseudonym::number).sorted().toList());
		}
	}

	@Test
	void twoProcessesMayCreateTheDatabaseAtTheSameTime() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		try (ChildJvm first = ChildJvm.start(WritingProgram.class, folder.toString(), "5");
				ChildJvm second = ChildJvm.start(WritingProgram.class, folder.toString(), "5")) {
			first.finish();
			second.finish();
		}
		try (Database database = data.open()) {
			assertEquals(10, database.issues().list(IssueQuery.all(1)).total());
		}
	}

	/**
	 * SQLite copies the log of a killed process into the database when the last connection closes. With a wrong key
	 * it would encrypt the pages with that key, and the database would be lost: this is what the driver does when
	 * left alone.
	 */
	@Test
	void aWrongKeyDoesNotTouchWhatAKilledProcessLeft() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		List<String> committed = writeAndKill(10);
		assertTrue(Files.size(data.location.folder().resolve("tftsr.db-wal")) > 0,
				"the log of the killed process is there");
		var before = data.files();
		Problems.expect(ProblemKind.WRONG_KEY, () -> data.butWith("wrong").open());
		assertEquals(before, data.files());
		try (Database database = data.open()) {
			assertTrue(database.issues().find(UUID.fromString(committed.getLast())).isPresent());
		}
	}

	/** While the log is copied into the database, a full disk may cut a page off; the log still has it. */
	@Test
	void aPageThatAFullDiskCutOffIsMendedFromTheLog() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		List<String> committed = writeAndKill(10);
		Files.write(data.location.file(), new byte[1_000], StandardOpenOption.APPEND);
		try (Database database = data.open()) {
			assertTrue(database.issues().find(UUID.fromString(committed.getLast())).isPresent());
			assertEquals(List.of(), database.check(Progress.NONE).problems());
		}
		data.open().close();
		assertEquals(0, Files.size(data.location.file()) % 4096);
	}

	@Test
	void aDatabaseThatAnotherProgramNeverLetsGoOfIsToldOnceThePatienceIsOver() throws Exception {
		System.setProperty(PATIENCE, "1");
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		try (Database database = data.open();
				SqlCipher other = SqlCipher.open(data.location.file(), TestData.PASSPHRASE)) {
			other.send("BEGIN IMMEDIATE; SELECT 'locked';");
			assertEquals("locked", other.line());
			TftsrException problem = Problems.expect(ProblemKind.BUSY,
					() -> database.issues().create(NewIssue.titled("Waits")));
			assertTrue(problem.why().contains("for 1 seconds on end"), problem.why());
			assertTrue(problem.remedy().contains("try again"), problem.remedy());
			assertEquals(0, database.issues().list(IssueQuery.all(1)).total(), "reading goes on");
			other.send("COMMIT; SELECT 'free';");
			assertEquals("free", other.line());
			database.issues().create(NewIssue.titled("Works again"));
		}
	}

	@Test
	void whoIsInterruptedWhileItWaitsForAnotherProgramStopsWaiting() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE);
		try (Database database = data.open();
				SqlCipher other = SqlCipher.open(data.location.file(), TestData.PASSPHRASE)) {
			other.send("BEGIN IMMEDIATE; SELECT 'locked';");
			assertEquals("locked", other.line());
			Thread.currentThread().interrupt();
			Problems.expect(ProblemKind.CANCELLED, () -> database.issues().create(NewIssue.titled("Waits")));
			assertTrue(Thread.interrupted(), "whoever interrupted it can still be told");
			other.send("COMMIT; SELECT 'free';");
			assertEquals("free", other.line());
			database.issues().create(NewIssue.titled("Works again"));
		}
	}

	@Test
	void aFullDiskIsToldAndLosesNothing() throws Exception {
		List<String> launcher = SmallDisk.of("4m", folder);
		try (ChildJvm child = ChildJvm.startBy(launcher, FillingProgram.class, folder.toString())) {
			assertEquals("IO Free some space on that disk, then try again", child.line());
			assertEquals("true", child.line(), "what was committed is there, and nothing else");
			assertEquals("[]", child.line(), "the database is healthy");
			child.finish();
		}
	}

	@Test
	void aDiskTooSmallForANewDatabaseIsToldAndNothingHalfMadeStays() throws Exception {
		List<String> launcher = SmallDisk.of("100k", folder);
		try (ChildJvm child = ChildJvm.startBy(launcher, FillingProgram.class, folder.toString())) {
			assertEquals("IO Free some space on that disk, then try again", child.line());
			assertEquals("[tftsr.key, tftsr.lock, tftsr.open]", child.line());
			child.finish();
		}
	}

	private List<String> writeAndKill(int afterIssues) throws Exception {
		List<String> committed = new ArrayList<>();
		try (ChildJvm child = ChildJvm.start(WritingProgram.class, folder.toString(), FOREVER)) {
			assertEquals("open", child.line());
			for (int i = 0; i < afterIssues; i++) {
				committed.add(child.line());
			}
			// the last line may be torn
			child.kill().stream().filter(line -> line.length() == 36).forEach(committed::add);
		}
		return committed;
	}
}
