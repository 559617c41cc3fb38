package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.documents.DocumentText;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.IssueTransferService;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;

/** A whole issue goes out of the database and into it again. */
class IssueTransferTest {

	private static final String LOG = "2026-03-01 10:00:03 ERROR order of kim@example.org failed\n";

	@TempDir
	private Path folder;

	private final IssueTransferService transfer = TestServices.get(IssueTransferService.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;

	@BeforeEach
	void makeIssue() throws Exception {
		issue = issues.create(new NewIssue("Orders of kim@example.org | fail", "Größe: 1\n\n\"quoted\"", Severity.HIGH,
				Domain.DATABASES, "manual", List.of("shop", "a,b"))).id();
		Path log = Files.writeString(folder.resolve("orders.log"), LOG);
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		issues.addWhy(issue, null, "Why did kim@example.org see it?", "The disk was full", "orders.log:1 the line",
				WhyState.ACCEPTED);
		issues.addTimelineEvent(issue, "detected", "kim@example.org called", Instant.parse("2026-03-01T10:05:00Z"),
				"11:05 CET");
		issues.update(issue, new IssueChange(null, null, null, IssueStatus.RESOLVED, null, "Kim", null));
		TestServices.get(DocumentService.class).generate(issue, DocumentType.POSTMORTEM, Set.of(), Progress.NONE);
	}

	@Test
	void anUnredactedExportComesBackAsItWas() throws Exception {
		Path file = transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(ExportOption.UNREDACTED),
				Progress.NONE);
		Issue imported = transfer.importIssue(file, Progress.NONE);
		IssueDetail before = issues.find(issue).orElseThrow();
		IssueDetail after = issues.find(imported.id()).orElseThrow();
		assertNotEquals(issue, imported.id());
		assertEquals(before.issue().title(), imported.title());
		assertEquals(before.issue().description(), imported.description());
		assertEquals(before.issue().severity(), imported.severity());
		assertEquals(before.issue().status(), imported.status());
		assertEquals(before.issue().category(), imported.category());
		assertEquals(before.issue().tags(), imported.tags());
		assertEquals(before.issue().assignedTo(), imported.assignedTo());
		assertEquals(before.issue().createdAt(), imported.createdAt());
		assertEquals(before.issue().resolvedAt(), imported.resolvedAt());
		assertEquals(before.whys().getFirst().answer(), after.whys().getFirst().answer());
		assertEquals(before.whys().getFirst().evidence(), after.whys().getFirst().evidence());
		assertEquals(before.logFiles().getFirst().contentHash(), after.logFiles().getFirst().contentHash());
		assertTrue(after.timeline().stream().anyMatch(event -> event.description().equals("kim@example.org called")
				&& "11:05 CET".equals(event.originalTime())));
		Document document = after.documents().getFirst();
		assertEquals(before.documents().getFirst().markdown(), document.markdown());
		assertEquals(DocumentOrigin.IMPORTED,
				TestServices.get(DocumentRepository.class).versions(document.id()).getFirst().origin());
	}

