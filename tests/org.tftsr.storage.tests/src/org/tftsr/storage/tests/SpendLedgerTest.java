package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;

/** What questions cost, and limits that nobody passes. */
class SpendLedgerTest {

	private static final long DOLLAR = 1_000_000;

	@TempDir
	Path folder;

	@Test
	void whatIsSetAsideCountsUntilItIsSettled() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			SpendLedger ledger = database.spending();
			UUID issue = UUID.randomUUID();
			assertEquals(0, ledger.spentMicros(null, Instant.EPOCH));
			UUID first = ledger.reserve(issue, 300);
			UUID second = ledger.reserve(null, 1_000);
			assertEquals(1_300, ledger.spentMicros(null, Instant.EPOCH));
			assertEquals(300, ledger.spentMicros(issue, Instant.EPOCH));
			ledger.settle(first, 20);
			ledger.settle(second, 0);
			assertEquals(20, ledger.spentMicros(null, Instant.EPOCH));
			ledger.settle(first, 50);
			assertEquals(50, ledger.spentMicros(issue, Instant.EPOCH), "a better number takes the place of the first");
			assertEquals(0, ledger.spentMicros(null, Instant.now().plusSeconds(1)));
			Problems.expect(ProblemKind.NOT_FOUND, () -> ledger.settle(UUID.randomUUID(), 1));
			Problems.expect(ProblemKind.INVALID_INPUT, () -> ledger.reserve(issue, -1));
			Problems.expect(ProblemKind.INVALID_INPUT, () -> ledger.settle(first, -1));
		}
	}

	@Test
	void aLimitIsReachedAndNotPassedAndSaysWhatIsLeft() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			SpendLedger ledger = database.spending();
			UUID issue = UUID.randomUUID();
			ledger.setLimits(new SpendLimits(2 * DOLLAR, DOLLAR));
			ledger.reserve(issue, 600_000);
			TftsrException problem = Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.reserve(issue, 400_001));
			assertTrue(problem.why().contains("up to $0.400001, and of the limit of $1.00 for an issue $0.40 are left"),
					problem.why());
			assertTrue(problem.remedy().contains("ai.limit.issue"), problem.remedy());
			ledger.reserve(issue, 400_000);
			ledger.reserve(issue, 0);
			ledger.reserve(UUID.randomUUID(), 600_000);
			problem = Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.reserve(null, 500_000));
			assertTrue(problem.why().contains("$2.00 for a day"), problem.why());
			assertEquals(1_600_000, ledger.spentMicros(null, Instant.EPOCH), "what was refused counts for nothing");
			ledger.setLimits(SpendLimits.NONE);
			ledger.reserve(issue, 100 * DOLLAR);
		}
	}

	/** Has all that was set aside been so for a time that SQLite adds, such as {@code -25 hours}. */
	private static void age(TestData data, String modifier) throws Exception {
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"UPDATE spending SET reserved_at = strftime('%Y-%m-%d %H:%M:%f', 'now', '" + modifier + "');");
	}

	@Test
	void theDayOfYesterdayIsNotTodaysAndWhatWasNeverSentIsForgotten() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		UUID issue = UUID.randomUUID();
		try (Database database = data.open()) {
			database.spending().settle(database.spending().reserve(issue, 5), 5);
			database.spending().reserve(issue, 70);
		}
		age(data, "-25 hours");
		try (Database database = data.open()) {
			SpendLedger ledger = database.spending();
			assertEquals(5, ledger.spentMicros(issue, Instant.EPOCH));
			ledger.setLimits(new SpendLimits(10L, 10L));
			Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.reserve(issue, 6));
			ledger.reserve(issue, 5);
			ledger.reserve(UUID.randomUUID(), 5);
			Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.reserve(UUID.randomUUID(), 1));
		}
	}

	@Test
	void whatWasSentBeforeItsProcessDiedCountsWithTheMostThatItMayHaveCost() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		UUID issue = UUID.randomUUID();
		try (Database database = data.open()) {
			database.spending().sending(database.spending().reserve(issue, 70));
		}
		age(data, "-25 hours");
		try (Database database = data.open()) {
			SpendLedger ledger = database.spending();
			assertEquals(70, ledger.spentMicros(issue, Instant.EPOCH));
			ledger.setLimits(new SpendLimits(null, 100L));
			Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.reserve(issue, 31));
		}
	}

	@Test
	void whoWaitsForLongBeforeItIsSentHasToKeepToTheLimitsOnceMore() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		UUID issue = UUID.randomUUID();
		UUID slow;
		try (Database database = data.open()) {
			database.spending().setLimits(new SpendLimits(null, 100L));
			slow = database.spending().reserve(issue, 60);
		}
		age(data, "-59 minutes");
		try (Database database = data.open()) {
			Problems.expect(ProblemKind.FORBIDDEN, () -> database.spending().reserve(issue, 41));
		}
		age(data, "-61 minutes");
		try (Database database = data.open()) {
			SpendLedger ledger = database.spending();
			UUID quick = ledger.reserve(issue, 41);
			Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.sending(slow));
			ledger.settle(quick, 40);
			ledger.sending(slow);
			assertEquals(100, ledger.spentMicros(issue, Instant.now().minusSeconds(600)), "it counts from when it was sent");
			ledger.sending(slow);
			assertEquals(100, ledger.spentMicros(issue, Instant.EPOCH), "another attempt counts once");
			ledger.settle(slow, 20);
			assertEquals(60, ledger.spentMicros(issue, Instant.EPOCH));
			Problems.expect(ProblemKind.NOT_FOUND, () -> ledger.sending(UUID.randomUUID()));
		}
	}

	/** Where the day began 10 to 11 minutes ago. */
	private static TimeZone zoneOfJustAfterMidnight() {
		int minuteOfDay = LocalTime.now(ZoneOffset.UTC).toSecondOfDay() / 60;
		int ahead = Math.floorMod(10 - minuteOfDay, 24 * 60);
		return TimeZone.getTimeZone(ZoneOffset.ofTotalSeconds(60 * (ahead > 12 * 60 ? ahead - 24 * 60 : ahead)));
	}

	@Test
	void whatIsSetAsideBeforeMidnightAndSentAfterItCountsForTheDayOnWhichItIsSent() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		UUID issue = UUID.randomUUID();
		UUID late;
		try (Database database = data.open()) {
			database.spending().setLimits(new SpendLimits(100L, 100L));
			late = database.spending().reserve(issue, 60);
		}
		age(data, "-30 minutes");
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(zoneOfJustAfterMidnight());
		try (Database database = data.open()) {
			SpendLedger ledger = database.spending();
			UUID early = ledger.reserve(null, 41);
			TftsrException problem = Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.sending(late));
			assertTrue(problem.why().contains("for a day"), problem.why());
			assertEquals(41, ledger.spentMicros(null, Instant.now().minusSeconds(60)));
			assertEquals(101, ledger.spentMicros(null, Instant.EPOCH), "what was refused is as it was");
			ledger.settle(early, 40);
			ledger.sending(late);
			assertEquals(100, ledger.spentMicros(null, Instant.now().minusSeconds(60)), "it counts for today");
			assertEquals(60, ledger.spentMicros(issue, Instant.EPOCH), "and once");
			Problems.expect(ProblemKind.FORBIDDEN, () -> ledger.reserve(null, 1));
		} finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void limitsAreSettingsInDollars() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			SpendLedger ledger = database.spending();
			assertEquals(SpendLimits.NONE, ledger.limits());
			ledger.setLimits(SpendLimits.NONE);
			assertEquals(Map.of(), database.settings().all());
			ledger.setLimits(new SpendLimits(2_500_000L, 123L));
			assertEquals(Map.of("ai.limit.day", "2.50", "ai.limit.issue", "0.000123"), database.settings().all());
			assertEquals(new SpendLimits(2_500_000L, 123L), ledger.limits());
			database.settings().put(Map.of("ai.limit.day", " 5 ", "ai.limit.issue", ""));
			assertEquals(new SpendLimits(5 * DOLLAR, null), ledger.limits());
			ledger.setLimits(SpendLimits.NONE);
			assertEquals(Optional.of(""), database.settings().get("ai.limit.day"));
			Problems.expect(ProblemKind.INVALID_INPUT, () -> ledger.setLimits(new SpendLimits(-1L, null)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "much", "-1", "1e400", "NaN", "5 EUR", "99999999999999999999" })
	void aLimitThatCannotBeReadIsNotTakenForNone(String limit) throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			database.settings().put(Map.of("ai.limit.day", limit));
			TftsrException problem = Problems.expect(limit.equals("-1") ? ProblemKind.FORBIDDEN : ProblemKind.INVALID_INPUT,
					() -> database.spending().reserve(null, 1));
			assertTrue((problem.why() + problem.remedy()).contains("ai.limit.day"), problem.toString());
		}
	}

	@Test
	void threadsThatRaceForTheLastCentDoNotPassTheLimit() throws Exception {
		try (Database database = TestData.ready(folder).open(); ExecutorService pool = Executors.newFixedThreadPool(8)) {
			database.spending().setLimits(new SpendLimits(100L, null));
			List<Callable<Boolean>> work = new ArrayList<>();
			for (int i = 0; i < 64; i++) {
				work.add(() -> isReserved(database.spending(), 7));
			}
			int reserved = 0;
			for (Future<Boolean> result : pool.invokeAll(work)) {
				reserved += result.get() ? 1 : 0;
			}
			assertEquals(14, reserved);
			assertEquals(98, database.spending().spentMicros(null, Instant.EPOCH));
		}
	}

	private static boolean isReserved(SpendLedger ledger, long micros) throws TftsrException {
		try {
			ledger.reserve(null, micros);
			return true;
		} catch (TftsrException e) {
			assertEquals(ProblemKind.FORBIDDEN, e.kind());
			return false;
		}
	}

	@Test
	void processesThatRaceDoNotPassTheLimitEither() throws Exception {
		TestData data = TestData.ready(folder);
		UUID issue;
		try (Database database = data.open()) {
			issue = database.issues().create(NewIssue.titled("t")).id();
			database.spending().setLimits(new SpendLimits(null, 200L));
		}
		List<ChildJvm> processes = new ArrayList<>();
		try {
			for (int i = 0; i < 3; i++) {
				processes.add(ChildJvm.start(SpendingProgram.class, folder.toString(), issue.toString()));
			}
			for (ChildJvm process : processes) {
				assertEquals("open", process.line());
			}
			for (ChildJvm process : processes) {
				process.goOn();
			}
			long spent = 0;
			for (ChildJvm process : processes) {
				spent += Long.parseLong(process.line());
				process.finish();
			}
			try (Database database = data.open()) {
				assertEquals(spent, database.spending().spentMicros(issue, Instant.EPOCH));
				assertTrue(spent <= 200 && spent > 200 - SpendingProgram.MOST, spent + " of 200");
			}
		} finally {
			processes.forEach(ChildJvm::close);
		}
	}

	@Test
	void whatWasSpentStaysSpentWhenTheIssueIsDeleted() throws Exception {
		try (Database database = TestData.ready(folder).open()) {
			UUID issue = database.issues().create(NewIssue.titled("t")).id();
			database.spending().settle(database.spending().reserve(issue, 9), 9);
			database.issues().delete(issue);
			assertEquals(9, database.spending().spentMicros(null, Instant.EPOCH));
			assertFalse(database.issues().find(issue).isPresent());
		}
	}
}
