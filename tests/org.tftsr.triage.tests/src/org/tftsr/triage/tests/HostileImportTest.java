package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.IssueTransferService;
import org.tftsr.triage.TriageService;

/** What a stranger may give to be imported: no issue, half an issue, or too much of one. */
class HostileImportTest {

	@TempDir
	private Path folder;

	private final IssueTransferService transfer = TestServices.get(IssueTransferService.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;

	@BeforeEach
	void makeIssue() throws Exception {
		issue = issues.create(new NewIssue("Orders fail", "Größe: 1", Severity.HIGH, Domain.DATABASES, "manual", List.of("shop")))
				.id();
		Path log = Files.writeString(folder.resolve("orders.log"), "2026-03-01 10:00:03 ERROR order failed\n");
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		issues.addWhy(issue, null, "Why?", "The disk was full", "orders.log:1 the line", WhyState.ACCEPTED);
		issues.addTimelineEvent(issue, "detected", "Somebody called", Instant.parse("2026-03-01T10:05:00Z"), "11:05 CET");
		TestServices.get(DocumentService.class).generate(issue, DocumentType.POSTMORTEM, Set.of(), Progress.NONE);
	}

	@Test
	void whatIsNoFileOrHoldsTooMuchIsNotImported() throws Exception {
		assertEquals(ProblemKind.INVALID_INPUT,
				assertThrows(TftsrException.class, () -> transfer.importIssue(folder, Progress.NONE)).kind());
		String json = Files.readString(transfer.exportJson(issue, folder.resolve("issue.json"), Set.of(), Progress.NONE));
		String event = "{\"type\":\"note\",\"description\":\"x\",\"occurredAt\":\"2026-03-01T10:05:00Z\"}";
		Path large = Files.writeString(folder.resolve("large.json"), json.replace("\"timeline\": [",
				"\"timeline\": [" + (event + ',').repeat(20_001)));
		TftsrException refused = assertThrows(TftsrException.class, () -> transfer.importIssue(large, Progress.NONE));
		assertEquals("it holds more than 20000 entries of \"timeline\"", refused.why());
	}

	@Test
	void whatIsNoExportIsRefusedAndLeavesNothing() throws Exception {
		long before = issues.list(IssueQuery.all(1)).total();
		for (String text : List.of("", "{}", "[]", "null", "{\"format\":\"tftsr-issue\"}", "[".repeat(100_000),
				"{\"format\":\"tftsr-issue\",\"version\":99}")) {
			Path file = Files.writeString(folder.resolve("bad.json"), text);
			TftsrException refused = assertThrows(TftsrException.class, () -> transfer.importIssue(file, Progress.NONE));
			assertEquals(ProblemKind.INVALID_INPUT, refused.kind(), text);
		}
		assertEquals(before, issues.list(IssueQuery.all(1)).total());
	}

	/** Any damage is refused with a clear problem, or changes no more than a value; never is half an issue made. */
	@Test
	void aDamagedFileMakesAWholeIssueOrNone() throws Exception {
		String json = Files.readString(transfer.exportJson(issue, folder.resolve("good.json"), Set.of(), Progress.NONE));
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 60; round++) {
			StringBuilder damaged = new StringBuilder(json);
			int at = random.nextInt(json.length());
			damaged.replace(at, Math.min(json.length(), at + random.nextInt(30)), random.nextBoolean() ? "" : "null");
			Path file = Files.writeString(folder.resolve("damaged.json"), damaged);
			long before = issues.list(IssueQuery.all(1)).total();
			try {
				transfer.importIssue(file, Progress.NONE);
				assertEquals(before + 1, issues.list(IssueQuery.all(1)).total(), "seed " + seed + ", round " + round);
			} catch (TftsrException e) {
				assertEquals(before, issues.list(IssueQuery.all(1)).total(), "seed " + seed + ", round " + round);
			}
		}
	}
}
