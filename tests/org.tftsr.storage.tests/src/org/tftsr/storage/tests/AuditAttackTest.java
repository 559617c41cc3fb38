package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditFinding.Kind;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.problem.TftsrException;

/** What somebody does who has the key of the database, and what the check of the audit log says to it. */
class AuditAttackTest {

	private static final int ROWS = 20;
	private static final String SHIFT_UP = "UPDATE audit_log SET sequence = -(sequence + 1) WHERE sequence >= %d;"
			+ "UPDATE audit_log SET sequence = -sequence WHERE sequence < 0;";
	private static final String SHIFT_DOWN = "UPDATE audit_log SET sequence = -(sequence - 1) WHERE sequence > %d;"
			+ "UPDATE audit_log SET sequence = -sequence WHERE sequence < 0;";
	private static final String SWAP = "UPDATE audit_log SET sequence = -1 WHERE sequence = %1$d;"
			+ "UPDATE audit_log SET sequence = %1$d WHERE sequence = %2$d;"
			+ "UPDATE audit_log SET sequence = %2$d WHERE sequence = -1;";

	@TempDir
	Path folder;

	private AuditLab lab;
	private List<AuditEntry> rows;

	@BeforeEach
	void fill() throws Exception {
		lab = new AuditLab(folder).append(ROWS);
		rows = lab.rows();
		AuditVerification intact = lab.verify();
		assertEquals(List.of(), intact.findings());
		assertEquals(ROWS, intact.rows());
	}

	@Test
	void theGuardsStopAccidents() throws Exception {
		for (String accident : List.of("UPDATE audit_log SET details = '{}' WHERE sequence = 7;",
				"DELETE FROM audit_log WHERE sequence = 7;", "DELETE FROM audit_head;",
				"INSERT INTO audit_log(id, action, entity_type, entity_id) VALUES ('x', 'a', 'b', 'c');",
				"INSERT OR REPLACE INTO audit_log SELECT * FROM audit_log WHERE sequence = 7;")) {
			String refused = lab.attack(accident).getFirst();
			assertTrue(refused.contains("audit log"), refused);
		}
		assertTrue(lab.verify().isIntact());
	}

	@Test
	void guardsThatAreGoneAreTold() throws Exception {
		lab.attack("DROP TRIGGER audit_log_is_never_cut;");
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(Kind.UNPROTECTED, finding.kind());
		assertTrue(finding.message().endsWith("audit_log_is_never_cut"), finding.message());
	}

	@Test
	void anEditedFieldIsFound() throws Exception {
		found(Kind.CHANGED, 7, rows.get(6), "UPDATE audit_log SET details = '{}' WHERE sequence = 7;");
	}

	@Test
	void anEditedRowIsFoundAlthoughItsHashWasMadeAnew() throws Exception {
		AuditEntry row = rows.get(6);
		String time = "2020-01-01 00:00:00";
		String hash = AuditLab.hash(rows.get(5).hash(), 7, row.id().toString(), time, "act", "thing", "x", "local", "");
		found(Kind.CHANGED, 8, rows.get(7), """
				UPDATE audit_log SET timestamp = '%s', entity_id = 'x', details = '', hash = '%s' WHERE sequence = 7;"""
				.formatted(time, hash));
	}

	@Test
	void aDeletedRowIsFound() throws Exception {
		found(Kind.REMOVED, 7, null, "DELETE FROM audit_log WHERE sequence = 7;");
	}

	@Test
	void aDeletedFirstRowIsFound() throws Exception {
		found(Kind.REMOVED, 1, null, "DELETE FROM audit_log WHERE sequence = 1;");
	}

	@Test
	void severalDeletedRowsAreFound() throws Exception {
		AuditFinding finding = found(Kind.REMOVED, 7, null, "DELETE FROM audit_log WHERE sequence BETWEEN 7 AND 9;");
		assertEquals("rows 7 to 9 are gone", finding.message());
	}

	@Test
	void renumberingDoesNotHideADeletion() throws Exception {
		found(Kind.REMOVED, 7, null, "DELETE FROM audit_log WHERE sequence = 7;" + SHIFT_DOWN.formatted(7));
	}

