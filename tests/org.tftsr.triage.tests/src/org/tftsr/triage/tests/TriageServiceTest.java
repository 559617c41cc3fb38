package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.SearchedLog;
import org.tftsr.triage.TriageRequest;
import org.tftsr.triage.TriageResult;
import org.tftsr.triage.TriageService;

/** The operations, as a view or another plug-in calls them: through services, on a database in a folder of its own. */
class TriageServiceTest {

	private static final String LOG = """
			2026-03-01 10:00:00 INFO  [main] started by kim@example.org
			2026-03-01 10:00:01 INFO  [http-1] order 1 of kim@example.org stored
			2026-03-01 10:00:02 INFO  [http-2] order 2 of lee@example.org stored
			2026-03-01 10:00:03 ERROR [http-1] order 3 failed
			java.io.IOException: No space left on device
				at com.acme.orders.Store.write(Store.java:41)
				at com.acme.orders.Orders.place(Orders.java:17)
			2026-03-01 10:00:04 ERROR [http-2] order 4 failed
			java.io.IOException: No space left on device
				at com.acme.orders.Store.write(Store.java:41)
			""";

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private Path log;

	@BeforeEach
	void writeLog() throws IOException {
		log = Files.writeString(folder.resolve("orders.log"), LOG);
	}

	@Test
	void triageFindsCauseAndValuesAndWritesEverything() throws Exception {
		TriageResult result = triage.triage(request(null), Progress.NONE);

		LogAnalysis analysis = result.logs().get(0).analysis();
		assertTrue(analysis.causes().get(0).text().contains("No space left on device"), analysis.causes().toString());
		assertEquals(3L, result.logs().get(0).spanCounts().get("EMAIL"));
		assertTrue(result.issue().issue().title().contains("No space left"), result.issue().issue().title());
		assertFalse(result.issue().whys().isEmpty());
		assertTrue(result.issue().whys().stream().allMatch(why -> why.state() == WhyState.PROPOSED));
		assertEquals(LOG.replace("kim@example.org", "[EMAIL-1]").replace("lee@example.org", "[EMAIL-2]"),
				Files.readString(result.logs().get(0).redactedCopy()));
		for (DocumentFormat format : DocumentFormat.values()) {
			assertTrue(Files.size(result.output().resolve("rca." + format.extension())) > 0);
		}
	}

