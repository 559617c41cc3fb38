package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogFileState;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.logs.LogSources;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.IssueLog;
import org.tftsr.triage.IssueLogService;
import org.tftsr.triage.LogPointer;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;

/** The logs of an issue: what is known of each, whether its file is what it was, and what points to it. */
class IssueLogsTest {

	private static final String LOG = "2026-03-01 10:00:00 INFO up\n".repeat(20)
			+ "2026-03-01 10:00:05 ERROR order of kim@example.org failed\n";

	@TempDir
	private Path folder;

	private final IssueLogService service = TestServices.get(IssueLogService.class);
	private final TriageService triage = TestServices.get(TriageService.class);
	private final LogRepository logs = TestServices.get(LogRepository.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;
	private LogFile log;

	@BeforeEach
	void anIssueWithALog() throws Exception {
		issue = issues.create(NewIssue.titled("Orders fail")).id();
		log = triage.importLog(issue, Files.writeString(folder.resolve("app.log"), LOG), Progress.NONE);
	}

	private IssueLog only() throws Exception {
		List<IssueLog> all = service.logs(issue);
		assertEquals(1, all.size());
		return all.getFirst();
	}

	@Test
	void whatIsNotKnownYetIsNotMadeUp() throws Exception {
		assertEquals(new IssueLog(log, null, null, null, LogClock.UTC, null, List.of()), only());
	}

	@Test
	void aLogThatWasReadAndSearchedTellsLinesTimesAndFindings() throws Exception {
		TestServices.get(TimelineService.class).readLogs(issue, Progress.NONE);
		TestServices.get(TimelineRepository.class).setClock(log.id(), new LogClock(ZoneOffset.ofHours(1), Duration.ofSeconds(5)));
		triage.detect(log.id(), Progress.NONE);
		IssueLog known = only();
		assertEquals(21, known.lines());
		assertEquals(Instant.parse("2026-03-01T08:59:55Z"), known.first());
		assertEquals(Instant.parse("2026-03-01T09:00:00Z"), known.last());
		assertEquals(1, known.findings());
	}

	@Test
	void noFindingsAreSomethingElseThanNoSearch() throws Exception {
		LogFile harmless = triage.importLog(issue, Files.writeString(folder.resolve("harmless.log"), "INFO up\n"), Progress.NONE);
		triage.detect(harmless.id(), Progress.NONE);
		assertEquals(0, service.logs(issue).getLast().findings());
		assertNull(service.logs(issue).getFirst().findings());
	}

	@Test
	void whysAndEventsPointToLines() throws Exception {
		var why = issues.addWhy(issue, null, "Why did it fail?", "No stock", "app.log:21 failed", WhyState.ACCEPTED);
		var event = TestServices.get(TimelineService.class).addLine(log.id(), 3, Progress.NONE);
		assertEquals(List.of(new LogPointer(LogPointer.Kind.EVENT, event.id(), 3, event.description()),
				new LogPointer(LogPointer.Kind.WHY, why.id(), 21, "Why did it fail?")), only().pointers());
	}

	@Test
	void aFileThatChangedOrWentAwayIsTold() throws Exception {
		assertEquals(Map.of(log.id(), LogFileState.SAME), service.check(issue, Progress.NONE));
		Files.writeString(log.file(), LOG.replace("kim", "tom"));
		assertEquals(Map.of(log.id(), LogFileState.CHANGED), service.check(issue, Progress.NONE));
		Files.delete(log.file());
		assertEquals(Map.of(log.id(), LogFileState.GONE), service.check(issue, Progress.NONE));
		logs.moved(log.id(), "elsewhere/app.log");
		assertEquals(Map.of(log.id(), LogFileState.ELSEWHERE), service.check(issue, Progress.NONE));
	}

	/** Notes what is being done. */
	private record Said(List<String> said) implements Progress {

		@Override
		public void begin(String task, long total) {
			said.add(task);
		}

		@Override
		public void worked(long amount) {
			// what is done is told at its begin
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	}

	@Test
	void aFileThatGrewIsKnownAsChangedByItsSizeAlone() throws Exception {
		Files.writeString(log.file(), "more\n", StandardOpenOption.APPEND);
		List<String> said = new ArrayList<>();
		Progress watched = new Said(said);
		assertEquals(Map.of(log.id(), LogFileState.CHANGED), service.check(issue, watched));
		assertFalse(TestServices.get(TimelineService.class).readLogs(issue, watched));
		assertEquals(List.of("Leaving app.log out: the file has changed since it was added to the issue"), said, "it was not read");
	}

	@Test
	void aFileThatChangedIsNotReadAgainForThatUntilItChangesOnceMore() throws Exception {
		TimelineService timelines = TestServices.get(TimelineService.class);
		Files.writeString(log.file(), LOG.replace("kim", "tom"));
		List<String> first = new ArrayList<>();
		assertFalse(timelines.readLogs(issue, new Said(first)));
		String leftOut = "Leaving app.log out: the file has changed since it was added to the issue";
		assertEquals(List.of("Hashing app.log", leftOut), first);
		List<String> then = new ArrayList<>();
		assertFalse(timelines.readLogs(issue, new Said(then)));
		assertEquals(List.of(leftOut), then);
		Files.writeString(log.file(), LOG);
		// a file system may tell no other time for what is written within a moment
		Files.setLastModifiedTime(log.file(), FileTime.from(Instant.now().plusSeconds(5)));
		assertTrue(timelines.readLogs(issue, Progress.NONE));
	}

	@Test
	void aRemovedLogIsNeitherListedNorUsedUntilItIsAddedAgain() throws Exception {
		triage.detect(log.id(), Progress.NONE);
		logs.remove(log.id());
		assertEquals(List.of(), service.logs(issue));
		assertEquals(ProblemKind.NOT_FOUND,
				assertThrows(TftsrException.class, () -> triage.detect(log.id(), Progress.NONE)).kind());
		assertEquals(log.id(), triage.importLog(issue, folder.resolve("app.log"), Progress.NONE).id());
		assertEquals(1, only().findings());
	}

	@Test
	void aLogWhoseFileIsGoneIsHadWhereItIsAddedFromNow() throws Exception {
		Path place = Files.writeString(folder.resolve("again.log"), LOG);
		assertEquals(log, triage.importLog(issue, place, Progress.NONE), "it is still where it was");
		Files.delete(log.file());
		LogFile now = triage.importLog(issue, place, Progress.NONE);
		assertEquals(log.id(), now.id());
		assertEquals(place.toRealPath(), now.file());
		assertEquals(1, triage.detect(now.id(), Progress.NONE));
	}

	/** Its bytes look like another encoding, in which nothing is found. */
	@Test
	void aLogIsReadInTheEncodingThatWasChosenForItFromThenOn() throws Exception {
		Charset host = Charset.forName("IBM037");
		Path file = Files.write(folder.resolve("host.log"), LOG.getBytes(host));
		LogFile recognised = triage.importLog(issue, file, Progress.NONE);
		assertEquals(0, triage.detect(recognised.id(), Progress.NONE));
		LogFile chosen = triage.importLog(issue, file, host, Progress.NONE);
		assertEquals(recognised.id(), chosen.id());
		assertEquals(Optional.of(host), chosen.encoding());
		assertNull(service.logs(issue).getLast().findings(), "it was searched as another text");
		assertEquals(1, triage.detect(chosen.id(), Progress.NONE));
		assertEquals(chosen, triage.importLog(issue, file, Progress.NONE), "who chooses none changes none");
		assertEquals("host.log:21 2026-03-01 10:00:05 ERROR order of [EMAIL-1] failed", triage.evidence(chosen.id(), LineNumbers.between(21, 21), Progress.NONE));
		Path copy = folder.resolve("host.redacted.log");
		triage.applyRedactions(triage.detect(chosen, Progress.NONE), span -> true, copy, Progress.NONE);
		assertEquals(LOG.replace("kim@example.org", "[EMAIL-1]"), Files.readString(copy));
		triage.restore(LogSources.file(copy), null, folder.resolve("restored.log"), Progress.NONE);
		assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("restored.log")));
		assertEquals(Optional.empty(), triage.importLog(issue, file, null, Progress.NONE).encoding(), "as recognised again");
	}

