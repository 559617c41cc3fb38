package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.EventType;
import org.tftsr.core.timeline.IncidentTimes;
import org.tftsr.core.timeline.LogClock;
import org.tftsr.core.timeline.Timeline;
import org.tftsr.core.timeline.TimelineChange;
import org.tftsr.core.timeline.TimelineEntry;
import org.tftsr.core.timeline.TimelineRepository;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.EventTime;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;

/** What happened when: events that people note, and those that follow from the issue and its logs. */
class TimelineTest {

	private static final String LOG = "2026-03-29 01:59:58 INFO  up\n".repeat(20)
			+ "2026-03-29 03:00:04 ERROR order of kim@example.org failed\n2026-03-29 03:00:09 INFO  still here\n";

	@TempDir
	private Path folder;

	private final TimelineService service = TestServices.get(TimelineService.class);
	private final TimelineRepository timelines = TestServices.get(TimelineRepository.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;

	@BeforeEach
	void createIssue() throws Exception {
		issue = issues.create(NewIssue.titled("Orders fail")).id();
	}

	private LogFile add(String name, String text) throws Exception {
		Path file = Files.writeString(folder.resolve(name), text);
		return TestServices.get(TriageService.class).importLog(issue, file, Progress.NONE);
	}

	private static List<String> shown(Timeline timeline, String type) {
		return timeline.entries().stream().filter(entry -> entry.type().equals(type))
				.map(entry -> entry.occurredAt() + " " + entry.description()).toList();
	}

	@Test
	void whatWasSentToAModelIsARowOfItselfAndNoneOfADocument() throws Exception {
		AuditLog audit = TestServices.get(AuditLog.class);
		Map<String, Object> sent = new LinkedHashMap<>(Map.of("destination", "Work", "host", "api.example.com:443", "bytes", 512,
				"redacted", Map.of("EMAIL", 2, "IPV4", 1), "attempt", 1));
		AuditEntry first = audit.append("ai_send", "issue", issue.toString(), sent);
		sent.put("first", first.sequence());
		audit.append("ai_send", "issue", issue.toString(), sent);
		audit.append("ai_send_done", "issue", issue.toString(), Map.of("sequence", first.sequence()));
		audit.append("ai_send", "issue", issue.toString(), Map.of());
		Timeline timeline = service.timeline(issue);
		assertEquals(List.of(first.timestamp() + " Sent to Work at api.example.com:443: 512 bytes, 3 values replaced"),
				shown(timeline, EventType.ASKED));
		TimelineEntry row = timeline.entries().stream().filter(entry -> entry.type().equals(EventType.ASKED)).findFirst()
				.orElseThrow();
		assertTrue(row.isDerived());
		assertEquals("audit log row " + first.sequence(), row.source());
		assertNull(timeline.times().responded(), "it is no step of the incident");
		String document = TestServices.get(DocumentService.class).generate(issue, DocumentType.POSTMORTEM, Set.of(), Progress.NONE)
				.document().markdown();
		assertFalse(document.contains("api.example.com"), document);
	}

	@Test
	void aLogTellsWhenItBeginsAndEndsAndItsFirstErrorInTheZoneOfItsClock() throws Exception {
		LogFile log = add("orders.log", LOG);
		assertEquals(List.of("orders.log"), service.timeline(issue).unread());
		assertTrue(service.readLogs(issue, Progress.NONE));
		timelines.setClock(log.id(), new LogClock(ZoneId.of("Europe/Vienna"), Duration.ofSeconds(4)));

		Timeline timeline = service.timeline(issue);

		assertEquals(List.of("2026-03-29T00:59:54Z Log begins",
				"2026-03-29T01:00:00Z First error: ERROR order of [EMAIL-1] failed",
				"2026-03-29T01:00:05Z Log ends"), shown(timeline, "log"));
		TimelineEntry error = timeline.entries().get(1);
		assertTrue(error.isDerived());
		assertEquals(21, error.line());
		assertEquals(log.id(), error.logFileId());
		assertEquals("2026-03-29 03:00:04.000 Europe/Vienna", error.originalTime());
		assertEquals(List.of(), timeline.unread());
		assertFalse(service.readLogs(issue, Progress.NONE), "its content does not change: it is read once");
	}

	@Test
	void aLogThatWentAwayBeforeItWasReadIsNamed() throws Exception {
		LogFile log = add("gone.log", LOG);
		Files.delete(Path.of(log.path()));
		assertFalse(service.readLogs(issue, Progress.NONE));
		assertEquals(List.of("gone.log"), service.timeline(issue).unread());
	}

	@Test
	void aLogWithoutAYearIsOfTheLatestItCanBe() throws Exception {
		add("syslog", "Dec 31 23:59:59 web1 app[7]: up\n".repeat(30));
		service.readLogs(issue, Progress.NONE);
		Instant first = service.timeline(issue).entries().getFirst().occurredAt();
		assertTrue(first.isBefore(Instant.now().plus(Duration.ofDays(1))), first.toString());
		assertTrue(first.isAfter(Instant.now().minus(Duration.ofDays(367))), first.toString());
	}

	@Test
	void aLogWithALeapDayButNoYearIsOfTheLatestYearThatHasIt() throws Exception {
		add("syslog", "Feb 28 12:00:00 web1 app[7]: up\n".repeat(30) + "Feb 29 12:00:00 web1 app[7]: still up\n".repeat(30));
		service.readLogs(issue, Progress.NONE);
		List<TimelineEntry> entries = service.timeline(issue).entries();
		LocalDate first = LocalDate.ofInstant(entries.getFirst().occurredAt(), ZoneOffset.UTC);
		assertTrue(first.isLeapYear(), first.toString());
		assertEquals(MonthDay.of(2, 28), MonthDay.from(first));
		assertTrue(entries.stream().anyMatch(entry -> first.plusDays(1).equals(LocalDate.ofInstant(entry.occurredAt(),
				ZoneOffset.UTC))), entries.toString());
	}

	@Test
	void aLogThatDoesNotTellTheDayHasNoPlaceInTimeButItsFirstErrorIsShown() throws Exception {
		add("app.log", "08:00:00 INFO up\n".repeat(30) + "08:00:01 ERROR down\n");
		service.readLogs(issue, Progress.NONE);
		TimelineEntry last = service.timeline(issue).entries().getLast();
		assertNull(last.occurredAt());
		assertEquals("First error: 08:00:01 ERROR down", last.description());
	}

	/** The row says it already. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-03-01 10:00:05,123 ERROR down           | ERROR down
			[2026-03-01 10:00:05] ERROR: down            | ERROR: down
			2026-03-01T10:00:05.5+01:00 ERROR down       | ERROR down
			Mar  1 10:00:05 web1 app[7]: ERROR down      | web1 app[7]: ERROR down
			<ERROR> 2026-03-01 10:00:05 down             | <ERROR> 2026-03-01 10:00:05 down
			""")
	void theFirstErrorIsToldWithoutItsTime(String line, String said) throws Exception {
		add("app.log", line.replace("ERROR", "INFO") + "\n" + (line + "\n").repeat(30));
		service.readLogs(issue, Progress.NONE);
		assertEquals(List.of("First error: " + said), service.timeline(issue).entries().stream().map(TimelineEntry::description)
				.filter(text -> text.startsWith("First error")).toList());
	}

	@Test
	void whatBecameOfTheIssueIsOnTheTimelineAndTellsHowLongItTook() throws Exception {
		Instant start = Instant.now().minus(Duration.ofHours(2));
		service.add(issue, "started", "Queue grows", EventTime.of(start));
		service.add(issue, "detected", "Pager", EventTime.of(start.plusSeconds(300)));
		set(IssueStatus.INVESTIGATING);
		set(IssueStatus.RESOLVED);
		set(IssueStatus.OPEN);
		set(IssueStatus.RESOLVED);

		Timeline timeline = service.timeline(issue);

		assertEquals(1, shown(timeline, "created").size());
		assertEquals(List.of("Status set to investigating"), descriptions(timeline, "acknowledged"));
		assertEquals(List.of("Status set to resolved", "Status set to resolved"), descriptions(timeline, "resolved"));
		IncidentTimes times = timeline.times();
		assertEquals(Optional.of(Duration.ofMinutes(5)), times.toDetect());
		assertTrue(times.toResolve().orElseThrow().compareTo(Duration.ofMinutes(114)) > 0, times.toString());
		assertTrue(times.toMitigate().isEmpty());
	}

	private static List<String> descriptions(Timeline timeline, String type) {
		return timeline.entries().stream().filter(entry -> entry.type().equals(type)).map(TimelineEntry::description)
				.toList();
	}

	private void set(IssueStatus status) throws TftsrException {
		issues.update(issue, IssueChange.status(status));
	}

	@Test
	void anIssueThatWasOpenedAgainIsNotResolved() throws Exception {
		set(IssueStatus.RESOLVED);
		set(IssueStatus.OPEN);
		assertNull(service.timeline(issue).times().resolved());
	}

	@Test
	void aLineOfALogBecomesAnEventAtItsTimeWithItsValuesHidden() throws Exception {
		LogFile log = add("orders.log", LOG);
		TimelineEvent event = service.addLine(log.id(), 21, Progress.NONE);
		assertEquals("2026-03-29 03:00:04 ERROR order of [EMAIL-1] failed", event.description());
		assertEquals(Instant.parse("2026-03-29T03:00:04Z"), event.occurredAt());
		assertEquals(21, event.line());
		assertEquals(log.id(), event.logFileId());

		TftsrException none = assertThrows(TftsrException.class, () -> service.addLine(log.id(), 99, Progress.NONE));
		assertEquals(ProblemKind.INVALID_INPUT, none.kind());
		Files.writeString(Path.of(log.path()), "another log");
		TftsrException changed = assertThrows(TftsrException.class, () -> service.addLine(log.id(), 21, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, changed.kind());
	}

	@Test
	void anEventIsChangedOnlyAsItWasShownAndDeleted() throws Exception {
		TimelineEvent event = service.add(issue, "note", "First", EventTime.of(Instant.parse("2026-03-29T01:00:00Z")));
		TimelineEvent changed = timelines.update(event.id(),
				new TimelineChange("note", "Second", event.occurredAt(), null, event));
		assertEquals("Second", changed.description());
		TftsrException conflict = assertThrows(TftsrException.class, () -> timelines.update(event.id(),
				new TimelineChange("note", "Third", event.occurredAt(), null, event)));
		assertEquals(ProblemKind.CONFLICT, conflict.kind());
		timelines.delete(event.id());
		assertEquals(List.of(), issues.timeline(issue));
		assertThrows(TftsrException.class, () -> timelines.delete(event.id()));
	}

	@Test
	void timesAreUnderstoodAsPeopleWriteThem() {
		ZoneId vienna = ZoneId.of("Europe/Vienna");
		Instant near = Instant.parse("2026-07-01T12:00:00Z");
		assertEquals(new EventTime(Instant.parse("2026-07-01T07:05:00Z"), "9:05 Europe/Vienna"),
				EventTime.parse("9:05", vienna, near).orElseThrow());
		assertEquals(new EventTime(Instant.parse("2026-03-01T13:00:00Z"), "2026-03-01T14:00:00+01:00"),
				EventTime.parse("2026-03-01T14:00:00+01:00", ZoneOffset.UTC, near).orElseThrow());
		assertEquals(new EventTime(Instant.parse("2026-03-01T14:00:00Z"), null),
				EventTime.parse("2026-03-01 14:00 UTC", vienna, near).orElseThrow());
		assertEquals(Instant.parse("2026-07-01T12:05:00Z"), EventTime.parse("2:05 pm CEST", ZoneOffset.UTC, near).orElseThrow().utc());
		assertEquals(Instant.parse("2026-03-01T00:00:00Z"), EventTime.parse("2026-03-01", ZoneOffset.UTC, near).orElseThrow().utc());
		assertEquals(Instant.parse("2026-07-01T16:05:00Z"),
				EventTime.parse("2026-07-01 12:05 America/New_York", ZoneOffset.UTC, near).orElseThrow().utc());
		assertTrue(EventTime.parse("soon", vienna, near).isEmpty());
		assertTrue(EventTime.parse("2026-02-30 10:00", vienna, near).isEmpty());
	}
}
