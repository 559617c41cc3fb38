package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.EventType;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.AsItIs;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.LeavingLogs;
import org.tftsr.triage.LeavingService;
import org.tftsr.triage.LeavingText;
import org.tftsr.triage.TimelineService;
import org.tftsr.triage.TriageService;

/** What leaves of issues and documents: redacted by what all of the issue tells, or as it is where somebody has said so. */
class LeavingServiceTest {

	@TempDir
	private Path folder;

	private final LeavingService leaving = TestServices.get(LeavingService.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;
	private Path log;

	@BeforeEach
	void makeIssue() throws Exception {
		log = Files.writeString(folder.resolve("orders.log"),
				"2026-03-01 10:00:03 ERROR login of user=kimberly failed, password=Winter-2026-Vault\n");
		issue = issues.create(NewIssue.titled("Orders of kim@example.org fail")).id();
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		issues.addWhy(issue, null, "Why did kim@example.org see an error?", "The key was Winter-2026-Vault", "", WhyState.ACCEPTED);
	}

	@Test
	void anIssueLeavesWithoutWhatItsLogTells() throws Exception {
		LeavingText text = leaving.redacted(issue, null, Progress.NONE);
		assertTrue(text.isRedacted());
		assertFalse(text.title().text().contains("kim@"), text.title().text());
		String markdown = text.markdown().text();
		// only the log says that it is a password
		assertFalse(markdown.contains("Winter-2026-Vault"), markdown);
		assertFalse(markdown.contains("kim@"), markdown);
		assertTrue(markdown.contains("## Root cause"), markdown);
		assertTrue(text.redacted().values().stream().mapToInt(Integer::intValue).sum() >= 2, text.redacted().toString());
	}

	@Test
	void anotherFormatGoesThroughTheRedactorAsAWhole() throws Exception {
		LeavingText text = leaving.redacted(issue, null, Progress.NONE);
		String small = text.formatted((markdown, redactor) -> redactor.redact(markdown.toLowerCase(Locale.ROOT) + "kim@" + "example.org")).text();
		assertFalse(small.contains("kim@example.org"), small);
		assertFalse(text.words("label-kim@example.org").text().contains("kim@"));
	}

	@Test
	void theTextDoesNotChangeByBeingPublished() throws Exception {
		String before = leaving.redacted(issue, null, Progress.NONE).markdown().text();
		issues.addTimelineEvent(issue, EventType.PUBLISHED, "Published to Confluence", Instant.now(), null);
		assertEquals(before, leaving.redacted(issue, null, Progress.NONE).markdown().text());
	}

	@Test
	void aDocumentLeavesAsItReads() throws Exception {
		UUID document = TestServices.get(DocumentService.class).generate(issue, DocumentType.RCA, Set.of(), Progress.NONE)
				.document().id();
		LeavingText text = leaving.redacted(issue, document, Progress.NONE);
		assertTrue(text.title().text().startsWith("RCA: "), text.title().text());
		assertFalse(text.markdown().text().contains("<!-- tftsr"), text.markdown().text());
		UUID other = issues.create(NewIssue.titled("Another")).id();
		TftsrException problem = assertThrows(TftsrException.class, () -> leaving.redacted(other, document, Progress.NONE));
		assertEquals(ProblemKind.NOT_FOUND, problem.kind());
	}

	/** Only the log tells that these are values, and nowhere in the text of the document do they stand as a whole. */
	@Test
	void whatIsDividedWhereItIsWrittenIsFoundWhereItIsRead() throws Exception {
		UUID document = TestServices.get(DocumentRepository.class).create(issue, DocumentType.RCA, "RCA",
				"# Root\n\nThe key was Winter-**2026**-Vault, of k**i**mberly, at 10.20.30&#46;41.\n\nPaid by 4111 1111 1111 1111.\n").id();
		String markdown = leaving.redacted(issue, document, Progress.NONE).markdown().text();
		assertTrue(markdown.matches("(?s)# Root\\s+The key was \\[PASSWORD-[0-9]+], of \\[USERNAME-[0-9]+], at \\[IPV4-[0-9]+]\\.\\s+Paid by \\[CREDIT_CARD-[0-9]+]\\.\\s*"), markdown);
		for (DocumentFormat format : DocumentFormat.values()) {
			Path file = TestServices.get(DocumentService.class).export(document, format, folder.resolve("rca." + format.extension()), Set.of(),
					Progress.NONE);
			if (format == DocumentFormat.HTML || format == DocumentFormat.MARKDOWN) {
				String read = Files.readString(file).replaceAll("</?(?:strong|em)>|[*\\\\]", "");
				assertFalse(read.contains("Winter-2026") || read.contains("kimberly") || read.contains("10.20.30"), read);
				assertTrue(read.contains("[PASSWORD-"), read);
			}
		}
	}

	@Test
	void logsAreRedactedWhateverWasSaid() throws Exception {
		LeavingText text = leaving.asItIs(issue, null, new AsItIs(UUID.randomUUID(), "Confluence"), Progress.NONE);
		LeavingLogs logs = text.logs(Progress.NONE);
		assertEquals(List.of("orders.log"), logs.logs().stream().map(leavingLog -> leavingLog.name().text()).toList());
		String sent = logs.logs().getFirst().text().text();
		assertFalse(sent.contains("Winter-2026-Vault"), sent);
		assertTrue(sent.contains("2026-03-01 10:00:03 ERROR"), sent);
	}

	@Test
	void ofACompressedLogTheTextGoesAlong() throws Exception {
		add(compressed("orders.log.gz", "2026-03-01 10:00:03 ERROR login of kim@example.org failed\n", 2));
		LeavingLogs logs = leaving.redacted(issue, null, Progress.NONE).logs(Progress.NONE);
		assertEquals(List.of("orders.log", "orders.log.gz.txt"), logs.logs().stream().map(each -> each.name().text()).toList());
		String sent = logs.logs().get(1).text().text();
		assertEquals("2026-03-01 10:00:03 ERROR login of [EMAIL-1] failed", sent.lines().findFirst().orElseThrow());
	}

	/** A megabyte of a file may hold a gigabyte of text, which is not to be held in memory. */
	@Test
	void aCompressedLogThatHoldsTooMuchIsLeftOutWithAWord() throws Exception {
		Path packed = compressed("much.log.gz", "2026-03-01 10:00:03 INFO all is well, nothing to see here\n", 200_000);
		assertTrue(Files.size(packed) < 1 << 20);
		add(packed);
		LeavingLogs logs = leaving.redacted(issue, null, Progress.NONE).logs(Progress.NONE);
		assertEquals(1, logs.logs().size());
		assertEquals("The log much.log.gz does not go along: it is larger than 8 MB", logs.leftOut().getFirst());
	}

	/** Its first lines can be read; in an issue it would be in the way of all that leaves it. */
	@Test
	void aTornLogDoesNotGetIntoAnIssue() throws Exception {
		Path torn = torn();
		TftsrException problem = assertThrows(TftsrException.class, () -> add(torn));
		assertEquals(ProblemKind.IO, problem.kind());
		assertEquals(1, issues.find(issue).orElseThrow().logFiles().size());
		assertEquals(1, leaving.redacted(issue, null, Progress.NONE).logs(Progress.NONE).logs().size());
		add(folder.resolve("whole.log.gz"));
	}

	/** Earlier versions let it in. */
	@Test
	void aTornLogOfAnIssueStaysHereAndIsInNobodysWay() throws Exception {
		Path torn = torn();
		byte[] bytes = Files.readAllBytes(torn);
		String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		TestServices.get(LogRepository.class).add(issue, "torn.log.gz", torn.toString(), bytes.length, "application/gzip", hash);
		issues.addWhy(issue, null, "Why was it slow?", "It waited for Autumn-2026-Vault", "", WhyState.ACCEPTED);
		LeavingText text = leaving.redacted(issue, null, Progress.NONE);
		assertFalse(text.markdown().text().contains("Autumn-2026-Vault"), "what it tells before it breaks off is known");
		assertTrue(text.unsearched().getFirst().startsWith("The log torn.log.gz could not be searched to its end: "), text.unsearched().toString());
		LeavingLogs logs = text.logs(Progress.NONE);
		assertEquals(List.of("orders.log"), logs.logs().stream().map(each -> each.name().text()).toList());
		assertTrue(logs.leftOut().getFirst().startsWith("The log torn.log.gz does not go along: "), logs.leftOut().toString());
		assertTrue(logs.leftOut().getFirst().endsWith(" is torn"), logs.leftOut().toString());
		String document = TestServices.get(DocumentService.class).generate(issue, DocumentType.RCA, Set.of(), Progress.NONE).document()
				.markdown();
		assertTrue(document.contains("orders.log"), document);
		TestServices.get(TimelineService.class).readLogs(issue, Progress.NONE);
	}

	/** A log of which the first lines can be read; beside it lies the whole one. */
	private Path torn() throws Exception {
		Path torn = folder.resolve("torn.log.gz");
		StringBuilder lines = new StringBuilder("2026-03-01 10:00:03 ERROR password=Autumn-2026-Vault\n");
		Random random = new Random(20261130);
		for (int i = 0; i < 20_000; i++) {
			lines.append("2026-03-01 10:00:03 INFO request ").append(random.nextLong()).append('\n');
		}
		byte[] whole = Files.readAllBytes(compressed("whole.log.gz", lines.toString(), 1));
		return Files.write(torn, Arrays.copyOf(whole, whole.length - 100));
	}

	private void add(Path file) throws Exception {
		TestServices.get(TriageService.class).importLog(issue, file, Progress.NONE);
	}

	private Path compressed(String name, String line, int times) throws Exception {
		Path file = folder.resolve(name);
		try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
			for (int i = 0; i < times; i++) {
				out.write(line.getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	@Test
	void aLogThatIsGoneIsLeftOutWithAWord() throws Exception {
		Files.delete(log);
		LeavingText text = leaving.redacted(issue, null, Progress.NONE);
		assertTrue(text.unsearched().getFirst().startsWith("The log orders.log could not be searched to its end: "), text.unsearched().toString());
		LeavingLogs logs = text.logs(Progress.NONE);
		assertEquals(List.of(), logs.logs());
		assertTrue(logs.leftOut().getFirst().contains("orders.log"), logs.leftOut().toString());
	}

	@Test
	void asItIsEveryTextIsRecordedBeforeItIsGivenAway() throws Exception {
		UUID publication = UUID.randomUUID();
		LeavingText text = leaving.asItIs(issue, null, new AsItIs(publication, "ServiceNow"), Progress.NONE);
		String formatted = text.formatted((markdown, redactor) -> redactor.redact(markdown.strip())).sha256();
		assertTrue(text.title().text().contains("kim@example.org"));
		assertTrue(text.markdown().text().contains("Winter-2026-Vault"));
		assertFalse(text.isRedacted());
		assertTrue(text.redacted().isEmpty());
		List<String> details = TestServices.get(AuditLog.class)
				.list(new AuditQuery("allow_unredacted", "issue", issue.toString(), null, null, 10, 0)).stream()
				.map(AuditEntry::details).toList();
		assertEquals(3, details.size());
		assertTrue(details.stream().allMatch(row -> row.contains(publication.toString()) && row.contains("ServiceNow")), details.toString());
		for (String hash : List.of(text.title().sha256(), text.markdown().sha256(), formatted)) {
			assertTrue(details.stream().anyMatch(row -> row.contains(hash)), details.toString());
		}
	}
}
