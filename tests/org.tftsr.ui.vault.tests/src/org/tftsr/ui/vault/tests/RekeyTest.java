package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** The whole database gets another key, from the window. */
class RekeyTest extends VaultTest {

	private static final String REKEY = "org.tftsr.ui.vault.rekey";
	private static final String TITLE = "Re-Encrypt Database";
	private static final int SALT = 16;
	private static final long MEGABYTE = 1024L * 1024;

	@Test
	void theDatabaseIsEncryptedAnewAndOpensWithTheSamePassphrase() throws Exception {
		Issue issue = create("Kept through a change of the key");
		byte[] salt = salt();
		Shell question = ask();
		assertTrue(Workbench.ui(() -> Workbench.says(question, "you can cancel, and nothing has changed then")));
		Workbench.screenshot(() -> question, "rekey-question");
		Workbench.press(question, "Re-Encrypt");
		Workbench.waitUntilClosed(question);
		Shell done = Workbench.dialog(TITLE);
		assertTrue(Workbench.ui(() -> Workbench.says(done, "Database: " + database().database().info().file())));
		Workbench.screenshot(() -> done, "rekey");
		close(done);
		assertFalse(Arrays.equals(salt, salt()), "another file");
		assertEquals(1, Services.get(AuditLog.class).list(AuditQuery.newest(1)).stream()
				.filter(row -> row.action().equals("rekey_database")).count());
		vault().lock();
		unlock();
		assertTrue(Services.get(IssueRepository.class).find(issue.id()).isPresent());
	}

	@Test
	void whoSaysNoKeepsTheKey() throws Exception {
		byte[] salt = salt();
		Shell question = ask();
		Workbench.press(question, "Cancel");
		Workbench.waitUntilClosed(question);
		assertArrayEquals(salt, salt());
	}

	@Test
	void itSaysHowManyBytesAreDoneAndCanBeCancelled() throws Exception {
		CountDownLatch cancelled = new CountDownLatch(1);
		Database slow = Partly.of(Database.class, database().database(), Map.of("rekey", arguments -> {
			Progress progress = (Progress) arguments[1];
			progress.beginBytes("Encrypting the database", 300 * MEGABYTE);
			progress.worked(120 * MEGABYTE);
			Workbench.waitFor("somebody cancels", progress::isCancelled);
			cancelled.countDown();
			throw new CancelledException();
		}));
		try (Substitute substitute = Substitute.of(DatabaseProvider.class,
				Partly.of(DatabaseProvider.class, database(), Map.of("database", arguments -> slow)))) {
			Workbench.press(ask(), "Re-Encrypt");
			Shell progress = Workbench.dialog("Progress Information");
			Workbench.waitFor("the bytes",
					() -> Workbench.says(progress, "Encrypting the database: 120 MB of 300 MB"));
			assertTrue(Workbench.ui(() -> Workbench.says(progress, TITLE)));
			Workbench.screenshot(() -> progress, "rekey-progress");
			Workbench.press(progress, "Cancel");
			assertTrue(cancelled.await(60, TimeUnit.SECONDS));
			Workbench.waitUntilClosed(progress);
		}
		assertTrue(Workbench.ui(() -> Workbench.dialogs(TITLE).isEmpty()), "nothing was done, and nothing is told");
	}

	@Test
	void anErrorThatNobodyHasForeseenIsNotSilent() throws Exception {
		Database broken = Partly.of(Database.class, database().database(), Map.of("rekey", arguments -> {
			throw new IllegalStateException("a secret");
		}));
		try (Substitute substitute = Substitute.of(DatabaseProvider.class,
				Partly.of(DatabaseProvider.class, database(), Map.of("database", arguments -> broken)))) {
			Workbench.press(ask(), "Re-Encrypt");
			Shell problem = Workbench.dialog("Problem Occurred");
			assertTrue(Workbench.ui(() -> Workbench.says(problem, "because of a defect of TFTSR")));
			close(problem);
		}
	}

	/** What an environment variable holds, no window can change. */
	@Test
	void aKeyOutOfTheEnvironmentIsChangedWhereItIsSet() throws Exception {
		VaultState state = new VaultState(true, true, false, Set.of(Protection.ENVIRONMENT), false, "", Duration.ZERO);
		try (Substitute substitute = Substitute.of(Vault.class,
				Partly.of(Vault.class, vault(), Map.of("state", arguments -> state)))) {
			Workbench.start(REKEY, Map.of());
			Shell problem = Workbench.dialog("Problem Occurred");
			assertTrue(Workbench.ui(() -> Workbench.says(problem, "run `tftsr db rekey`")));
			close(problem);
		}
	}

	private static Shell ask() throws Exception {
		Workbench.start(REKEY, Map.of());
		return Workbench.dialog(TITLE);
	}

	private static DatabaseProvider database() throws Exception {
		return Services.get(DatabaseProvider.class);
	}

	/** Random with each key. */
	private static byte[] salt() throws Exception {
		try (InputStream in = Files.newInputStream(Path.of(System.getProperty("tftsr.data"), "tftsr.db"))) {
			return in.readNBytes(SALT);
		}
	}
}
