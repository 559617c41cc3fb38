package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.VaultDatabase;

/** The whole database gets another key; the program sqlcipher is the judge. */
class RekeyTest {

	private static final DatabaseKey NEXT = DatabaseKey.passphrase("the next passphrase", "a test");
	private static final String DUMP = ".dump\nSELECT rowid, id FROM issues; SELECT rowid, id FROM pseudonyms;";

	@TempDir
	Path folder;

	@Test
	void theOldKeyOpensNothingAndUnderTheNewOneEverythingIsAsItWas() throws Exception {
		TestData data = TestData.ready(folder);
		UUID issue;
		UUID copy;
		try (Database database = data.open()) {
			issue = fill(database);
			copy = database.restorations().begin(null);
			database.restorations().append(copy, 0, "original".getBytes(StandardCharsets.UTF_8));
			database.restorations().complete(copy, "c", "o", "UTF-8");
		}
		String oldKey = key(data);
		List<String> before = dump(data, oldKey);
		try (Database database = data.open()) {
			database.rekey(Optional.empty(), Progress.NONE);
			requireContent(database, issue, copy);
		}
		assertNotEquals(oldKey, key(data));
		List<String> refused = SqlCipher.run(data.location.file(), oldKey, "SELECT count(*) FROM issues;");
		assertTrue(refused.toString().contains("file is not a database"), refused.toString());
		List<String> after = dump(data, key(data));
		List<String> added = new ArrayList<>(after);
		before.forEach(added::remove);
		assertTrue(added.stream().allMatch(line -> line.matches("INSERT INTO \"?(audit_log|sealed_keys|key_salts).*")),
				added.toString());
		assertEquals(before.size() + added.size(), after.size(), "nothing is gone");
		try (Database database = data.open()) {
			requireContent(database, issue, copy);
			assertTrue(database.check(Progress.NONE).isHealthy());
			assertTrue(database.audit().verify(Progress.NONE).isIntact());
			assertEquals("rekey_database", database.audit().list(AuditQuery.newest(1)).getFirst().action());
		}
	}

