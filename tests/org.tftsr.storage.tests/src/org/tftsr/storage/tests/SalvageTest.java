package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.SalvageReport;

/** What can still be read of a damaged database is copied into a new one. */
class SalvageTest {

	private static final int PAGE = 4096;
	private static final int ISSUES = 60;

	@TempDir
	Path folder;

	@Test
	void ofASoundDatabaseEverythingIsCopied() throws Exception {
		TestData data = TestData.ready(folder);
		UUID id = fill(data);
		var before = data.files();
		SalvageReport report = Database.salvage(data.location, data.keys(), folder.resolve("out.db"), Progress.NONE);
		assertTrue(report.isComplete(), report.toString());
		assertEquals(before, data.files());
		data.restore(report.file());
		try (Database database = data.open()) {
			assertEquals(ISSUES, database.issues().search("Issue", 100).hits().size());
			assertEquals(List.of(new Pseudonym("IP", 1, "10.0.0.1")), database.pseudonyms().list(id));
			assertTrue(database.check(Progress.NONE).isHealthy());
		}
	}

	@Test
	void aroundADamagedPageEverythingElseIsCopiedAndTheLossIsTold() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		fill(data);
		Set<Long> withIssues = pagesOf(data, "issues");
		for (long page : withIssues) {
			Path copy = Files.write(folder.resolve("whole"), Files.readAllBytes(data.location.file()));
			flip(data.location.file(), (page - 1) * PAGE + 500);
			var before = data.files();
			Path out = folder.resolve("out-" + page + ".db");
			SalvageReport report = Database.salvage(data.location, data.keys(), out, Progress.NONE);
			assertEquals(before, data.files(), "the damaged file is as it was");
			SalvageReport.Table issues = table(report, "issues");
			assertTrue(issues.gaps() > 0 && issues.copied() < ISSUES, report.toString());
			report.tables().stream().filter(table -> !table.name().equals("issues"))
					.forEach(table -> assertEquals(0, table.gaps(), table.toString()));
			assertEquals(List.of(String.valueOf(issues.copied())),
					SqlCipher.run(out, TestData.PASSPHRASE, "SELECT count(*) FROM issues;"));
			// every row that sqlcipher itself can read is there
			String oneByOne = IntStream.rangeClosed(1, ISSUES)
					.mapToObj(i -> "SELECT title FROM issues NOT INDEXED WHERE rowid = " + i + ";\n")
					.collect(Collectors.joining());
			Set<String> readable = SqlCipher.run(data.location.file(), TestData.PASSPHRASE, oneByOne).stream()
					.filter(line -> line.startsWith("Issue ")).collect(Collectors.toSet());
			assertEquals(readable, Set.copyOf(SqlCipher.run(out, TestData.PASSPHRASE, "SELECT title FROM issues;")));
			Files.move(copy, data.location.file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
		}
	}

