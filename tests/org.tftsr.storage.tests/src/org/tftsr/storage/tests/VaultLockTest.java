package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.storage.Database;
import org.tftsr.storage.VaultDatabase;

/** Locking on demand and after idle time. */
class VaultLockTest {

	/** Far more than it takes; a deadlock takes longer. */
	private static final long LONG_SECONDS = 60;

	@TempDir
	Path folder;

	@Test
	void aLockedVaultAsksNobodyUntilItIsUnlocked() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			Database held = vault.database();
			held.issues().create(NewIssue.titled("Before"));
			vault.lock();
			vault.lock();
			assertTrue(vault.state().locked() && !vault.state().open());
			Problems.expect(ProblemKind.LOCKED, vault::database);
			Problems.expect(ProblemKind.LOCKED, () -> held.issues().list(IssueQuery.all(1)));
			assertEquals(1, data.asked.size(), "only the first opening asked");
			data.answer(VaultData.WORDS);
			vault.unlock();
			vault.unlock();
			assertEquals(1, vault.database().issues().search("Before", 1).matches());
			assertEquals(List.of("UNLOCKED", "LOCKED", "UNLOCKED"), data.topics);
		}
	}

	@Test
	void aVaultWhoseOwnerDeclinesStaysLocked() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.unlock();
			vault.lock();
			Problems.expect(ProblemKind.LOCKED, vault::unlock);
			assertTrue(vault.state().locked());
		}
	}

	@Test
	void severalThatWaitForOneAnswerGetOneAnswer() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		CountDownLatch asking = new CountDownLatch(1);
		CountDownLatch answered = new CountDownLatch(1);
		data.answer(() -> {
			asking.countDown();
			await(answered);
			return new SecretAnswer.Cancel();
		});
		try (VaultDatabase vault = data.vault()) {
			List<Thread> threads = new ArrayList<>();
			List<ProblemKind> told = Collections.synchronizedList(new ArrayList<>());
			for (int i = 0; i < 4; i++) {
				threads.add(Thread.ofPlatform().start(() -> {
					try {
						vault.database();
					} catch (TftsrException e) {
						told.add(e.kind());
					}
				}));
			}
			asking.await();
			// one of them is asking, the others wait for it
			while (threads.stream().filter(thread -> thread.getState() == Thread.State.BLOCKED).count() < 3) {
				Thread.onSpinWait();
			}
			answered.countDown();
			for (Thread thread : threads) {
				thread.join();
			}
			assertEquals(Collections.nCopies(4, ProblemKind.CANCELLED), told);
			assertEquals(1, data.asked.size());
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void lockingWaitsForTheWorkInProgress() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault(); var threads = Executors.newFixedThreadPool(2)) {
			Database database = vault.database();
			for (int i = 0; i < 50; i++) {
				database.issues().create(NewIssue.titled("Issue " + i));
			}
			CountDownLatch started = new CountDownLatch(1);
			Future<Long> reading = threads.submit(() -> {
				long found = 0;
				started.countDown();
				try {
					while (true) {
						found = database.issues().list(IssueQuery.all(50)).total();
					}
				} catch (TftsrException e) {
					assertEquals(ProblemKind.LOCKED, e.kind(), e.getMessage());
					return found;
				}
			});
			started.await();
			vault.lock();
			long found = reading.get();
			assertTrue(found == 50 || found == 0, "whole answers only, or none: " + found);
		}
		data.answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			assertTrue(vault.database().check(Progress.NONE).isHealthy());
		}
	}

	/**
	 * The check has threads and connections of its own, for which locking waits; those that have not begun by then must not wait
	 * for the lock in their turn.
	 */
	@Test
	void lockingWhileTheAuditLogIsCheckedEndsAndSoDoesTheCheck() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		EarlierDatabases.plain(folder.resolve("earlier.db"), """
				WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
				INSERT INTO audit_log SELECT 'row ' || i, '2026-04-01 10:00:00', 'noted', 'issue', 'x', 'local', '{}' FROM n;""");
		try (VaultDatabase vault = data.vault(); var threads = Executors.newFixedThreadPool(2)) {
			Database database = vault.database();
			database.importEarlier(folder.resolve("earlier.db"), List.of(), Progress.NONE);
			CountDownLatch locking = new CountDownLatch(1);
			data.onLocked = locking::countDown;
			AtomicReference<Future<?>> lock = new AtomicReference<>();
			Future<?> check = threads.submit(() -> database.audit().verify(new CancelledProgress() {
				@Override
				public void begin(String task, long total) {
					lock.set(threads.submit(() -> {
						vault.lock();
						return null;
					}));
					VaultLockTest.await(locking);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			}));
			try {
				check.get(LONG_SECONDS, TimeUnit.SECONDS);
			} catch (ExecutionException e) {
				assertEquals(ProblemKind.LOCKED, ((TftsrException) e.getCause()).kind());
			}
			lock.get().get(LONG_SECONDS, TimeUnit.SECONDS);
			assertTrue(vault.state().locked());
		}
	}

	/** Views ask again when they are told, and must not stand there as they are until long work has ended. */
	@Test
	void whoComesWhileLockingWaitsForLongWorkIsToldAtOnce() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		EarlierDatabases.plain(folder.resolve("earlier.db"),
				"INSERT INTO audit_log VALUES ('row', '2026-04-01 10:00:00', 'noted', 'issue', 'x', 'local', '{}');");
		try (VaultDatabase vault = data.vault(); var threads = Executors.newFixedThreadPool(3)) {
			Database database = vault.database();
			CountDownLatch working = new CountDownLatch(1);
			CountDownLatch end = new CountDownLatch(1);
			Future<?> work = threads.submit(() -> database.importEarlier(folder.resolve("earlier.db"), List.of(), new CancelledProgress() {
				@Override
				public void begin(String task, long total) {
					working.countDown();
					VaultLockTest.await(end);
				}

				@Override
				public boolean isCancelled() {
					return false;
				}
			}));
			working.await();
			CountDownLatch locking = new CountDownLatch(1);
			data.onLocked = locking::countDown;
			Future<?> lock = threads.submit(() -> {
				vault.lock();
				return null;
			});
			try {
				locking.await();
				Future<?> view = threads.submit(() -> Problems.expect(ProblemKind.LOCKED, vault::database));
				view.get(10, TimeUnit.SECONDS);
				assertFalse(lock.isDone(), "what is under way is not broken off");
			} finally {
				end.countDown();
			}
			work.get(LONG_SECONDS, TimeUnit.SECONDS);
			lock.get(LONG_SECONDS, TimeUnit.SECONDS);
		}
	}

	@Test
	void anIdleVaultLocksItselfAndATouchPutsItOff() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.setIdleLock(Duration.ofMinutes(10));
			assertEquals(Duration.ofMinutes(10), vault.state().idleLock());
			data.elapse(Duration.ofMinutes(9));
			vault.touch();
			data.elapse(Duration.ofMinutes(9));
			assertFalse(vault.state().locked());
			data.elapse(Duration.ofMinutes(1));
			assertTrue(vault.state().locked());
			data.answer(VaultData.WORDS);
			vault.unlock();
			data.elapse(Duration.ofMinutes(10));
			assertTrue(vault.state().locked(), "it counts again after it was unlocked");
		}
	}

	@Test
	void theIdleTimeIsReadableWhileLockedAndKeptForTheNextProcess() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			vault.setIdleLock(Duration.ofMinutes(1));
			vault.lock();
			assertEquals(Duration.ofMinutes(1), vault.state().idleLock());
		}
		try (VaultDatabase next = data.answer(VaultData.WORDS).vault()) {
			next.unlock();
			data.elapse(Duration.ofMinutes(2));
			assertTrue(next.state().locked());
			data.answer(VaultData.WORDS);
			next.unlock();
			next.setIdleLock(Duration.ZERO);
			data.elapse(Duration.ofDays(30));
			assertFalse(next.state().locked());
		}
	}

	@Test
	void anIdleTimeThatMakesNoSenseIsRefused() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		try (VaultDatabase vault = data.vault()) {
			for (Duration time : List.of(Duration.ofSeconds(90), Duration.ofMinutes(-1), Duration.ofDays(8))) {
				Problems.expect(ProblemKind.INVALID_INPUT, () -> vault.setIdleLock(time));
			}
		}
		TestData.ready(folder.resolve("file"));
		try (VaultDatabase vault = new VaultData(folder.resolve("file")).vault()) {
			Problems.expect(ProblemKind.CONFLICT, () -> vault.setIdleLock(Duration.ofMinutes(1)));
		}
	}
}