	@Test
	void exchangedRowsAreFound() throws Exception {
		found(Kind.REORDERED, 7, rows.get(7), SWAP.formatted(7, 8));
	}

	@Test
	void exchangedRowsFarApartAreFound() throws Exception {
		AuditFinding finding = found(Kind.REORDERED, 5, rows.get(14), SWAP.formatted(5, 15));
		assertEquals("row 5 was row 15 when it was written", finding.message());
	}

	@Test
	void aRowWithoutANumberIsFound() throws Exception {
		found(Kind.REORDERED, 7, rows.get(6), "UPDATE audit_log SET sequence = NULL WHERE sequence = 7;");
	}

	@Test
	void aRowWithAnotherNumberIsFound() throws Exception {
		found(Kind.REORDERED, 7, rows.get(6), "UPDATE audit_log SET sequence = 1000 WHERE sequence = 7;");
	}

	@Test
	void aRowThatWasPutInIsFound() throws Exception {
		AuditFinding finding = found(Kind.INSERTED, 8, null,
				SHIFT_UP.formatted(8) + "INSERT INTO audit_log SELECT 'x', timestamp, action, entity_type, entity_id, user_id, "
						+ "details, 8, hash FROM audit_log WHERE sequence = 3;");
		assertEquals("x", finding.id());
	}

	@Test
	void aRowThatFollowsTheSignedEndIsFound() throws Exception {
		found(Kind.INSERTED, ROWS + 1, null, AuditLab.forged(rows.getLast().hash(), ROWS + 1));
	}

	@Test
	void aSecondRowOfANumberIsFound() throws Exception {
		found(Kind.INSERTED, 7, null,
				"DROP INDEX audit_log_by_sequence;" + AuditLab.forged(rows.get(5).hash(), 7));
	}

	@Test
	void aCutEndIsFound() throws Exception {
		found(Kind.CUT_OFF, 16, null, "DELETE FROM audit_log WHERE sequence > 15;");
	}

	@Test
	void aCutEndIsFoundAlthoughTheHeadWasSetBack() throws Exception {
		String head = lab.headNow();
		lab.append(5);
		found(Kind.CUT_OFF, ROWS + 1, null, "DELETE FROM audit_log WHERE sequence > 20;" + head);
		lab.append(10);
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(Kind.REWRITTEN, finding.kind(), "what is appended later does not heal it");
		assertEquals(ROWS + 5, finding.sequence());
	}

	@Test
	void aHeadThatWasSetBackIsFound() throws Exception {
		String head = lab.headNow();
		lab.append(5);
		found(Kind.HEAD_SET_BACK, ROWS + 1, lab.rows().get(ROWS), head);
		lab.append(1);
		assertFalse(lab.verify().isIntact(), "what is appended later does not heal it");
	}

	@Test
	void aHeadThatIsGoneIsFound() throws Exception {
		found(Kind.HEAD_WRONG, 0, null, "DELETE FROM audit_head;");
		lab.append(1);
		assertFalse(lab.verify().isIntact(), "what is appended later does not heal it");
	}

	@Test
	void aHeadOfAnotherTimeIsFound() throws Exception {
		found(Kind.HEAD_WRONG, ROWS, null, "UPDATE audit_head SET signed_at = '2020-01-01T00:00:00Z';");
	}

	@Test
	void workGoesOnBehindAForgedHeadAndNeverSignsOverIt() throws Exception {
		String previous = rows.get(14).hash();
		String row = AuditLab.forged(previous, 16);
		String hash = row.substring(row.length() - 67, row.length() - 3);
		Files.delete(lab.headFile());
		found(Kind.HEAD_WRONG, 16, null, "DELETE FROM audit_log WHERE sequence > 15;" + row
				+ "UPDATE audit_head SET sequence = 16, witnessed = 0, hash = '" + hash + "';");
		for (long last = 17; last < 20; last++) {
			lab.append(1);
			AuditFinding finding = lab.verify().first().orElseThrow();
			assertEquals(Kind.HEAD_WRONG, finding.kind(), "what is appended later does not heal it");
			assertEquals(last, finding.sequence());
		}
		assertFalse(Files.exists(lab.headFile()));
	}

