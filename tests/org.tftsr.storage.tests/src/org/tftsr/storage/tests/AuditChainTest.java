package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditFinding;
import org.tftsr.core.audit.AuditFinding.Kind;
import org.tftsr.core.audit.AuditHead;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** The chain of the audit log, its signed head, and how both survive what happens to programs. */
class AuditChainTest {

	@TempDir
	Path folder;

	@Test
	void rowsAreNumberedWithoutGapAndEachHasTheHashThatTheDocumentDescribes() throws Exception {
		AuditLab lab = new AuditLab(folder);
		try (Database database = lab.open()) {
			assertEquals(0, database.audit().verify(Progress.NONE).rows());
			database.audit().append("first", "thing", "a", Map.of());
			database.issues().create(NewIssue.titled("x"));
			database.audit().append("third", "thing", "b", Map.of());
		}
		List<AuditEntry> rows = lab.rows();
		assertEquals(List.of(1L, 2L, 3L), rows.stream().map(AuditEntry::sequence).toList());
		String first = AuditLab.hash("0".repeat(64), 1, rows.get(0).id().toString(), time(rows.get(0)), "first", "thing",
				"a", "local", "{}");
		assertEquals(first, rows.get(0).hash());
		assertEquals(AuditLab.hash(rows.get(1).hash(), 3, rows.get(2).id().toString(), time(rows.get(2)), "third",
				"thing", "b", "local", "{}"), rows.get(2).hash());
	}

	private static String time(AuditEntry row) {
		return row.timestamp().toString().replace('T', ' ').replace("Z", "");
	}

	@Test
	void theHeadTellsOfTheLastRow() throws Exception {
		AuditLab lab = new AuditLab(folder).append(5);
		AuditEntry last = lab.rows().getLast();
		AuditHead head = lab.verify().head();
		assertEquals(last.sequence(), head.sequence());
		assertEquals(last.hash(), head.hash());
		assertTrue(head.publicKey().matches("[0-9a-f]{64}"));
		assertTrue(Duration.between(head.time(), Instant.now()).toMinutes() < 5);
		String file = Files.readString(lab.headFile());
		assertEquals(1024, file.length());
		assertTrue(file.contains("tftsr-audit-head/1 5 " + last.hash() + ' ' + head.time()), file);
		assertTrue(file.contains("tftsr-audit-head/1 4 "), "the line before is kept until the next one is whole");
	}