	@Test
	void linksGoAlongAndComeAsNotesThatNobodyPublishesTo() throws Exception {
		RemoteLinkRepository links = TestServices.get(RemoteLinkRepository.class);
		links.save(new RemoteLink(UUID.randomUUID(), issue, null, ServiceKind.SERVICENOW, "f00d", "INC0010042 of kim@example.org",
				"https://desk.example.org/incident.do", "incident", "New", null, null, Instant.parse("2026-03-01T11:00:00Z"), null));
		String safe = Files.readString(transfer.exportJson(issue, folder.resolve("safe.json"), Set.of(), Progress.NONE));
		assertTrue(safe.contains("INC0010042 of [EMAIL-1]"), safe);
		Path file = transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(ExportOption.UNREDACTED), Progress.NONE);
		IssueDetail imported = issues.find(transfer.importIssue(file, Progress.NONE).id()).orElseThrow();
		assertEquals(List.of(), links.ofIssue(imported.issue().id()), "a file of a stranger must not name what is changed later");
		assertTrue(imported.timeline().stream().anyMatch(event -> event.description().equals(
				"Linked with ServiceNow: INC0010042 of kim@example.org (https://desk.example.org/incident.do)")));
		Path before = Files.writeString(folder.resolve("before.json"),
				Files.readString(file).replaceFirst(",\\s*\"links\": \\[[^\\]]*\\]", ""));
		transfer.importIssue(before, Progress.NONE);
	}

	@Test
	void whenItWasResolvedStays() throws Exception {
		String json = Files.readString(transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(), Progress.NONE));
		Path file = Files.writeString(folder.resolve("old.json"),
				json.replaceFirst("\"createdAt\": \"[^\"]*\"", "\"createdAt\": \"2026-03-01T10:00:00Z\"")
						.replaceFirst("\"resolvedAt\": \"[^\"]*\"", "\"resolvedAt\": \"2026-03-01T12:30:00Z\""));
		Issue imported = transfer.importIssue(file, Progress.NONE);
		assertEquals(Instant.parse("2026-03-01T10:00:00Z"), imported.createdAt());
		assertEquals(Instant.parse("2026-03-01T12:30:00Z"), imported.resolvedAt());
		assertEquals(imported, issues.find(imported.id()).orElseThrow().issue());
	}

	@Test
	void anExportIsRedactedUnlessAskedOtherwise() throws Exception {
		Document document = issues.find(issue).orElseThrow().documents().getFirst();
		TestServices.get(DocumentService.class).update(document, document.title(),
				document.markdown() + "\nAsk lee@example.org.\n");
		String json = Files.readString(
				transfer.exportJson(issue, folder.resolve("safe.json"), Set.of(), Progress.NONE));
		assertFalse(json.contains("kim@") || json.contains("lee@"), json);
		assertFalse(json.contains(folder.toString()), "no paths");
		assertTrue(json.contains("\"redacted\": true"), json);
		assertTrue(json.contains("[EMAIL-1]"), json);
	}

	@Test
	void whatALogThatWasNeverSearchedGivesAwayIsNowhereInARedactedExport() throws Exception {
		Path log = Files.writeString(folder.resolve("login.log"), "2026-03-01 10:00:03 ERROR password=Hm7gqz4Lw refused\n");
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		issues.update(issue, new IssueChange(null, "They typed Hm7gqz4Lw", null, null, null, null, null));
		issues.addTimelineEvent(issue, "Hm7gqz4Lw again", "called", Instant.parse("2026-03-01T10:06:00Z"),
				"after Hm7gqz4Lw");
		String json = Files.readString(
				transfer.exportJson(issue, folder.resolve("safe.json"), Set.of(), Progress.NONE));
		assertFalse(json.contains("Hm7gqz4Lw"), json);
		assertTrue(json.contains("They typed [PASSWORD-1]"), json);
		Path zip = transfer.exportArchive(issue, folder.resolve("safe.zip"), Set.of(), Progress.NONE);
		assertFalse(entries(zip).toString().contains("Hm7gqz4Lw"));
	}

	@Test
	void whatOneTextGivesAwayIsReplacedInTheOthers() throws Exception {
		issues.update(issue, new IssueChange("Hm7gqz4Lw does not work", "I used password=Hm7gqz4Lw", null, null, null, null,
				null));
		String json = Files.readString(
				transfer.exportJson(issue, folder.resolve("safe.json"), Set.of(), Progress.NONE));
		assertFalse(json.contains("Hm7gqz4Lw"), json);
	}

	@Test
	void whatTheProductOnceWroteIsRedactedAgain() throws Exception {
		Document document = issues.find(issue).orElseThrow().documents().getFirst();
		DocumentRepository documents = TestServices.get(DocumentRepository.class);
		documents.update(document, document.title(), DocumentText.changed(document.markdown(),
				text -> text.replaceAll("\\\\?\\[EMAIL-1\\\\?\\]", "lee@example.org")), DocumentOrigin.GENERATED);
		assertTrue(documents.find(document.id()).orElseThrow().markdown().contains("lee@example.org"));
		String json = Files.readString(
				transfer.exportJson(issue, folder.resolve("safe.json"), Set.of(), Progress.NONE));
		assertFalse(json.contains("lee@"), json);
		Path text = TestServices.get(DocumentService.class).export(document.id(), DocumentFormat.MARKDOWN,
				folder.resolve("safe.md"), Set.of(), Progress.NONE);
		assertFalse(Files.readString(text).contains("lee@"));
	}

	@Test
	void nothingIsReadForAnImportedLogUntilItIsAdded() throws Exception {
		Path file = transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(ExportOption.UNREDACTED), Progress.NONE);
		UUID imported = transfer.importIssue(file, Progress.NONE).id();
		LogFile log = issues.find(imported).orElseThrow().logFiles().getFirst();
		assertEquals(folder.getFileName() + "/orders.log", log.path());
		TimelineService timelines = TestServices.get(TimelineService.class);
		assertFalse(timelines.readLogs(imported, Progress.NONE), "though the file is where it was");
		assertEquals(ProblemKind.NOT_FOUND, assertThrows(TftsrException.class, log::file).kind());
		LogFile added = TestServices.get(TriageService.class).importLog(imported, folder.resolve("orders.log"), Progress.NONE);
		assertEquals(log.id(), added.id());
		assertTrue(timelines.readLogs(imported, Progress.NONE));
	}

	@Test
	void aPathThatIsNoneOrAFolderDoesNoHarm() throws Exception {
		LogRepository logs = TestServices.get(LogRepository.class);
		for (String path : List.of("/\0", folder.toString(), "\\\\host\\share\\orders.log", "")) {
			logs.add(issue, "orders.log", path, 1, "text/plain", "hash of " + path);
		}
		TestServices.get(TimelineService.class).readLogs(issue, Progress.NONE);
		TestServices.get(DocumentService.class).generate(issue, DocumentType.RCA, Set.of(), Progress.NONE);
		transfer.exportArchive(issue, folder.resolve("issue.zip"), Set.of(), Progress.NONE);
	}

	@Test
	void anArchiveHoldsTextsForPeopleAndRedactedLogs() throws Exception {
		Path file = transfer.exportArchive(issue, folder.resolve("issue.zip"), Set.of(), Progress.NONE);
		Map<String, String> entries = entries(file);
		assertEquals(Set.of("issue.md", "issue.json", "documents/postmortem.md", "logs/redacted-orders.log"),
				entries.keySet());
		assertTrue(entries.get("issue.md").startsWith("# Orders of [EMAIL-1] \\| fail")
				|| entries.get("issue.md").startsWith("# Orders of \\[EMAIL-1\\] \\| fail"), entries.get("issue.md"));
		assertEquals(LOG.replace("kim@example.org", "[EMAIL-1]"), entries.get("logs/redacted-orders.log"));
		assertFalse(entries.toString().contains("kim@"));
		assertFalse(entries.get("documents/postmortem.md").contains("tftsr:"));
		assertEquals(LOG, entries(transfer.exportArchive(issue, folder.resolve("raw.zip"), Set.of(ExportOption.UNREDACTED),
				Progress.NONE)).get("logs/orders.log"));
		assertEquals(List.of("issue.zip", "orders.log", "raw.zip"), names(), "nothing is left behind");
	}

	@Test
	void anArchiveTellsWhichLogsAreMissing() throws Exception {
		Path rotated = Files.writeString(folder.resolve("rotated.log"), "2026-03-01 10:00:03 ERROR gone\n");
		TestServices.get(TriageService.class).importLog(issue, rotated, Progress.NONE);
		Files.writeString(rotated, "another one");
		Map<String, String> entries = entries(
				transfer.exportArchive(issue, folder.resolve("issue.zip"), Set.of(), Progress.NONE));
		assertFalse(entries.containsKey("logs/redacted-rotated.log"));
		String leftOut = entries.get("issue.md").substring(entries.get("issue.md").indexOf("## Logs left out"));
		assertTrue(leftOut.contains("rotated.log") && !leftOut.contains("orders.log"), leftOut);
		assertEquals(List.of("\"included\": true", "\"included\": false"), entries.get("issue.json").lines()
				.map(line -> line.strip()).filter(line -> line.startsWith("\"included\"")).toList());
	}

	@Test
	void anImportThatIsCancelledLeavesNothing() throws Exception {
		Path file = transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(), Progress.NONE);
		long before = issues.list(IssueQuery.all(1)).total();
		int checks = 0;
		for (boolean done = false; !done; checks++) {
			try {
				transfer.importIssue(file, new CancelledAfter(checks));
				done = true;
			} catch (CancelledException e) {
				assertEquals(before, issues.list(IssueQuery.all(1)).total(), "after " + checks + " checks");
			}
		}
		assertTrue(checks > 5, "each log, event and document asks: " + checks);
		assertEquals(before + 1, issues.list(IssueQuery.all(1)).total());
	}

	/** Cancels when it was asked so many times. */
	private static final class CancelledAfter implements Progress {

		private int left;

		CancelledAfter(int checks) {
			left = checks;
		}

		@Override
		public void begin(String task, long total) {
			// nobody watches
		}

		@Override
		public void worked(long amount) {
			// nobody watches
		}

		@Override
		public boolean isCancelled() {
			return left-- <= 0;
		}
	}

	@Test
	void aTokenOfAnImportedTextIsGivenToNoOtherValue() throws Exception {
		issues.update(issue, new IssueChange(null, "[IPV4-7] and [EMAIL-999999999]", null, null, null, null, null));
		Path file = transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(), Progress.NONE);
		UUID imported = transfer.importIssue(file, Progress.NONE).id();
		issues.addTimelineEvent(imported, "note", "lee@example.org on 203.0.113.9", Instant.parse("2026-03-01T10:05:00Z"), null);
		String json = Files.readString(
				transfer.exportJson(imported, folder.resolve("again.json"), Set.of(), Progress.NONE));
		assertTrue(json.contains("\"[EMAIL-2] on [IPV4-8]\""), json);
		assertTrue(json.contains("Orders of [EMAIL-1] | fail"), json);
	}

	@Test
	void noFileIsReplacedUnasked() throws Exception {
		Path file = Files.writeString(folder.resolve("mine.json"), "mine");
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class,
				() -> transfer.exportJson(issue, file, Set.of(), Progress.NONE)).kind());
		assertEquals("mine", Files.readString(file));
		transfer.exportJson(issue, file, Set.of(ExportOption.REPLACE), Progress.NONE);
		assertTrue(Files.readString(file).contains("tftsr-issue"));
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static Map<String, String> entries(Path file) throws IOException {
		Map<String, String> entries = new TreeMap<>();
		try (InputStream in = Files.newInputStream(file); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return entries;
	}
}