	@Test
	void whereNumbersAreSparseNothingIsSkippedBehindTheDamage() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		fill(data);
		long apart = 40_009;
		SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"UPDATE issues SET rowid = -rowid * " + apart + "; UPDATE issues SET rowid = -rowid;");
		List<Long> pages = pagesOf(data, "issues").stream().sorted().toList();
		flip(data.location.file(), (pages.get(pages.size() / 2) - 1) * PAGE + 500);
		SalvageReport report = Database.salvage(data.location, data.keys(), folder.resolve("out.db"), Progress.NONE);
		String oneByOne = IntStream.rangeClosed(1, ISSUES)
				.mapToObj(i -> "SELECT title FROM issues NOT INDEXED WHERE rowid = " + i * apart + ";\n")
				.collect(Collectors.joining());
		long readable = SqlCipher.run(data.location.file(), TestData.PASSPHRASE, oneByOne).stream()
				.filter(line -> line.startsWith("Issue ")).count();
		assertTrue(readable > 0 && readable < ISSUES, String.valueOf(readable));
		assertEquals(readable, table(report, "issues").copied(), report.toString());
	}

	@Test
	void damagedNamesOfMigrationsDoNotMatter() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		fill(data);
		for (long page : pagesOf(data, "_migrations")) {
			flip(data.location.file(), (page - 1) * PAGE + 500);
		}
		SalvageReport report = Database.salvage(data.location, data.keys(), folder.resolve("out.db"), Progress.NONE);
		assertEquals(ISSUES, table(report, "issues").copied());
	}

	@Test
	void whereTheKeyOfTheAuditLogIsLostAnotherOneSigns() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		fill(data);
		TestData next = data.butWith("the next passphrase");
		try (Database database = data.open()) {
			database.rekey(Optional.of(DatabaseKey.passphrase("the next passphrase", "a test")), Progress.NONE);
		}
		SqlCipher.run(data.location.file(), "the next passphrase",
				"DELETE FROM key_salts WHERE purpose = 'tftsr/sealed-keys/1';");
		SalvageReport report = Database.salvage(data.location, next.keys(), folder.resolve("out.db"), Progress.NONE);
		assertEquals(ISSUES, table(report, "issues").copied());
		next.restore(report.file());
		try (Database database = next.open()) {
			database.issues().create(NewIssue.titled("goes on"));
		}
	}

	@Test
	void withoutItsFirstPageNothingCanBeRead() throws Exception {
		TestData data = TestData.ready(folder);
		fill(data);
		flip(data.location.file(), 1_000);
		TftsrException problem = Problems.expect(ProblemKind.DAMAGED,
				() -> Database.salvage(data.location, data.keys(), folder.resolve("out.db"), Progress.NONE));
		assertTrue(problem.why().contains("first page"), problem.why());
		assertFalse(Files.exists(folder.resolve("out.db")));
	}

	@Test
	void whatIsCutOffAtTheEndIsToldAsLost() throws Exception {
		TestData data = TestData.ready(folder);
		fill(data);
		try (RandomAccessFile file = new RandomAccessFile(data.location.file().toFile(), "rw")) {
			file.setLength(file.length() - 3 * PAGE - 17);
		}
		SalvageReport report = Database.salvage(data.location, data.keys(), folder.resolve("out.db"), Progress.NONE);
		assertTrue(report.tables().stream().anyMatch(table -> table.copied() > 0), report.toString());
		data.restore(report.file());
		data.open().close();
	}

	@Test
	void aWrongKeyAndATakenNameAreRefused() throws Exception {
		TestData data = TestData.readyWithPassphrase(folder);
		Path taken = Files.writeString(folder.resolve("taken"), "mine");
		Problems.expect(ProblemKind.CONFLICT,
				() -> Database.salvage(data.location, data.keys(), taken, Progress.NONE));
		assertEquals("mine", Files.readString(taken));
		Problems.expect(ProblemKind.WRONG_KEY, () -> Database.salvage(data.location,
				data.butWith("another").keys(), folder.resolve("out.db"), Progress.NONE));
	}

	private static SalvageReport.Table table(SalvageReport report, String name) {
		return report.tables().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
	}

	private static UUID fill(TestData data) throws Exception {
		try (Database database = data.open()) {
			UUID first = null;
			for (int i = 1; i <= ISSUES; i++) {
				UUID id = database.issues().create(NewIssue.titled("Issue " + i + ": " + "to fill pages ".repeat(30)))
						.id();
				first = first == null ? id : first;
			}
			database.pseudonyms().add(first, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
			return first;
		}
	}

	/** The leaf pages of a table. */
	private static Set<Long> pagesOf(TestData data, String table) throws Exception {
		Set<Long> pages = new HashSet<>();
		for (String line : SqlCipher.run(data.location.file(), TestData.PASSPHRASE,
				"SELECT pageno FROM dbstat WHERE name = '" + table + "' AND pagetype = 'leaf';")) {
			pages.add(Long.parseLong(line));
		}
		return pages;
	}

	private static void flip(Path file, long offset) throws Exception {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.seek(offset);
			int old = bytes.read();
			bytes.seek(offset);
			bytes.write(old ^ 1);
		}
	}
}