	@Test
	void aLogMadeAnewIsFound() throws Exception {
		StringBuilder sql = new StringBuilder("DELETE FROM audit_log;");
		String previous = "0".repeat(64);
		for (int i = 1; i <= ROWS; i++) {
			String row = AuditLab.forged(previous, i);
			previous = row.substring(row.length() - 67, row.length() - 3);
			sql.append(row);
		}
		found(Kind.REWRITTEN, ROWS, null, sql + "UPDATE audit_head SET hash = '" + previous + "';");
	}

	@Test
	void anotherKeyIsFound() throws Exception {
		byte[] witness = Files.readAllBytes(lab.headFile());
		AuditLab other = new AuditLab(folder.resolve("other")).append(30);
		for (Map.Entry<Path, byte[]> file : other.files().entrySet()) {
			Files.write(folder.resolve(file.getKey().getFileName()), file.getValue());
		}
		Files.write(lab.headFile(), witness);
		assertEquals(Kind.HEAD_FILE_WRONG, lab.verify().first().orElseThrow().kind());
	}

	@Test
	void anOlderCopyOfTheDatabaseIsFound() throws Exception {
		Map<Path, byte[]> older = lab.files();
		lab.append(5);
		byte[] witness = Files.readAllBytes(lab.headFile());
		for (Map.Entry<Path, byte[]> file : older.entrySet()) {
			Files.write(file.getKey(), file.getValue());
		}
		Files.write(lab.headFile(), witness);
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(Kind.CUT_OFF, finding.kind());
		assertEquals(ROWS + 1, finding.sequence());
	}

	/** Until the log is as long as the head file tells, it would look cut off; then there are other rows in those places. */
	@Test
	void anOlderCopyOfTheDatabaseThatWentOnIsFound() throws Exception {
		Map<Path, byte[]> older = lab.files();
		lab.append(5);
		byte[] witness = Files.readAllBytes(lab.headFile());
		for (Map.Entry<Path, byte[]> file : older.entrySet()) {
			Files.write(file.getKey(), file.getValue());
		}
		Files.write(lab.headFile(), witness);
		lab.append(50);
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(Kind.REWRITTEN, finding.kind(), finding.message());
		assertEquals(ROWS + 5, finding.sequence(), "the last row that the witness tells of");
		assertArrayEquals(witness, Files.readAllBytes(lab.headFile()), "which stays as it is");
	}

	@Test
	void anOlderCopyOfTheDatabaseTogetherWithItsHeadFileIsFoundByAWitnessElsewhere() throws Exception {
		Map<Path, byte[]> older = lab.files();
		lab.append(5);
		byte[] witness = Files.readAllBytes(lab.headFile());
		for (Map.Entry<Path, byte[]> file : older.entrySet()) {
			Files.write(file.getKey(), file.getValue());
		}
		assertTrue(lab.verify().isIntact(), "on this machine nothing tells, as docs/audit.md says");
		Files.write(lab.headFile(), witness);
		assertEquals(Kind.CUT_OFF, lab.verify().first().orElseThrow().kind());
	}

	@Test
	void theHeadOfAnotherInstallationIsFound() throws Exception {
		AuditLab other = new AuditLab(folder.resolve("other")).append(ROWS);
		String key = other.attack("SELECT public_key FROM audit_head;").getFirst();
		found(Kind.REWRITTEN, ROWS, null, other.headNow() + "UPDATE audit_head SET public_key = '" + key + "';");
		TftsrException refused = assertThrows(TftsrException.class, () -> lab.append(1));
		assertTrue(refused.remedy().contains("audit renew-head"), refused.remedy());
		assertEquals(Kind.REWRITTEN, lab.verify().first().orElseThrow().kind());
	}

	@Test
	void theHeadFileOfAnotherInstallationIsFound() throws Exception {
		AuditLab other = new AuditLab(folder.resolve("other")).append(ROWS);
		byte[] theirs = Files.readAllBytes(other.headFile());
		Files.write(lab.headFile(), theirs);
		assertEquals(Kind.HEAD_FILE_WRONG, lab.verify().first().orElseThrow().kind());
		lab.append(2);
		assertEquals(Kind.HEAD_FILE_WRONG, lab.verify().first().orElseThrow().kind());
		assertArrayEquals(theirs, Files.readAllBytes(lab.headFile()), "which stays as it is");
	}

