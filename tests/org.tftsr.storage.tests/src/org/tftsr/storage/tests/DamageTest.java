package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.Database;

class DamageTest {

	private static final int PAGE = 4096;

	@TempDir
	Path folder;

	@Test
	void aChangedByteOfTheFirstPageIsDamageAndNotAWrongKey() throws Exception {
		for (TestData data : new TestData[] { TestData.ready(folder.resolve("1")),
				TestData.readyWithPassphrase(folder.resolve("2")) }) {
			flip(data.location.file(), 100);
			var before = data.files();
			TftsrException problem = Problems.expect(ProblemKind.DAMAGED, data::open);
			assertTrue(problem.why().contains("the key fits"), problem.why());
			assertEquals(before, data.files());
		}
	}

	@Test
	void aChangedByteOfTheSaltLooksLikeAWrongKeyAndTheMessageSaysBoth() throws Exception {
		TestData data = TestData.ready(folder);
		flip(data.location.file(), 3);
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertTrue(problem.why().contains("or the start of the file is damaged"), problem.why());
	}

	@Test
	void aChangedByteOfALaterPageIsFoundWhenItIsReadAndByTheCheck() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			fill(database);
		}
		for (long page = 1; page < Files.size(data.location.file()) / PAGE; page++) {
			flip(data.location.file(), page * PAGE + 1_000);
		}
		TftsrException problem = Problems.expect(ProblemKind.DAMAGED, () -> {
			try (Database database = data.open()) {
				database.issues().list(IssueQuery.all(1_000));
			}
		});
		assertTrue(problem.remedy().contains("backup"), problem.remedy());
	}

	@Test
	void theCheckNamesADamagedPage() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			fill(database);
			assertTrue(database.check(Progress.NONE).isHealthy());
		}
		flip(data.location.file(), Files.size(data.location.file()) - 2_000);
		try (Database database = data.open()) {
			CheckResult result = database.check(Progress.NONE);
			assertFalse(result.isHealthy());
		}
	}

	@Test
	void theCheckFindsASearchIndexThatDoesNotMatch() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		try (Database database = data.open()) {
			database.issues().create(NewIssue.titled("Indexed"));
		}
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"DROP TRIGGER issues_fts_update; UPDATE issues SET title = 'Changed behind its back';");
		try (Database database = data.open()) {
			assertFalse(database.check(Progress.NONE).isHealthy());
		}
	}

	@Test
	void theCheckFindsRowsWhoseOwnerIsMissing() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"INSERT INTO documents VALUES ('d', 'nobody', 'rca', 't', 'm', 0, 0);");
		try (Database database = data.open()) {
			CheckResult result = database.check(Progress.NONE);
			assertTrue(result.problems().getFirst().contains("documents"), result.toString());
		}
	}

	@Test
	void theCheckNamesTheFirstThingThatIsWrongWithTheAuditLog() throws Exception {
		AuditLab lab = new AuditLab(folder).append(5);
		try (Database database = lab.open()) {
			assertEquals(new CheckResult(List.of(), false), database.check(Progress.NONE));
		}
		lab.attack(AuditLab.UNGUARD + "DELETE FROM audit_log WHERE sequence = 3;");
		try (Database database = lab.open()) {
			CheckResult result = database.check(Progress.NONE);
			assertEquals(1, result.problems().size(), result.toString());
			assertTrue(result.problems().getFirst().contains("REMOVED, row 3 is gone"), result.toString());
			assertFalse(result.isDamaged(), "the file itself is as the attacker wrote it");
		}
	}

	@Test
	void theCheckFindsAnOldFileThatWasCopiedBackByHand() throws Exception {
		AuditLab lab = new AuditLab(folder).append(5);
		byte[] old = Files.readAllBytes(lab.location.file());
		lab.append(5);
		Files.write(lab.location.file(), old);
		try (Database database = lab.open()) {
			CheckResult result = database.check(Progress.NONE);
			assertTrue(result.problems().getFirst().contains("CUT_OFF"), result.toString());
		}
	}

	@Test
	void theCheckCanBeCancelled() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			TftsrException stopped = Problems.expect(ProblemKind.CANCELLED, () -> database.check(new CancelledProgress()));
			assertEquals(CancelledException.class, stopped.getClass());
		}
	}

	@Test
	void aTruncatedFileIsDamaged() throws Exception {
		TestData data = TestData.ready(folder);
		for (int length : new int[] { 3 * PAGE + 17, PAGE - 1, 10, 1, 0 }) {
			byte[] whole = Files.readAllBytes(data.location.file());
			Files.write(data.location.file(), Arrays.copyOf(whole, length));
			var before = data.files();
			Problems.expect(ProblemKind.DAMAGED, () -> {
				try (Database database = data.open()) {
					database.issues().create(NewIssue.titled("This must not be kept in half a database"));
				}
			});
			if (length < PAGE) {
				assertEquals(before, data.files(), "length " + length);
			}
			Files.write(data.location.file(), whole);
		}
	}

	@Test
	void aPlainDatabaseIsRefusedAndLeftAlone() throws Exception {
		TestData data = TestData.ready(folder);
		byte[] plain = new byte[2 * PAGE];
		byte[] header = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(header, 0, plain, 0, header.length);
		Files.write(data.location.file(), plain);
		var before = data.files();
		TftsrException problem = Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertTrue(problem.why().contains("without encryption"), problem.why());
		assertTrue(problem.remedy().startsWith("Move it aside"), problem.remedy());
		assertEquals(before, data.files());
	}

	@Test
	void aFileOfAnotherKindIsLeftAlone() throws Exception {
		TestData data = TestData.ready(folder);
		Files.writeString(data.location.file(), "Dear diary, ".repeat(1_000));
		var before = data.files();
		Problems.expect(ProblemKind.DAMAGED, data::open);
		assertEquals(before, data.files());
	}

	@Test
	void aDatabaseOfAnotherVersionIsRefused() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"INSERT INTO _migrations VALUES ('999_from_the_future', '2040-01-01 00:00:00');");
		TftsrException problem = Problems.expect(ProblemKind.CONFLICT, data::open);
		assertTrue(problem.why().contains("another version"), problem.why());
	}

	private static void fill(Database database) throws Exception {
		for (int i = 0; i < 30; i++) {
			database.issues().create(NewIssue.titled("Issue " + i + ": " + "to fill pages ".repeat(100)));
		}
	}

	private static void flip(Path file, long offset) throws Exception {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.seek(offset);
			int old = bytes.read();
			bytes.seek(offset);
			bytes.write(old ^ 1);
		}
	}
}