	@Test
	void aTitleThatSomebodyGivesMeanwhileStays() throws Exception {
		Progress renaming = new Progress() {
			@Override
			public void begin(String task, long total) {
				if (task.startsWith("Writing the redacted copy")) {
					rename();
				}
			}

			private void rename() {
				try {
					UUID newest = issues.list(new IssueQuery(Set.of(), Set.of(), null, null, "orders.log", IssueQuery.Order.CREATED, true, 1,
							null)).rows().getFirst().issue().id();
					issues.update(newest, new IssueChange("Given by a person", null, null, null, null, null, null));
				} catch (TftsrException e) {
					throw new IllegalStateException(e);
				}
			}

			@Override
			public void worked(long amount) {
				// how far it is does not matter here
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
		TriageResult result = triage.triage(request(null), renaming);
		assertEquals("Given by a person", result.issue().issue().title());
		assertFalse(result.issue().whys().isEmpty());
	}

	@Test
	void aCancelledTriageRemovesWhatItMade() throws Exception {
		long before = issues.list(IssueQuery.all(1)).total();
		Progress cancelledAtTheEnd = new Progress() {
			private volatile boolean cancelled;

			@Override
			public void begin(String task, long total) {
				cancelled = task.startsWith("Writing the redacted copy");
			}

			@Override
			public void worked(long amount) {
				// how far it is does not matter here
			}

			@Override
			public boolean isCancelled() {
				return cancelled;
			}
		};
		assertThrows(CancelledException.class, () -> triage.triage(request("Cancelled"), cancelledAtTheEnd));
		assertEquals(before, issues.list(IssueQuery.all(1)).total());
		assertEquals(List.of("orders.log"), names(folder));
	}

	@Test
	void onlyApprovedPlacesAreRedacted() throws Exception {
		LogFile file = imported();
		List<StoredSpan> spans = detected(file);
		UUID ofLee = spans.get(2).id();
		Path target = folder.resolve("copy.log");
		triage.applyRedactions(file.id(), Set.of(ofLee), target, Progress.NONE);
		assertEquals(LOG.replace("lee@example.org", spans.get(2).replacement()), Files.readString(target));
		assertTrue(TestServices.get(LogRepository.class).find(file.id()).orElseThrow().redacted());
		assertTrue(TestServices.get(AuditLog.class)
				.list(new AuditQuery("apply_redactions", null, file.id().toString(), null, null, 1, 0)).get(0).details()
				.contains("redacted_sha256"));
	}

	@Test
	void eachPlaceIsAskedAboutOnceInItsOrder() throws Exception {
		LogFile file = imported();
		SearchedLog searched = triage.detect(file, Progress.NONE);
		List<StoredSpan> spans = TestServices.get(LogRepository.class).spans(file.id()).toList();
		assertEquals(3, searched.found());
		List<StoredSpan> asked = new ArrayList<>();
		Path target = folder.resolve("copy.log");
		assertEquals(2, triage.applyRedactions(searched, span -> {
			asked.add(span);
			return asked.size() != 2;
		}, target, Progress.NONE));
		assertEquals(spans, asked);
		assertEquals(List.of("1 of kim@example.org", "2 of [EMAIL-2]"),
				Files.readString(target).lines().skip(1).limit(2).map(line -> line.replaceAll(".*order (.*) stored", "$1")).toList());
	}

	@Test
	void aPlaceThatIsNoneOfTheFileIsRefusedAndTheTargetStaysAsItWas() throws Exception {
		LogFile file = imported();
		UUID known = detected(file).getFirst().id();
		Path target = Files.writeString(folder.resolve("copy.log"), "old");
		TftsrException refused = assertThrows(TftsrException.class,
				() -> triage.applyRedactions(file.id(), Set.of(known, UUID.randomUUID()), target, Progress.NONE));
		assertEquals(ProblemKind.NOT_FOUND, refused.kind());
		assertEquals("old", Files.readString(target));
		assertEquals(List.of("copy.log", "orders.log"), names(folder));
	}

	@Test
	void detectingAgainReplacesAndNeverDuplicates() throws Exception {
		LogFile file = imported();
		Set<String> first = places(detected(file));
		assertEquals(first, places(detected(file)));
		assertEquals(3, first.size());
	}

	@Test
	void aChangedFileIsRefusedAndTheTargetStaysAsItWas() throws Exception {
		LogFile file = imported();
		Set<UUID> approved = detected(file).stream().map(StoredSpan::id)
				.collect(Collectors.toSet());
		Files.writeString(log, LOG + "one more line\n");
		Path target = Files.writeString(folder.resolve("copy.log"), "old");
		TftsrException refused = assertThrows(TftsrException.class,
				() -> triage.applyRedactions(file.id(), approved, target, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, refused.kind());
		assertEquals("old", Files.readString(target));
		assertEquals(List.of("copy.log", "orders.log"), names(folder));
	}

	@Test
	void theSameContentTwiceIsOneLog() throws Exception {
		UUID issue = issues.create(NewIssue.titled("Twice")).id();
		LogFile first = triage.importLog(issue, log, Progress.NONE);
		Path copy = Files.copy(log, folder.resolve("renamed.log"));
		assertEquals(first, triage.importLog(issue, copy, Progress.NONE));
	}

	@Test
	void noLogIsWrongUse() {
		TftsrException refused = assertThrows(TftsrException.class,
				() -> triage.triage(new TriageRequest(List.of(), null, null), Progress.NONE));
		assertEquals(ProblemKind.INVALID_INPUT, refused.kind());
	}

	private TriageRequest request(String title) {
		return new TriageRequest(List.of(log), title, folder.resolve("out"));
	}

	@Test
	void aFileThatGrowsWhileItsCopyIsWrittenIsRefused() throws Exception {
		LogFile file = imported();
		Set<UUID> approved = detected(file).stream().map(StoredSpan::id)
				.collect(Collectors.toSet());
		Path target = Files.writeString(folder.resolve("copy.log"), "old");
		Progress growing = new Progress() {
			@Override
			public void begin(String task, long total) {
				if (task.startsWith("Writing the redacted copy")) {
					append("late@example.org was here\n");
				}
			}

			@Override
			public void worked(long amount) {
				// how far it is does not matter here
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
		TftsrException refused = assertThrows(TftsrException.class,
				() -> triage.applyRedactions(file.id(), approved, target, growing));
		assertEquals(ProblemKind.CONFLICT, refused.kind());
		assertEquals("old", Files.readString(target));
		assertEquals(List.of("copy.log", "orders.log"), names(folder));
	}

	private void append(String line) {
		try {
			Files.writeString(log, line, StandardOpenOption.APPEND);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<StoredSpan> detected(LogFile file) throws TftsrException {
		long found = triage.detect(file.id(), Progress.NONE);
		List<StoredSpan> spans = TestServices.get(LogRepository.class).spans(file.id()).toList();
		assertEquals(found, spans.size());
		return spans;
	}

	private LogFile imported() throws TftsrException {
		return triage.importLog(issues.create(NewIssue.titled("Orders fail")).id(), log, Progress.NONE);
	}

	private static Set<String> places(List<StoredSpan> spans) {
		return spans.stream().map(span -> span.typeName() + span.start() + '-' + span.end()).collect(Collectors.toSet());
	}

	/** Names of the files below a folder; empty folders do not count. */
	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).sorted().toList();
		}
	}
}
