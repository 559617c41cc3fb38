package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditFinding.Kind;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** A restore is told in the audit log and is no alarm; an old file that is copied back by hand is one, before and after it. */
class RestoredLogTest {

	private static final String SECOND_ROW = "UPDATE audit_log SET details = '{}' WHERE sequence = 2;";

	@TempDir
	Path folder;
	private TestData data;
	private Path backup;

	@BeforeEach
	void backUp() throws Exception {
		data = TestData.readyWithPassphrase(folder);
		backup = folder.resolve("backup.db");
		try (Database database = data.open()) {
			AuditLab.append(database, 5);
			database.backup(backup);
			AuditLab.append(database, 5);
		}
	}

	@Test
	void theLogGoesOnUnderANewKeyAndTheOldWitnessIsKept() throws Exception {
		byte[] witness = Files.readAllBytes(headFile());
		AuditVerification before = verify();
		data.restore(backup);
		AuditVerification after = verify();
		assertEquals(List.of(), after.findings());
		assertEquals(List.of("The database was restored from a backup at sequence 5; row 6 says what it took the place of."),
				after.notes());
		assertFalse(before.head().publicKey().equals(after.head().publicKey()));
		assertArrayEquals(witness, Files.readAllBytes(data.location.folder().resolve("tftsr.audit-head.old-1")));
		try (Database database = data.open()) {
			String details = database.audit().list(AuditQuery.newest(1)).getFirst().details();
			assertTrue(details.contains("\"backup_sequence\":5"), details);
			assertTrue(details.contains("\"head_file_sequence\":11"), details);
			AuditLab.append(database, 3);
		}
		assertTrue(verify().isIntact());
	}

	@Test
	void itCanBeRestoredAgainAndOnAnotherMachine() throws Exception {
		data.restore(backup);
		data.restore(backup);
		assertEquals(List.of(), verify().findings());
		TestData there = TestData.withPassphrase(folder.resolve("there"), TestData.PASSPHRASE);
		there.restore(backup);
		try (Database database = there.open()) {
			assertEquals(List.of(), database.audit().verify(Progress.NONE).findings());
		}
	}

	@Test
	void theBackupCopiedOverTheDatabaseByHandIsFound() throws Exception {
		Files.copy(backup, data.location.file(), StandardCopyOption.REPLACE_EXISTING);
		assertEquals(Kind.CUT_OFF, firstFinding());
	}

	@Test
	void whatWasReplacedAndIsCopiedBackByHandIsFound() throws Exception {
		Path replaced = data.restore(backup).replaced().orElseThrow();
		byte[] restored = Files.readAllBytes(data.location.file());
		Files.write(data.location.file(), Files.readAllBytes(replaced));
		assertEquals(Kind.HEAD_FILE_WRONG, firstFinding());
		Files.write(data.location.file(), Files.readAllBytes(backup));
		assertEquals(Kind.HEAD_FILE_WRONG, firstFinding());
		Files.write(data.location.file(), restored);
		assertTrue(verify().isIntact());
		try (Database database = data.open()) {
			AuditLab.append(database, 2);
		}
		Files.write(data.location.file(), restored);
		assertEquals(Kind.CUT_OFF, firstFinding());
	}

	@Test
	void aDatabaseThatSomebodyPutWhereARestoreWasInterruptedIsFound() throws Exception {
		Files.copy(backup, data.location.folder().resolve("tftsr.db.20261125-120000.restored"));
		assertEquals(Kind.CUT_OFF, firstFinding());
	}

	/** The head file gets its place before the database does, and whoever opens the folder next goes on from there. */
	@Test
	void aCrashAtAnyStepOfARestoreIsNoAlarmAfterTheNextStart() throws Exception {
		byte[] database = Files.readAllBytes(data.location.file());
		byte[] witness = Files.readAllBytes(headFile());
		data.restore(backup);
		byte[] restored = Files.readAllBytes(data.location.file());
		byte[] head = Files.readAllBytes(headFile());
		Path ready = data.location.folder().resolve("tftsr.db.20261125-120000.restored");
		Path readyHead = data.location.folder().resolve("tftsr.db.20261125-120000.restored-head");
		Path old = data.location.folder().resolve("tftsr.audit-head.old-1");

		crashed(Map.of(data.location.file(), database, headFile(), witness, ready, restored, readyHead, head));
		assertEquals(List.of(), verify().findings());
		assertArrayEquals(witness, Files.readAllBytes(old));
		assertFalse(Files.exists(readyHead));

		crashed(Map.of(data.location.file(), database, old, witness, ready, restored, readyHead, head));
		assertEquals(List.of(), verify().findings());

		crashed(Map.of(data.location.file(), database, old, witness, ready, restored, headFile(), head));
		assertEquals(List.of(), verify().findings());

		crashed(Map.of(data.location.file(), database, headFile(), witness, readyHead, head));
		assertEquals(List.of(), verify().findings(), "before the decision nothing has happened");
		assertArrayEquals(witness, Files.readAllBytes(headFile()));
		assertFalse(Files.exists(readyHead));
	}

	/** Sets the data folder to what a crash left. */
	private void crashed(Map<Path, byte[]> left) throws Exception {
		try (Stream<Path> files = Files.list(data.location.folder())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Files.delete(file);
			}
		}
		for (Map.Entry<Path, byte[]> file : left.entrySet()) {
			Files.write(file.getKey(), file.getValue());
		}
	}

	@Test
	void aRowThatWasChangedInTheBackupIsFoundAfterTheRestore() throws Exception {
		attack(AuditLab.UNGUARD + SECOND_ROW);
		data.restore(backup);
		assertEquals(Kind.CHANGED, firstFinding());
	}

	@Test
	void aForgedHeadOfTheBackupGetsNoNewHeadFile() throws Exception {
		byte[] witness = Files.readAllBytes(headFile());
		attack("UPDATE audit_head SET signature = replace(signature, '1', '2');");
		data.restore(backup);
		assertArrayEquals(witness, Files.readAllBytes(headFile()));
		assertFalse(verify().isIntact());
	}

	@Test
	void aBackupThatTheHeadFileContradictsGetsNoNewHeadFile() throws Exception {
		byte[] later = Files.readAllBytes(headFile());
		Files.copy(backup, data.location.file(), StandardCopyOption.REPLACE_EXISTING);
		Files.delete(headFile());
		Path other = folder.resolve("other.db");
		try (Database database = data.open()) {
			AuditLab.append(database, 20);
			database.backup(other);
		}
		Files.write(headFile(), later);
		data.restore(other);
		assertArrayEquals(later, Files.readAllBytes(headFile()));
		assertEquals(Kind.REWRITTEN, firstFinding());
	}

	@Test
	void aHeadFileThatCannotBeReplacedIsToldByTheCheck() throws Exception {
		Files.delete(headFile());
		Files.createDirectories(headFile().resolve("in the way"));
		data.restore(backup);
		assertFalse(verify().isIntact());
		try (Stream<Path> files = Files.list(data.location.folder())) {
			assertTrue(files.anyMatch(file -> file.getFileName().toString().startsWith("tftsr.db.replaced-")));
		}
	}

	private void attack(String sql) throws Exception {
		assertEquals(List.of(), SqlCipher.run(backup, TestData.PASSPHRASE, sql));
	}

	private Path headFile() {
		return data.location.folder().resolve("tftsr.audit-head");
	}

	private AuditVerification verify() throws Exception {
		try (Database database = data.open()) {
			return database.audit().verify(Progress.NONE);
		}
	}

	private Kind firstFinding() throws Exception {
		return verify().first().orElseThrow().kind();
	}
}
