package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.BackupReport;
import org.tftsr.storage.Database;
import org.tftsr.storage.VaultDatabase;

class BackupTest {

	@TempDir
	Path folder;

	@Test
	void aBackupOpensWithTheSameKeyAndHoldsEverything() throws Exception {
		for (TestData data : List.of(TestData.ready(folder.resolve("1")),
				TestData.readyWithPassphrase(folder.resolve("2")))) {
			Path target = folder.resolve("copy's " + UUID.randomUUID() + ".db");
			try (Database database = data.open()) {
				database.issues().create(NewIssue.titled("Precious"));
				database.backup(target);
				AuditEntry noted = database.audit().list(AuditQuery.newest(1)).getFirst();
				assertEquals("backup_database", noted.action());
				assertEquals("{\"file\":\"%s\",\"size\":%d}".formatted(target.getFileName().toString().replace("'", "\\u0027"),
						Files.size(target)), noted.details());
				database.issues().create(NewIssue.titled("Later"));
			}
			String bytes = new String(Files.readAllBytes(target), StandardCharsets.ISO_8859_1);
			assertFalse(bytes.startsWith("SQLite format 3") || bytes.contains("Precious"));
			Files.copy(target, data.location.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			try (Database restored = data.open()) {
				assertEquals(1, restored.issues().search("Precious", 10).matches());
				assertEquals(0, restored.issues().search("Later", 10).matches());
				assertFalse(restored.check(Progress.NONE).isDamaged());
			}
		}
	}

	@Test
	void theSearchIndexOfABackupMatchesItsRowsAlsoAfterDeletions() throws Exception {
		TestData data = TestData.ready(folder);
		Path target = folder.resolve("copy.db");
		try (Database database = data.open()) {
			List<UUID> ids = new ArrayList<>();
			for (int i = 0; i < 20; i++) {
				ids.add(database.issues().create(NewIssue.titled("number" + i)).id());
			}
			for (int i = 0; i < 20; i += 2) {
				database.issues().delete(ids.get(i));
			}
			database.backup(target);
		}
		Files.move(target, data.location.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		try (Database restored = data.open()) {
			assertFalse(restored.check(Progress.NONE).isDamaged());
			assertEquals("number7", restored.issues().search("number7", 1).hits().getFirst().issue().title());
			assertEquals(0, restored.issues().search("number8", 1).matches());
		}
	}

	@Test
	void itTellsWhatItWroteAndTheAuditLogDoesToo() throws Exception {
		TestData data = TestData.ready(folder);
		Path target = folder.resolve("copy.db");
		try (Database database = data.open()) {
			database.issues().create(NewIssue.titled("Precious"));
			BackupReport report = database.backup(target, Progress.NONE);
			assertEquals(target, report.file());
			assertEquals(Optional.empty(), report.vault());
			assertTrue(report.keyOrigin().contains("the key file"), report.keyOrigin());
			assertTrue(report.rows() > 1);
		}
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
	}

	@Test
	void whatOpensTheVaultElsewhereLiesBesideItAndNothingElse() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		data.hasKeyring = true;
		Path target = folder.resolve("copy.db");
		Path beside = folder.resolve("copy.db.vault");
		try (VaultDatabase vault = data.answer(VaultData.WORDS).vault()) {
			vault.unlock();
			vault.protectWithKeyring();
			assertEquals(Optional.of(beside), vault.database().backup(target).vault());
		}
		String text = Files.readString(beside);
		assertTrue(text.contains("\"passphrase\"") && !text.contains("\"keyring\""), text);
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
	}

	@Test
	void itCanBeCancelledAndOthersMayWriteMeanwhile() throws Exception {
		TestData data = TestData.withPassphrase(folder, TestData.PASSPHRASE).created();
		try (Database database = data.open()) {
			Problems.expect(ProblemKind.CANCELLED, () -> database.backup(folder.resolve("never.db"), new CancelledProgress()));
			assertFalse(Files.exists(folder.resolve("never.db")));
			try (ChildJvm child = ChildJvm.start(WritingProgram.class, folder.toString(), "30")) {
				assertEquals("open", child.line());
				for (int i = 0; i < 5; i++) {
					child.line();
					BackupReport report = database.backup(folder.resolve(i + ".db"));
					assertEquals(report.rows(), rows(report.file()));
				}
				child.finish();
			}
		}
	}

	@Test
	void nothingIsOverwrittenAndNothingLeftBehind() throws Exception {
		Path taken = Files.writeString(folder.resolve("taken"), "mine");
		try (Database database = TestData.ready(folder).open()) {
			Problems.expect(ProblemKind.CONFLICT, () -> database.backup(taken));
			assertEquals("mine", Files.readString(taken));
			Problems.expect(ProblemKind.IO, () -> database.backup(folder.resolve("no such folder").resolve("copy.db")));
			Problems.expect(ProblemKind.IO, () -> database.backup(taken.resolve("copy.db")));
			database.backup(folder.resolve("copy.db"));
		}
		assertEquals(List.of("copy.db", "data", "taken"), names(folder));
	}

	@Test
	void whatAKilledBackupLeftIsRemovedByTheNextOneThereAndNothingElseIs() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		Path backups = Files.createDirectories(folder.resolve("backups"));
		try (ChildJvm child = ChildJvm.start(BackingUpProgram.class, folder.toString(), backups.resolve("killed.db").toString())) {
			assertEquals("copied", child.line());
			child.kill();
		}
		String left = names(backups).getFirst();
		assertTrue(left.startsWith("killed.db.tftsr-") && left.endsWith(".tmp"), left);
		// of a person, and of a backup of another database that may be under way
		String own = Files.writeString(backups.resolve("killed.db.tmp"), "mine").getFileName().toString();
		String other = Files.writeString(backups.resolve(left.replaceFirst("tftsr-.{4}", "tftsr-zzzz")), "").getFileName().toString();
		try (VaultDatabase vault = data.answer(VaultData.WORDS).vault()) {
			vault.unlock();
			vault.database().backup(backups.resolve("next.db"));
		}
		assertEquals(Stream.of("next.db", "next.db.vault", own, other).sorted().toList(), names(backups));
	}

