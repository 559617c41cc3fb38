package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.storage.Database;
import org.tftsr.storage.RestoreReport;
import org.tftsr.storage.VaultDatabase;

/** A backup takes the place of the database, here or on another machine. */
class RestoreTest {

	private static final List<Pseudonym> VALUES = List.of(new Pseudonym("IP", 1, "10.0.0.1"));

	@TempDir
	Path folder;
	private UUID issue;

	@Test
	void whatWasBackedUpIsThereAgainAndWhatWasThereIsKept() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		Path backup = backup(data);
		try (Database database = data.open()) {
			database.issues().create(NewIssue.titled("Later"));
		}
		byte[] before = Files.readAllBytes(data.location.file());
		RestoreReport report = data.restore(backup);
		assertFalse(report.rekeyed());
		assertArrayEquals(before, Files.readAllBytes(report.replaced().orElseThrow()));
		try (Database database = data.open()) {
			requireContent(database);
			assertEquals(0, database.issues().search("Later", 10).hits().size());
			var row = database.audit().list(AuditQuery.newest(1)).getFirst();
			assertEquals("restore_backup", row.action());
			assertTrue(row.details().contains("\"file\":\"backup.db\""), row.details());
			assertTrue(row.details().matches(".*\"backup_sequence\":\\d+.*\"head_file_sequence\":\\d+.*"), row.details());
			var verified = database.audit().verify(Progress.NONE);
			assertEquals(List.of(), verified.findings());
			assertTrue(verified.notes().getFirst().contains("restored from a backup at sequence "), verified.toString());
			assertTrue(database.check(Progress.NONE).isHealthy());
		}
		assertEquals(List.of("1"), SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"SELECT count(*) FROM issues WHERE title = 'Precious';"));
	}

	@Test
	void aBackupFromBeforeAChangeOfTheKeyOpensWithTheVaultBesideIt() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		Path backup = folder.resolve("backup.db");
		try (VaultDatabase vault = data.answer(VaultData.WORDS).vault()) {
			fill(vault.database());
			vault.database().backup(backup);
			vault.database().rekey(Optional.empty(), Progress.NONE);
			data.answer(VaultData.WORDS, VaultData.WORDS);
			assertTrue(vault.restore(backup, Progress.NONE).rekeyed());
			data.answer(VaultData.WORDS);
			requireContent(vault.database());
			vault.database().rekey(Optional.empty(), Progress.NONE);
			requireContent(vault.database());
		}
	}

	/** Who has opened the vault is not asked again, whether it works or not; what is shown of the old database is given up. */
	@Test
	void anOpenVaultIsOpenAgainAfterwardsWithoutAQuestion() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS);
		Path backup = folder.resolve("backup.db");
		try (VaultDatabase vault = data.vault()) {
			fill(vault.database());
			vault.database().backup(backup);
			vault.restore(backup, Progress.NONE);
			requireContent(vault.database());
			Problems.expect(ProblemKind.CANCELLED, () -> vault.restore(backup, new CancelledProgress()));
			requireContent(vault.database());
			assertEquals(1, data.asked.size());
			assertEquals(List.of("UNLOCKED", "LOCKED", "UNLOCKED", "LOCKED", "UNLOCKED"), data.topics);
		}
	}

	@Test
	void aLockedVaultAsksOnceAndIsForgottenAgainWhereItFails() throws Exception {
		VaultData data = VaultData.withPassphrase(folder).answer(VaultData.WORDS, VaultData.WORDS, VaultData.WORDS);
		Path backup = folder.resolve("backup.db");
		try (VaultDatabase vault = data.vault()) {
			fill(vault.database());
			vault.database().backup(backup);
			vault.lock();
			Problems.expect(ProblemKind.CANCELLED, () -> vault.restore(backup, new CancelledProgress()));
			vault.restore(backup, Progress.NONE);
			assertEquals(3, data.asked.size(), "the failure has forgotten what was answered");
			Problems.expect(ProblemKind.LOCKED, vault::database);
			vault.unlock();
			requireContent(vault.database());
			assertEquals(3, data.asked.size());
		}
	}

	@Test
	void onAnotherMachineTheTwoFilesAndThePassphraseAreEnough() throws Exception {
		VaultData here = VaultData.withPassphrase(folder.resolve("here"));
		Path backup = folder.resolve("backup.db");
		try (VaultDatabase vault = here.answer(VaultData.WORDS).vault()) {
			fill(vault.database());
			vault.database().backup(backup);
		}
		VaultData there = new VaultData(folder.resolve("there"));
		try (VaultDatabase vault = there.answer(VaultData.WORDS).vault()) {
			assertEquals(Optional.empty(), vault.restore(backup, Progress.NONE).replaced());
			there.answer(VaultData.WORDS);
			requireContent(vault.database());
		}
		Path wrong = folder.resolve("wrong");
		VaultData stranger = new VaultData(wrong).answer("not the passphrase");
		try (VaultDatabase vault = stranger.vault()) {
			Problems.expect(ProblemKind.LOCKED, () -> vault.restore(backup, Progress.NONE));
		}
		assertFalse(Files.exists(stranger.location.vaultFile()), "nothing is left of the attempt");
		assertFalse(Files.exists(stranger.location.file()));
	}

	/** What another program did with the vault that a restore brought, while that waited for the passphrase, must not be lost. */
	@Test
	void aVaultThatCameWithABackupStaysWhereItIsUsedByNow() throws Exception {
		VaultData here = VaultData.withPassphrase(folder.resolve("here"));
		Path backup = folder.resolve("backup.db");
		try (VaultDatabase vault = here.answer(VaultData.WORDS).vault()) {
			fill(vault.database());
			vault.database().backup(backup);
		}
		VaultData changing = new VaultData(folder.resolve("changed"));
		byte[] changed = "changed meanwhile".getBytes(StandardCharsets.UTF_8);
		refusedAfter(changing, backup, () -> Files.write(changing.location.vaultFile(), changed));
		assertArrayEquals(changed, Files.readAllBytes(changing.location.vaultFile()));

		VaultData holding = new VaultData(folder.resolve("held"));
		byte[] vaultOfBackup = Files.readAllBytes(Path.of(backup + ".vault"));
		List<ChildJvm> other = new ArrayList<>();
		refusedAfter(holding, backup, () -> other.add(LockingProgram.start(holding.location.folder(), "tftsr.open", true)));
		assertArrayEquals(vaultOfBackup, Files.readAllBytes(holding.location.vaultFile()),
				"another program may be about to make a database with it");
		other.getFirst().close();

		VaultData finishing = new VaultData(folder.resolve("finished"));
		refusedAfter(finishing, backup, () -> Files.copy(here.location.file(),
				finishing.location.folder().resolve("tftsr.db.20261130-120000.restored")));
		assertArrayEquals(vaultOfBackup, Files.readAllBytes(finishing.location.vaultFile()),
				"it opens the database that the next start puts in place");
		try (VaultDatabase vault = finishing.answer(VaultData.WORDS).vault()) {
			requireContent(vault.database());
		}

		VaultData opening = new VaultData(folder.resolve("opened"));
		refusedAfter(opening, backup, () -> Files.copy(here.location.file(), opening.location.file()));
		assertArrayEquals(Files.readAllBytes(Path.of(backup + ".vault")), Files.readAllBytes(opening.location.vaultFile()),
				"it opens the database that is there by now");
		try (VaultDatabase vault = opening.answer(VaultData.WORDS).vault()) {
			requireContent(vault.database());
		}
	}

	/** Restores into an empty folder; while the person is asked, something else happens, and then the person says no. */
	private static void refusedAfter(VaultData data, Path backup, Callable<?> meanwhile) throws Exception {
		data.answer(() -> {
			try {
				meanwhile.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
			return new SecretAnswer.Cancel();
		});
		try (VaultDatabase vault = data.vault()) {
			Problems.expect(ProblemKind.CANCELLED, () -> vault.restore(backup, Progress.NONE));
		}
	}

	@Test
	void aDamagedDatabaseIsReplacedAndKept() throws Exception {
		TestData data = TestData.ready(folder);
		Path backup = backup(data);
		Files.write(data.location.file(), new byte[3 * 4096 + 17]);
		byte[] damaged = Files.readAllBytes(data.location.file());
		RestoreReport report = data.restore(backup);
		assertArrayEquals(damaged, Files.readAllBytes(report.replaced().orElseThrow()));
		try (Database database = data.open()) {
			requireContent(database);
		}
	}

	/** The log of a killed process would be applied to the restored file, and what it holds would be lost for the kept one. */
	@Test
	void theLogOfAKilledProcessIsKeptWithItsDatabase() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		Path backup = backup(data);
		String last;
		try (ChildJvm child = ChildJvm.start(WritingProgram.class, folder.toString(), "1000000")) {
			assertEquals("open", child.line());
			last = child.line();
			child.kill();
		}
		assertTrue(Files.exists(data.location.folder().resolve("tftsr.db-wal")));
		Path kept = data.restore(backup).replaced().orElseThrow();
		try (Database database = data.open()) {
			requireContent(database);
			assertTrue(database.issues().find(UUID.fromString(last)).isEmpty());
		}
		assertEquals(List.of("1"), SqlCipher.run(kept, TestData.PASSPHRASE,
				"SELECT count(*) FROM issues WHERE id = '" + last + "';"));
	}

	@Test
	void whatACrashInterruptedIsFinishedAtTheNextStart() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		Path backup = backup(data);
		try (Database database = data.open()) {
			database.issues().create(NewIssue.titled("Later"));
		}
		// the decision is made, nothing else is done yet
		Files.copy(backup, data.location.folder().resolve("tftsr.db.20261125-120000.restored"));
		try (Database database = data.open()) {
			requireContent(database);
			assertEquals(0, database.issues().search("Later", 10).hits().size());
		}
		assertEquals(List.of("tftsr.audit-head", "tftsr.db", "tftsr.db.replaced-20261125-120000", "tftsr.lock", "tftsr.open"),
				List.copyOf(data.files().keySet()));
	}

	@Test
	void eachWrongFileHasItsOwnMessageAndChangesNothing() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		Path backup = backup(data);
		byte[] good = Files.readAllBytes(backup);
		var before = data.files();
		refused(data, folder.resolve("missing"), ProblemKind.NOT_FOUND, "no such file");

		byte[] flipped = good.clone();
		flipped[good.length - 3_000] ^= 1;
		refused(data, flipped, ProblemKind.DAMAGED, "is not what was written");
		refused(data, Arrays.copyOf(good, good.length - 100), ProblemKind.DAMAGED, "whole pages");
		refused(data, Arrays.copyOf(good, good.length - 4096), ProblemKind.DAMAGED, "not sound");
		refused(data, new byte[0], ProblemKind.DAMAGED, "whole pages");
		byte[] plain = new byte[8192];
		byte[] header = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(header, 0, plain, 0, header.length);
		refused(data, plain, ProblemKind.INVALID_INPUT, "without encryption");
		refused(data.butWith("another passphrase"), good, ProblemKind.WRONG_KEY, "does not open");

		Path newer = Files.write(folder.resolve("newer.db"), good);
		SqlCipher.run(newer, TestData.PASSPHRASE, "INSERT INTO _migrations VALUES ('999_future', '2040-01-01 00:00:00');");
		refused(data, newer, ProblemKind.CONFLICT, "another version");
		assertEquals(before, data.files());
	}

	@Test
	void whoHasItOpenIsToldAndNothingChanges() throws Exception {
		TestData data = TestData.ready(folder);
		Path backup = backup(data);
		try (ChildJvm child = ChildJvm.start(HoldingProgram.class, folder.toString())) {
			assertEquals("open", child.line());
			byte[] before = Files.readAllBytes(data.location.file());
			Problems.expect(ProblemKind.BUSY, () -> data.restore(backup));
			assertArrayEquals(before, Files.readAllBytes(data.location.file()));
		}
	}

	@Test
	void itCanBeCancelledWithNothingChanged() throws Exception {
		TestData data = TestData.ready(folder);
		Path backup = backup(data);
		var before = data.files();
		Problems.expect(ProblemKind.CANCELLED, () -> Database.restore(data.location, data.keys(), backup, new CancelledProgress()));
		assertEquals(before, data.files());
	}

	private void refused(TestData data, byte[] content, ProblemKind kind, String why) throws Exception {
		refused(data, Files.write(folder.resolve("refused.db"), content), kind, why);
	}

	private static void refused(TestData data, Path file, ProblemKind kind, String why) throws Exception {
		TftsrException problem = Problems.expect(kind, () -> data.restore(file));
		assertTrue(problem.why().contains(why), problem.why());
	}

	private Path backup(TestData data) throws Exception {
		Path backup = folder.resolve("backup.db");
		try (Database database = data.open()) {
			fill(database);
			database.backup(backup);
		}
		return backup;
	}

	private void fill(Database database) throws TftsrException {
		issue = database.issues().create(NewIssue.titled("Precious")).id();
		database.pseudonyms().add(issue, VALUES);
	}

	private void requireContent(Database database) throws TftsrException {
		assertEquals(1, database.issues().search("Precious", 10).hits().size());
		assertEquals(VALUES, database.pseudonyms().list(issue));
	}
}