	@Test
	void linesAreThoseThatWereSeenAlsoWhereTheIssueReadTheLogInAnotherEncoding() throws Exception {
		Path file = Files.writeString(folder.resolve("words.log"), "2026-03-01 10:00:00 WARN Gr\u00f6\u00dfe\n");
		LogFile other = triage.importLog(issue, file, StandardCharsets.ISO_8859_1, Progress.NONE);
		assertEquals(other, triage.importLines(issue, file, null, null, Progress.NONE), "nobody saw them");
		assertEquals(other, triage.importLines(issue, file, StandardCharsets.ISO_8859_1, null, Progress.NONE));
		LogFile seen = triage.importLines(issue, file, StandardCharsets.UTF_8, null, Progress.NONE);
		assertEquals(other.id(), seen.id());
		assertEquals("text/plain", seen.mimeType(), "its bytes tell");
		assertEquals("words.log:1 2026-03-01 10:00:00 WARN Gr\u00f6\u00dfe", triage.evidence(seen.id(), LineNumbers.between(1, 1), Progress.NONE));
		LogFile chosen = triage.importLog(issue, file, StandardCharsets.UTF_8, Progress.NONE);
		assertEquals(chosen, triage.importLines(issue, file, StandardCharsets.UTF_8, null, Progress.NONE), "it is read as that already");
	}

	/** Its bytes are those of no text. */
	@Test
	void linesAreTakenInTheOneEncodingInWhichTheLogCanBeRead() throws Exception {
		Charset host = Charset.forName("IBM037");
		Path file = Files.write(folder.resolve("host.log"), "\u0085\u0001\u0002 order failed\n".repeat(3).getBytes(host));
		assertThrows(TftsrException.class, () -> triage.importLog(issue, file, Progress.NONE));
		assertEquals(Optional.of(host), triage.importLines(issue, file, host, null, Progress.NONE).encoding());
	}

	@Test
	void aRemovedLogComesBackInTheEncodingThatItIsAddedIn() throws Exception {
		triage.detect(log.id(), Progress.NONE);
		logs.remove(log.id());
		LogFile back = triage.importLog(issue, folder.resolve("app.log"), StandardCharsets.ISO_8859_1, Progress.NONE);
		assertEquals(log.id(), back.id());
		assertEquals("text/plain; charset=ISO-8859-1", back.mimeType());
		assertNull(only().findings());
	}

	@Test
	void aLogWhoseFileIsAnotherByNowIsHadWhereItIsAddedFromNow() throws Exception {
		Files.writeString(log.file(), LOG.replace("kim", "tom"));
		Path place = Files.writeString(folder.resolve("again.log"), LOG);
		assertEquals(place.toRealPath(), triage.importLog(issue, place, Progress.NONE).file());
		assertEquals(1, triage.detect(log.id(), Progress.NONE));
	}

	@Test
	void anIssueThatIsNotThereHasNone() {
		assertEquals(ProblemKind.NOT_FOUND,
				assertThrows(TftsrException.class, () -> service.logs(UUID.randomUUID())).kind());
	}
}