	@Test
	void exchangedLinesOfTheHeadFileAreNoAlarm() throws Exception {
		byte[] bytes = Files.readAllBytes(lab.headFile());
		byte[] exchanged = new byte[bytes.length];
		System.arraycopy(bytes, 0, exchanged, 512, 512);
		System.arraycopy(bytes, 512, exchanged, 0, 512);
		Files.write(lab.headFile(), exchanged);
		assertEquals(List.of(), lab.verify().findings(), "the one with the greater number counts, wherever it stands");
	}

	@Test
	void aRowOfAnotherInstallationIsFound() throws Exception {
		AuditLab other = new AuditLab(folder.resolve("other")).append(ROWS);
		String theirs = other.attack("""
				SELECT printf('UPDATE audit_log SET id = %Q, timestamp = %Q, details = %Q, hash = %Q WHERE sequence = 7;',
				    id, timestamp, details, hash) FROM audit_log WHERE sequence = 7;""").getFirst();
		AuditFinding finding = found(Kind.CHANGED, 7, null, theirs);
		assertEquals(other.rows().get(6).id().toString(), finding.id());
	}

	@Test
	void aHeadFileThatIsGoneIsFoundAndNotMadeAnew() throws Exception {
		Files.delete(lab.headFile());
		assertEquals(Kind.HEAD_FILE_MISSING, lab.verify().first().orElseThrow().kind());
		lab.append(3);
		assertEquals(Kind.HEAD_FILE_MISSING, lab.verify().first().orElseThrow().kind());
	}

	@Test
	void aHeadFileOfCommandsThatWriteOneRowEachIsMissedToo() throws Exception {
		AuditLab commands = new AuditLab(folder.resolve("commands"));
		for (int i = 0; i < 3; i++) {
			commands.append(1);
		}
		Files.delete(commands.headFile());
		assertEquals(Kind.HEAD_FILE_MISSING, commands.verify().first().orElseThrow().kind());
	}

	@Test
	void anOlderHeadFileIsFound() throws Exception {
		byte[] older = Files.readAllBytes(lab.headFile());
		lab.append(200);
		Files.write(lab.headFile(), older);
		assertEquals(Kind.HEAD_FILE_BEHIND, lab.verify().first().orElseThrow().kind());
		lab.append(3);
		assertEquals(Kind.HEAD_FILE_BEHIND, lab.verify().first().orElseThrow().kind(), "nor does it move on");
	}

	@Test
	void aHeadFileThatWasEditedIsFound() throws Exception {
		byte[] bytes = Files.readAllBytes(lab.headFile());
		for (int slot = 0; slot < bytes.length; slot += 512) {
			bytes[slot + 25] ^= 1;
		}
		Files.write(lab.headFile(), bytes);
		assertEquals(Kind.HEAD_FILE_WRONG, lab.verify().first().orElseThrow().kind());
	}

	@Test
	void theProductGoesOnBehindAForgedEndAndShowsItForEver() throws Exception {
		lab.attack(AuditLab.forged(rows.getLast().hash(), ROWS + 1));
		lab.append(3);
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(Kind.INSERTED, finding.kind());
		assertEquals(ROWS + 1, finding.sequence());
	}

	@Test
	void theProductGoesOnBehindACutEndAndShowsItForEver() throws Exception {
		lab.attack(AuditLab.UNGUARD + "DELETE FROM audit_log WHERE sequence > 15;");
		lab.append(3);
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(Kind.REMOVED, finding.kind());
		assertEquals(16, finding.sequence());
	}

	/** @param row whose id must be named; null where the row is not there any more */
	private AuditFinding found(Kind kind, long sequence, AuditEntry row, String sql) throws Exception {
		assertEquals(List.of(), lab.attack(AuditLab.UNGUARD + sql));
		AuditFinding finding = lab.verify().first().orElseThrow();
		assertEquals(kind, finding.kind(), finding.message());
		assertEquals(sequence, finding.sequence(), finding.message());
		Optional.ofNullable(row).ifPresent(expected -> {
			assertEquals(expected.id().toString(), finding.id());
			assertEquals(expected.timestamp(), finding.time());
		});
		return finding;
	}
}