	@Test
	void aBackupThatIsBeingMadeIsNotTakenForALeftover() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		Path backups = Files.createDirectories(folder.resolve("backups"));
		try (ChildJvm child = ChildJvm.start(BackingUpProgram.class, folder.toString(), backups.resolve("slow.db").toString());
				VaultDatabase vault = data.answer(VaultData.WORDS).vault()) {
			assertEquals("copied", child.line());
			vault.unlock();
			vault.database().backup(backups.resolve("quick.db"));
			child.goOn();
			assertEquals("done", child.line());
			child.finish();
		}
		assertEquals(List.of("quick.db", "quick.db.vault", "slow.db", "slow.db.vault"), names(backups));
	}

	/** What opens a backup gets its name first; a kill right after that must not keep others from taking the name. */
	@Test
	void whatOpensABackupThatNeverCameIsReplaced() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		Path target = folder.resolve("copy.db");
		Path stranger = Files.writeString(folder.resolve("other.db.vault"), "of somebody");
		try (VaultDatabase vault = data.answer(VaultData.WORDS).vault()) {
			vault.unlock();
			vault.database().backup(target);
			Files.delete(target);
			vault.database().backup(target);
			Problems.expect(ProblemKind.CONFLICT, () -> vault.database().backup(folder.resolve("other.db")));
		}
		assertEquals("of somebody", Files.readString(stranger));
		assertEquals(List.of("copy.db", "copy.db.vault", "data", "other.db.vault"), names(folder));
	}

	private static List<String> names(Path folder) throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	/** All rows of all tables but those of the search index, as the program sqlcipher counts them. */
	private static long rows(Path file) throws Exception {
		String count = SqlCipher.run(file, TestData.PASSPHRASE, """
				SELECT 'SELECT count(*) FROM ' || name || ';' FROM sqlite_master
				WHERE type = 'table' AND name NOT LIKE 'issues_fts%' AND name NOT LIKE 'sqlite_%';""").stream()
				.collect(Collectors.joining("\n"));
		return SqlCipher.run(file, TestData.PASSPHRASE, count).stream().mapToLong(Long::parseLong).sum();
	}
}
