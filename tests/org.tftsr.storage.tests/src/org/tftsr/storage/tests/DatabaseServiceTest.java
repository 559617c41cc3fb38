package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.PseudonymRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.settings.SettingsRepository;
import org.tftsr.core.start.ServiceBundles;
import org.tftsr.core.vault.Vault;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.DatabaseProvider;

/** The services in a running framework. Elsewhere there are none, and the test is skipped. */
@Isolated("sets properties of the whole process")
class DatabaseServiceTest {

	private static final long PATIENCE_MILLISECONDS = 10_000;
	/** Far more than it takes; a deadlock takes longer. */
	private static final long LONG_SECONDS = 60;

	@TempDir
	Path folder;

	@Test
	void theServicesOpenTheDatabaseAtFirstUseAndNotBefore() throws Exception {
		inFramework(bundle -> {
			for (Class<?> type : List.of(LogRepository.class, PseudonymRepository.class, DocumentRepository.class,
					SettingsRepository.class, AuditLog.class)) {
				assertNotNull(service(bundle.getBundleContext(), type), type.getName());
			}
			IssueRepository issues = service(bundle.getBundleContext(), IssueRepository.class);
			assertFalse(Files.exists(folder.resolve("data")), "asking for the services touches nothing");
			var issue = issues.create(NewIssue.titled("Through the service"));
			assertTrue(Files.exists(folder.resolve("data").resolve("tftsr.db")));
			DatabaseProvider provider = service(bundle.getBundleContext(), DatabaseProvider.class);
			assertEquals(issue, provider.database().issues().find(issue.id()).orElseThrow().issue());
		});
	}

	/**
	 * The check has threads and connections of its own. Locking waits for them: those that have not begun by then must not ask the
	 * service, which waits for the lock in its turn.
	 */
	@Test
	void lockingWhileTheAuditLogIsCheckedEndsAndSoDoesTheCheck() throws Exception {
		EarlierDatabases.plain(folder.resolve("earlier.db"), """
				WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000)
				INSERT INTO audit_log SELECT 'row ' || i, '2026-04-01 10:00:00', 'noted', 'issue', 'x', 'local', '{}' FROM n;""");
		inFramework(bundle -> {
			service(bundle.getBundleContext(), DatabaseProvider.class).database()
					.importEarlier(folder.resolve("earlier.db"), List.of(), Progress.NONE);
			AuditLog audit = service(bundle.getBundleContext(), AuditLog.class);
			Vault vault = service(bundle.getBundleContext(), Vault.class);
			ExecutorService threads = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
			AtomicReference<Future<?>> lock = new AtomicReference<>();
			Future<?> check = threads.submit(() -> audit.verify(new Interrupting(() -> {
				lock.set(threads.submit(() -> {
					vault.lock();
					return null;
				}));
				while (!vault.state().locked()) {
					Thread.onSpinWait();
				}
				return null;
			})));
			try {
				check.get(LONG_SECONDS, TimeUnit.SECONDS);
			} catch (ExecutionException e) {
				assertEquals(ProblemKind.LOCKED, ((TftsrException) e.getCause()).kind());
			}
			lock.get().get(LONG_SECONDS, TimeUnit.SECONDS);
			// not closed with try: that would wait for a deadlock for ever
			threads.shutdown();
			vault.unlock();
			assertTrue(audit.verify(Progress.NONE).isIntact());
		});
	}

	private void inFramework(Check check) throws Exception {
		Bundle bundle = FrameworkUtil.getBundle(DatabaseServiceTest.class);
		assumeTrue(bundle != null, "no OSGi framework is running");
		String before = System.getProperty(DatabaseLocation.PROPERTY);
		System.setProperty(DatabaseLocation.PROPERTY, folder.resolve("data").toString());
		try {
			ServiceBundles.start(bundle.getBundleContext());
			check.run(bundle);
		} finally {
			restore(before);
			startAgain();
		}
	}

	/** On another thread: after a deadlock it would never come back, and the test is to fail then. */
	private static void startAgain() throws Exception {
		FutureTask<Void> starting = new FutureTask<>(() -> {
			FrameworkUtil.getBundle(DatabaseProvider.class).stop();
			FrameworkUtil.getBundle(DatabaseProvider.class).start();
			return null;
		});
		Thread.ofPlatform().daemon().start(starting);
		starting.get(LONG_SECONDS, TimeUnit.SECONDS);
	}

	/** What is looked at while the services are those of a folder of this test. */
	@FunctionalInterface
	private interface Check {
		void run(Bundle bundle) throws Exception;
	}

	/** Does something as soon as work has begun. */
	private record Interrupting(Callable<Void> atBegin) implements Progress {

		@Override
		public void begin(String task, long total) {
			try {
				atBegin.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		}

		@Override
		public void worked(long amount) {
			// goes on
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	}

	private static void restore(String before) {
		if (before == null) {
			System.clearProperty(DatabaseLocation.PROPERTY);
		} else {
			System.setProperty(DatabaseLocation.PROPERTY, before);
		}
	}

	private static <T> T service(BundleContext context, Class<T> type) throws Exception {
		ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
		tracker.open();
		try {
			return tracker.waitForService(PATIENCE_MILLISECONDS);
		} finally {
			tracker.close();
		}
	}
}
