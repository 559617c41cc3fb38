package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditVerification;
import org.tftsr.storage.DatabaseKey;

/** An audit log of the time before the chain: schema 017, made by the version that shipped it. */
class AuditMigrationTest {

	@TempDir
	Path folder;

	private AuditLab lab;

	@BeforeEach
	void putTheOldDatabaseInPlace() throws Exception {
		lab = new AuditLab(folder, DatabaseKey.passphrase("a test key", "the test"));
		Fixtures.copy("own-017.db", lab.location.file());
		lab.attack("""
				INSERT INTO audit_log VALUES ('0190aaaa-0000-7000-8000-000000000001', '2020-01-01 00:00:00', 'oldest', 'thing',
				    'x', 'local', NULL);""");
	}

	@Test
	void rowsOfOldAreChainedInTheOrderOfTime() throws Exception {
		AuditVerification result = lab.verify();
		assertEquals(List.of(), result.findings());
		List<AuditEntry> rows = lab.rows();
		assertTrue(rows.size() >= 3);
		assertEquals(rows.size(), result.head().sequence());
		assertEquals(IntStream.rangeClosed(1, rows.size()).mapToObj(Long::valueOf).toList(),
				rows.stream().map(AuditEntry::sequence).toList());
		assertEquals("oldest", rows.getFirst().action());
		assertTrue(IntStream.range(1, rows.size())
				.allMatch(i -> !rows.get(i).timestamp().isBefore(rows.get(i - 1).timestamp())));
	}

	@Test
	void whatComesLaterContinuesTheChain() throws Exception {
		int before = lab.rows().size();
		lab.append(3);
		AuditVerification result = lab.verify();
		assertEquals(List.of(), result.findings());
		assertEquals(before + 3, result.rows());
	}

	@Test
	void oddValuesOfOtherProgramsAreChainedAsTheyRead() throws Exception {
		lab.attack("""
				INSERT INTO audit_log VALUES ('0190bbbb-0000-7000-8000-000000000001', '2027-01-01 00:00:00', X'C3A4', 't', 'e',
				    NULL, X'7B7D'), ('0190bbbb-0000-7000-8000-000000000002', '2027-01-01 00:00:00', 'control' || char(1) || char(0) || '"',
				    't', 'e', 'u', NULL);""");
		assertEquals(List.of(), lab.verify().findings());
		List<AuditEntry> rows = lab.rows();
		AuditEntry blobs = rows.get(rows.size() - 2);
		assertEquals("ä", blobs.action());
		assertEquals("{}", blobs.details());
		assertEquals(null, rows.getLast().details());
	}

	@Test
	void aHundredThousandRowsAreChained() throws Exception {
		lab.attack("""
				WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
				INSERT INTO audit_log SELECT printf('0190cccc-0000-7000-8000-%012d', i), '2027-01-01 00:00:00', 'act', 'thing',
				    'x', 'local', '{"number":' || i || '}' FROM n;""");
		AuditVerification result = lab.verify();
		assertEquals(List.of(), result.findings());
		assertTrue(result.rows() > 100_000);
	}
}