	@Test
	void onlyTheOwnerMayReadTheHeadFile() throws Exception {
		AuditLab lab = new AuditLab(folder).append(1);
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lab.headFile())));
	}

	@Test
	void aTransactionThatFailsLeavesNeitherRowNorHead() throws Exception {
		AuditLab lab = new AuditLab(folder).append(2);
		byte[] witness = Files.readAllBytes(lab.headFile());
		try (Database database = lab.open()) {
			Problems.expect(ProblemKind.NOT_FOUND, () -> database.issues().delete(new UUID(1, 2)));
		}
		assertArrayEquals(witness, Files.readAllBytes(lab.headFile()));
		assertEquals(2, lab.verify().rows());
	}

	/** The process dies after the commit and before it has written the head file. */
	@Test
	void aHeadFileThatACrashLeftBehindIsNoAlarmAndCatchesUp() throws Exception {
		AuditLab lab = new AuditLab(folder).append(5);
		byte[] behind = Files.readAllBytes(lab.headFile());
		lab.append(3);
		Files.write(lab.headFile(), behind);
		assertEquals(List.of(), lab.verify().findings());
		lab.append(1);
		assertTrue(Files.readString(lab.headFile()).contains("tftsr-audit-head/1 9 "));
		assertEquals(List.of(), lab.verify().findings());
	}

	@Test
	void aCrashBeforeTheFirstHeadFileIsNoAlarm() throws Exception {
		AuditLab lab = new AuditLab(folder).append(1);
		Files.delete(lab.headFile());
		assertEquals(List.of(), lab.verify().findings());
		Files.createFile(lab.headFile());
		assertEquals(List.of(), lab.verify().findings());
		lab.append(2);
		assertEquals(List.of(), lab.verify().findings());
		assertTrue(Files.readString(lab.headFile()).contains("tftsr-audit-head/1 3 "));
	}

	@Test
	void aTornLineCostsNothingButThatLine() throws Exception {
		AuditLab lab = new AuditLab(folder).append(5);
		byte[] bytes = Files.readAllBytes(lab.headFile());
		int newest = new String(bytes, StandardCharsets.US_ASCII).indexOf("tftsr-audit-head/1 5 ");
		Arrays.fill(bytes, newest + 100, newest + 300, (byte) 0);
		Files.write(lab.headFile(), bytes);
		assertEquals(List.of(), lab.verify().findings());
		lab.append(1);
		assertTrue(Files.readString(lab.headFile()).contains("tftsr-audit-head/1 6 "));
		assertEquals(List.of(), lab.verify().findings());
	}

	@Test
	void aHeadFileThatCannotBeWrittenFailsNoWorkAndIsTold() throws Exception {
		AuditLab lab = new AuditLab(folder).append(1);
		Files.delete(lab.headFile());
		Files.createDirectory(lab.headFile());
		try (Database database = lab.open()) {
			AuditLab.append(database, 2);
			AuditVerification result = database.audit().verify(Progress.NONE);
			assertEquals(3, result.rows());
			assertTrue(result.notes().getFirst().contains("could not be written"), result.notes().toString());
			assertEquals(Kind.HEAD_FILE_WRONG, result.first().orElseThrow().kind());
		}
	}

	@Test
	void theHeadCanBeRenewedAfterARestore() throws Exception {
		AuditLab lab = new AuditLab(folder).append(3);
		Map<Path, byte[]> backup = lab.files();
		lab.append(3);
		byte[] witness = Files.readAllBytes(lab.headFile());
		for (Map.Entry<Path, byte[]> file : backup.entrySet()) {
			Files.write(file.getKey(), file.getValue());
		}
		Files.write(lab.headFile(), witness);
		AuditHead before = lab.verify().head();
		assertFalse(lab.verify().isIntact());
		AuditHead renewed;
		try (Database database = lab.open()) {
			renewed = database.audit().renewHead();
			AuditLab.append(database, 1);
		}
		assertFalse(before.publicKey().equals(renewed.publicKey()));
		assertEquals(List.of(), lab.verify().findings());
		AuditEntry noted = lab.rows().get(3);
		assertEquals("renew_audit_head", noted.action());
		assertTrue(noted.details().contains("\"head_file_sequence\":6"), noted.details());
		assertTrue(noted.details().contains("\"previous_public_key\":\"" + before.publicKey()), noted.details());
		assertArrayEquals(witness, Files.readAllBytes(folder.resolve("tftsr.audit-head.old-1")));
	}

	@Test
	void aHeadThatIsRenewedWithoutNeedKeepsTheChain() throws Exception {
		AuditLab lab = new AuditLab(folder).append(3);
		try (Database database = lab.open()) {
			assertEquals(4, database.audit().renewHead().sequence());
			AuditLab.append(database, 100);
			assertEquals(List.of(), database.audit().verify(Progress.NONE).findings());
		}
		assertEquals(List.of(), lab.verify().findings());
	}

	@Test
	void rowsAreListedByTheirNumbersWithoutGapOrRepetitionWhileTheLogGrows() throws Exception {
		AuditLab lab = new AuditLab(folder).append(25);
		try (Database database = lab.open()) {
			List<Long> seen = new ArrayList<>();
			List<AuditEntry> page = database.audit().list(AuditQuery.newest(10));
			while (!page.isEmpty()) {
				page.forEach(row -> seen.add(row.sequence()));
				AuditLab.append(database, 3);
				page = database.audit().list(AuditQuery.newest(10).before(seen.getLast()));
			}
			assertEquals(Stream.iterate(25L, i -> i > 0, i -> i - 1).toList(), seen);
			assertEquals(List.of(34L, 33L),
					database.audit().list(AuditQuery.newest(10).after(32)).stream().map(AuditEntry::sequence).toList());
		}
	}

	@Test
	void whatIsDeletedIsCountedAndFilesAreNotNamed() throws Exception {
		AuditLab lab = new AuditLab(folder);
		try (Database database = lab.open()) {
			UUID issue = database.issues().create(NewIssue.titled("x")).id();
			database.logs().add(issue, "mail-of-kim.log", "/home/kim/mail-of-kim.log", 7, "text/plain", "00");
			database.issues().addTimelineEvent(issue, "kim called", "kim", Instant.now(), null);
			database.issues().delete(issue);
		}
		assertEquals("{\"log_files\":1,\"timeline_events\":1}", lab.rows().getLast().details());
		assertFalse(lab.rows().toString().contains("kim"), lab.rows().toString());
	}

	@Test
	void checkingCanBeCancelled() throws Exception {
		AuditLab lab = new AuditLab(folder).append(1);
		lab.attack(AuditLab.UNGUARD + """
				WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 6000)
				INSERT INTO audit_log SELECT 'id' || i, timestamp, action, entity_type, entity_id, user_id, details, i, hash
				FROM n, audit_log;""");
		try (Database database = lab.open()) {
			AuditFinding finding = database.audit().verify(Progress.NONE).first().orElseThrow();
			assertEquals(2, finding.sequence());
		}
		AuditLab honest = new AuditLab(folder.resolve("honest")).append(1);
		try (Database database = honest.open()) {
			assertThrows(CancelledException.class, () -> {
				AuditLab.append(database, 4200);
				database.audit().verify(new Cancelled());
			});
		}
	}

	private static final class Cancelled implements Progress {
		@Override
		public void begin(String task, long total) {
			assertEquals("Checking the audit log", task);
		}

		@Override
		public void worked(long amount) {
			assertTrue(amount >= 0);
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	}

	/** Whatever one changes, in whatever row: it is found, and that row is named. */
	@Test
	void anyChangeOfAnyColumnOfAnyRowIsFound() throws Exception {
		AuditLab lab = new AuditLab(folder).append(40);
		List<String> columns = List.of("id", "timestamp", "action", "entity_type", "entity_id", "user_id", "details",
				"hash");
		Random random = new Random(20261125);
		try (Database database = lab.open(); SqlCipher attacker = lab.attacker()) {
			attacker.send(AuditLab.UNGUARD + "CREATE TEMP TABLE kept AS SELECT * FROM audit_log WHERE 0;");
			for (int round = 0; round < 160; round++) {
				int row = 1 + random.nextInt(40);
				String column = columns.get(round % columns.size());
				String change = change(column, random);
				attacker.send("""
						DELETE FROM kept; INSERT INTO kept SELECT * FROM audit_log WHERE sequence = %1$d;
						UPDATE audit_log SET %2$s = %3$s WHERE sequence = %1$d; SELECT 'changed';""".formatted(row, column,
						change));
				assertEquals("changed", attacker.line());
				AuditFinding finding = database.audit().verify(Progress.NONE).first().orElseThrow();
				String said = "row " + row + ", " + column + " = " + change + ": " + finding;
				assertEquals(Kind.CHANGED, finding.kind(), said);
				assertEquals(row, finding.sequence(), said);
				attacker.send("UPDATE audit_log SET %2$s = (SELECT %2$s FROM kept) WHERE sequence = %1$d; SELECT 'mended';"
						.formatted(row, column));
				assertEquals("mended", attacker.line());
			}
			AuditVerification mended = database.audit().verify(Progress.NONE);
			assertEquals(List.of(Kind.UNPROTECTED), mended.findings().stream().map(AuditFinding::kind).toList());
		}
	}

	/** Another text, the same bytes as a blob, an appended blank, another case, or a character cut off. */
	private static String change(String column, Random random) {
		return switch (random.nextInt(5)) {
		case 0 -> "hex(randomblob(16))";
		case 1 -> "CAST(" + column + " AS BLOB)";
		case 2 -> column + " || ' '";
		case 3 -> "'A' || substr(" + column + ", 2)";
		default -> "substr(" + column + ", 2)";
		};
	}
}