	@Test
	void itCanBeDoneAgainAndAgain() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			UUID issue = fill(database);
			for (int i = 0; i < 3; i++) {
				database.rekey(Optional.empty(), Progress.NONE);
				assertEquals(1, database.pseudonyms().list(issue).size());
				database.issues().create(NewIssue.titled("between"));
			}
			assertEquals(3, database.issues().search("between", 10).hits().size());
		}
		assertEquals(List.of("tftsr.audit-head", "tftsr.db", "tftsr.key", "tftsr.lock", "tftsr.open"),
				List.copyOf(data.files().keySet()));
	}

	@Test
	void aPassphraseOutOfTheEnvironmentIsReplacedByAnother() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		UUID issue;
		try (Database database = data.open()) {
			issue = fill(database);
			database.rekey(Optional.of(NEXT), Progress.NONE);
			assertEquals(1, database.pseudonyms().list(issue).size());
		}
		Problems.expect(ProblemKind.WRONG_KEY, data::open);
		assertEquals(List.of("30"),
				SqlCipher.run(data.location.file(), NEXT.words(), "SELECT count(*) FROM issues;"));
		try (Database database = data.butWith(NEXT.words()).open()) {
			assertEquals(1, database.pseudonyms().list(issue).size());
		}
	}

	@Test
	void aKeyOfTheWrongKindIsRefused() throws Exception {
		try (Database database = TestData.ready(folder.resolve("1")).open()) {
			Problems.expect(ProblemKind.INVALID_INPUT, () -> database.rekey(Optional.of(NEXT), Progress.NONE));
		}
		try (Database database = TestData.readyWithPassphrase(folder.resolve("2")).open()) {
			TftsrException problem = Problems.expect(ProblemKind.INVALID_INPUT,
					() -> database.rekey(Optional.empty(), Progress.NONE));
			assertTrue(problem.remedy().contains("TFTSR_DB_NEW_KEY"), problem.remedy());
		}
	}

	@Test
	void aVaultIsAskedForNothingAndOpensInTheSameWayAfterwards() throws Exception {
		VaultData data = VaultData.withPassphrase(folder);
		String vaultBefore = Files.readString(data.location.vaultFile());
		try (VaultDatabase vault = data.answer(VaultData.WORDS).vault()) {
			UUID issue = fill(vault.database());
			vault.database().rekey(Optional.empty(), Progress.NONE);
			assertEquals(1, vault.database().pseudonyms().list(issue).size());
			vault.lock();
			data.answer(VaultData.WORDS);
			vault.unlock();
			assertEquals(1, vault.database().pseudonyms().list(issue).size());
		}
		assertEquals(2, data.asked.size());
		assertNotEquals(vaultBefore, Files.readString(data.location.vaultFile()));
		assertFalse(Files.readString(data.location.vaultFile()).contains("nextDatabaseKey"));
	}

	@Test
	void itTellsHowManyBytesAreDoneAndStopsOnRequestWithNothingChanged() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			fill(database);
		}
		var before = data.files();
		try (Database database = data.open()) {
			Told all = new Told(Long.MAX_VALUE);
			database.rekey(Optional.empty(), all);
			assertEquals(Files.size(data.location.file()), all.total);
			assertEquals(all.total, all.done);
		}
		restore(data, before);
		try (Database database = data.open()) {
			Problems.expect(ProblemKind.CANCELLED, () -> database.rekey(Optional.empty(), new Told(1)));
			assertEquals(30, database.issues().search("Issue", 100).hits().size(), "work goes on");
		}
		assertEquals(before, data.files());
	}

	@Test
	void aDamagedPageStopsItWithNothingChanged() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			fill(database);
		}
		try (RandomAccessFile file = new RandomAccessFile(data.location.file().toFile(), "rw")) {
			file.seek(file.length() - 2_000);
			file.write(file.read() + 1);
		}
		var before = data.files();
		try (Database database = data.open()) {
			TftsrException problem = Problems.expect(ProblemKind.DAMAGED,
					() -> database.rekey(Optional.empty(), Progress.NONE));
			assertTrue(problem.remedy().contains("backup"), problem.remedy());
		}
		assertEquals(before, data.files());
	}

	@Test
	void anotherProgramThatHasItOpenIsToldAndNothingChanges() throws Exception {
		TestData data = TestData.ready(folder);
		try (ChildJvm child = ChildJvm.start(HoldingProgram.class, folder.toString())) {
			assertEquals("open", child.line());
			String key = key(data);
			try (Database database = data.open()) {
				TftsrException problem = Problems.expect(ProblemKind.BUSY,
						() -> database.rekey(Optional.empty(), Progress.NONE));
				assertTrue(problem.why().contains("another program"), problem.why());
				database.issues().create(NewIssue.titled("Work goes on"));
			}
			assertEquals(key, key(data));
			child.kill();
		}
		try (Database database = data.open()) {
			database.rekey(Optional.empty(), Progress.NONE);
			assertEquals(1, database.issues().search("goes", 10).hits().size());
		}
	}

	/** Not only programs of this product count: sqlcipher knows nothing of the lock file. */
	@Test
	void aForeignProgramThatHasItOpenIsNoticedToo() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open(); SqlCipher other = SqlCipher.open(data.location.file(), key(data))) {
			other.send("BEGIN; SELECT count(*) FROM issues;");
			assertEquals("0", other.line());
			Problems.expect(ProblemKind.BUSY, () -> database.rekey(Optional.empty(), Progress.NONE));
			database.issues().create(NewIssue.titled("Work goes on"));
		}
	}

	@Test
	void whoOpensItMeanwhileWaitsAndIsToldWhereThatTakesTooLong() throws Exception {
		TestData data = TestData.ready(folder);
		try (Database database = data.open()) {
			List<String> told = new ArrayList<>();
			database.rekey(Optional.empty(), new Told(Long.MAX_VALUE) {
				@Override
				public void worked(long amount) {
					try (ChildJvm child = ChildJvm.startBy(List.of("env", "JDK_JAVA_OPTIONS=-Dtftsr.patience=1"),
							HoldingProgram.class, folder.toString())) {
						told.add(child.line());
					} catch (Exception e) {
						throw new IllegalStateException(e);
					}
				}
			});
			assertEquals(List.of("BUSY Wait until that is done, then try again"), told);
		}
	}

	@Test
	void aDiskWithoutSpaceForACopyIsToldAndNothingChanges() throws Exception {
		try (ChildJvm child = ChildJvm.startBy(SmallDisk.of("16m", folder), CrampedProgram.class, folder.toString())) {
			assertEquals("IO Free some space on that disk, then try again", child.line());
			assertEquals("IO Free some space on that disk, then try again", child.line());
			assertEquals("[]", child.line(), "the database is healthy");
			assertEquals("[tftsr.db, tftsr.key, tftsr.lock, tftsr.open]", child.line());
			child.finish();
		}
	}

	private static UUID fill(Database database) throws TftsrException {
		UUID first = null;
		for (int i = 0; i < 30; i++) {
			UUID id = database.issues().create(NewIssue.titled("Issue " + i + ": " + "to fill pages ".repeat(100))).id();
			first = first == null ? id : first;
		}
		database.pseudonyms().add(first, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
		return first;
	}

	private static void requireContent(Database database, UUID issue, UUID copy) throws TftsrException {
		assertEquals(List.of(new Pseudonym("IP", 1, "10.0.0.1")), database.pseudonyms().list(issue));
		List<String> pieces = new ArrayList<>();
		database.restorations().read(copy, piece -> pieces.add(new String(piece, StandardCharsets.UTF_8)));
		assertEquals(List.of("original"), pieces);
		assertEquals(1, database.issues().search("Issue 17", 10).hits().size());
	}

	/** All rows but the signed head of the audit log, which tells of each new row. */
	private static List<String> dump(TestData data, String key) throws Exception {
		return SqlCipher.run(data.location.file(), key, DUMP).stream()
				.filter(line -> !line.startsWith("INSERT INTO audit_head")).toList();
	}

	private static String key(TestData data) throws Exception {
		return "x'" + Files.readString(data.location.keyFile()).strip() + '\'';
	}

	private static void restore(TestData data, java.util.Map<String, List<Byte>> files) throws Exception {
		for (var file : files.entrySet()) {
			byte[] bytes = new byte[file.getValue().size()];
			for (int i = 0; i < bytes.length; i++) {
				bytes[i] = file.getValue().get(i);
			}
			Files.write(data.location.folder().resolve(file.getKey()), bytes);
		}
	}

	/** Counts, and asks to stop after some units. */
	private static class Told implements Progress {

		private final long stopAfter;
		private long total;
		private long done;

		Told(long stopAfter) {
			this.stopAfter = stopAfter;
		}

		@Override
		public void begin(String task, long units) {
			total = units;
		}

		@Override
		public void worked(long amount) {
			done += amount;
		}

		@Override
		public boolean isCancelled() {
			return done >= stopAfter;
		}
	}
}
