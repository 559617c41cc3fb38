package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.SeenLines;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.SpoolFolder;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.CutLine;
import org.tftsr.triage.TriageService;

/** Lines of a log that somebody takes as the evidence of a why. */
class LinesAsEvidenceTest {

	private static final String LOG = """
			2026-03-01 10:00:00 INFO  started by kim@example.org
			2026-03-01 10:00:01 INFO  called by lee@example.org
			2026-03-01 10:00:02 ERROR order of lee@example.org failed: No space left on device
			""";

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);
	private Path file;
	private LogFile log;

	@BeforeEach
	void addLog() throws Exception {
		file = Files.writeString(folder.resolve("orders.log"), LOG);
		var issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Orders failed"));
		log = triage.importLog(issue.id(), file, Progress.NONE);
	}

	@Test
	void eachLineIsNamedAndRedactedWithThePseudonymsOfTheIssue() throws Exception {
		assertEquals("""
				orders.log:2 2026-03-01 10:00:01 INFO  called by [EMAIL-2]
				orders.log:3 2026-03-01 10:00:02 ERROR order of [EMAIL-2] failed: No space left on device""",
				triage.evidence(log.id(), LineNumbers.between(2, 3), Progress.NONE));
	}

	@Test
	void linesBehindTheEndAreLeftOut() throws Exception {
		assertEquals("orders.log:3 2026-03-01 10:00:02 ERROR order of [EMAIL-2] failed: No space left on device",
				triage.evidence(log.id(), LineNumbers.between(3, 9), Progress.NONE));
	}

	@Test
	void linesOfACompressedLogAreThoseOfWhatItHolds() throws Exception {
		Path packed = Files.write(folder.resolve("orders.log.1.gz"), packed(LOG));
		LogFile compressed = triage.importLog(log.issueId(), packed, Progress.NONE);
		assertEquals(ContentHash.of(LogSources.file(packed), Progress.NONE).sha256(), compressed.contentHash());
		assertEquals("application/gzip", compressed.mimeType());
		assertEquals("orders.log.1.gz:3 2026-03-01 10:00:02 ERROR order of [EMAIL-2] failed: No space left on device",
				triage.evidence(compressed.id(), LineNumbers.between(3, 3), Progress.NONE));
	}

	@Test
	void aLogThatHasChangedIsRefused() throws Exception {
		Files.writeString(file, "another log\n");
		assertProblem(ProblemKind.CONFLICT, 1, 1);
	}

	@Test
	void moreLinesThanAPersonReadsAreRefused() {
		assertProblem(ProblemKind.INVALID_INPUT, 1, 201);
	}

	@Test
	void linesBetweenWhichOthersAreHiddenComeWithoutThose() throws Exception {
		assertEquals("""
				orders.log:1 2026-03-01 10:00:00 INFO  started by [EMAIL-1]
				orders.log:3 2026-03-01 10:00:02 ERROR order of [EMAIL-2] failed: No space left on device""",
				triage.evidence(log.id(), LineNumbers.of(1, 3), Progress.NONE));
	}

	/** Wherever it is cut, a value is in it as its stand-in or not at all. */
	@Test
	void ofALongLineAPartIsTakenAroundWhatIsMeantAndNoPartOfAValue() throws Exception {
		StringBuilder text = new StringBuilder("2026-03-01 10:00:00 INFO ");
		for (int i = 0; i < 120; i++) {
			text.append(" m").append(i).append(" to user").append(i).append("@example.org,");
		}
		String line = text.append(" end").toString();
		Path wide = Files.writeString(folder.resolve("wide.log"), line + '\n');
		LogFile added = triage.importLog(log.issueId(), wide, Progress.NONE);
		for (int i = 0; i < 120; i++) {
			String word = " m" + i + " to ";
			int start = line.indexOf(word);
			String taken = triage.evidence(added.id(),
					LineNumbers.between(1, 1).focusedOn(new LineNumbers.Focus(start, start + word.length())), Progress.NONE);
			assertTrue(taken.contains(word + "[EMAIL-"), taken);
			assertFalse(taken.contains("user") || taken.contains("example"), taken);
			assertTrue(taken.replaceAll("\\[EMAIL-[0-9]+\\]", "").replaceFirst("\\(characters .*", "").matches("[^\\[\\]@]+"), taken);
			assertTrue(taken.length() < 600, taken);
			int value = line.indexOf("user" + i + "@");
			String ofValue = triage.evidence(added.id(),
					LineNumbers.between(1, 1).focusedOn(new LineNumbers.Focus(value + 2, value + 6)), Progress.NONE);
			assertTrue(ofValue.contains(word + "[EMAIL-"), ofValue);
		}
	}

	@Test
	void ofALongLineOfWhichNobodySaidWhatIsMeantTheStartIsTaken() throws Exception {
		Path wide = Files.writeString(folder.resolve("wide.log"), "word ".repeat(200) + "\nshort\n");
		LogFile added = triage.importLog(log.issueId(), wide, Progress.NONE);
		String taken = "wide.log:1 " + "word ".repeat(100) + "\u2026 (characters 1 to 500 of 999)";
		assertEquals(taken + "\nwide.log:2 short", triage.evidence(added.id(), LineNumbers.between(1, 2), Progress.NONE));
		assertTrue(CutLine.isIn(taken));
		assertFalse(CutLine.isIn("wide.log:2 short\u2026"));
	}

	@Test
	void linesAreTakenOfAFileThatHasGrownSinceItWasSeen() throws Exception {
		Path seen = Files.writeString(folder.resolve("seen.log"), LOG);
		String mark = mark(seen);
		Files.writeString(seen, LOG + "2026-03-01 10:00:03 INFO  more\n");
		assertEquals("seen.log", triage.importLines(log.issueId(), seen, null, mark, Progress.NONE).name());
	}

	@Test
	void noLinesAreTakenOfAFileThatIsAnotherThanWasSeen() throws Exception {
		Path seen = Files.writeString(folder.resolve("seen.log"), LOG);
		String mark = mark(seen);
		Files.move(Files.writeString(folder.resolve("new.log"), "2026-03-02 10:00:00 INFO  rotated\n" + LOG), seen,
				StandardCopyOption.REPLACE_EXISTING);
		assertNotTaken(seen, mark);
	}

	@Test
	void noLinesAreTakenOfACompressedFileThatIsAnotherThanWasSeen() throws Exception {
		Path seen = Files.write(folder.resolve("seen.log.1.gz"), packed(LOG));
		String mark = mark(seen);
		assertEquals("seen.log.1.gz", triage.importLines(log.issueId(), seen, null, mark, Progress.NONE).name());
		Files.write(seen, packed(LOG + LOG));
		assertNotTaken(seen, mark);
	}

	/** Of a file of this size four kilobytes at either end are its samples. */
	@Test
	void noLinesAreTakenThatWereEditedWhereNoSampleIsTaken() throws Exception {
		String filler = "2026-03-01 09:00:00 INFO  nothing to see here\n".repeat(500);
		Path seen = Files.writeString(folder.resolve("seen.log"), filler + LOG + filler);
		String mark = mark(seen);
		String lines = SeenLines.of(mark, LineNumbers.between(501, 503), StandardCharsets.UTF_8, LOG.lines().toList()).toString();
		assertEquals("seen.log", triage.importLines(log.issueId(), seen, null, lines, Progress.NONE).name());
		Files.writeString(seen, filler + LOG.replace("ERROR", "INFO ") + filler);
		assertEquals(mark, mark(seen), "the samples do not tell");
		assertNotTaken(seen, lines);
	}

	private String mark(Path seen) throws Exception {
		try (LogBytes bytes = LogBytesSources.open(seen, new SpoolFolder(folder.resolve("spool"), 0))) {
			return bytes.view().mark().orElseThrow();
		}
	}

	private void assertNotTaken(Path seen, String mark) {
		TftsrException problem = assertThrows(TftsrException.class,
				() -> triage.importLines(log.issueId(), seen, null, mark, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
	}

	private static byte[] packed(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private void assertProblem(ProblemKind kind, long first, long last) {
		TftsrException problem = assertThrows(TftsrException.class,
				() -> triage.evidence(log.id(), LineNumbers.between(first, last), Progress.NONE));
		assertEquals(kind, problem.kind());
	}
}
