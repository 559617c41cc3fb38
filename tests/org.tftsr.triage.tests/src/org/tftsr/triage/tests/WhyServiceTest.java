package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.why.EvidenceState;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAction;
import org.tftsr.core.why.WhyEdits;
import org.tftsr.core.why.WhyEvidence;
import org.tftsr.core.why.WhyExportFormat;
import org.tftsr.core.why.WhyTree;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;
import org.tftsr.triage.WhyService;

/** What leaves the whys of an issue, and what their evidence rests on. */
class WhyServiceTest {

	private static final String LOG = """
			2026-03-01 10:00:00 INFO  started by kim@example.org
			2026-03-01 10:00:01 INFO  called by lee@example.org
			2026-03-01 10:00:02 ERROR order of lee@example.org failed: No space left on device
			""";

	@TempDir
	private Path folder;

	private final WhyService service = TestServices.get(WhyService.class);
	private final WhyTreeRepository trees = TestServices.get(WhyTreeRepository.class);
	private UUID issue;
	private Path file;
	private LogFile log;

	@BeforeEach
	void addLog() throws Exception {
		file = Files.writeString(folder.resolve("orders.log"), LOG);
		issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Orders of lee@example.org failed")).id();
		log = TestServices.get(TriageService.class).importLog(issue, file, Progress.NONE);
		TestServices.get(TriageService.class).detect(log.id(), Progress.NONE);
	}

	private void save(Why... whys) throws Exception {
		WhyTree tree = WhyTree.EMPTY;
		for (Why why : whys) {
			tree = WhyEdits.add(tree, why, null, 9);
		}
		trees.save(issue, trees.tree(issue), tree);
	}

	private static Why why(List<WhyEvidence> evidence) {
		return Why.asked(UUID.randomUUID(), "Why did the order of lee@example.org fail?").withAnswer("Ask kim@example.org")
				.withEvidence(evidence).withAction(new WhyAction("Write to lee@example.org", "kim@example.org", null));
	}

	@ParameterizedTest
	@EnumSource
	void anExportHasNothingSensitiveInItWhoeverTypedIt(WhyExportFormat format) throws Exception {
		save(why(List.of(WhyEvidence.parse("told by lee@example.org"))));
		Path target = folder.resolve("whys." + format.extension());
		assertEquals(target, service.export(issue, format, target, false, Progress.NONE));
		String text = Files.readString(target);
		assertFalse(text.contains("example.org"), text);
		assertTrue(text.contains("EMAIL-2"), "the pseudonym of the issue");
		assertEquals("export_whys", TestServices.get(AuditLog.class).list(AuditQuery.newest(1)).getFirst().action());
	}

	@Test
	void whatALogThatWasNeverSearchedGivesAwayIsReplaced() throws Exception {
		save(Why.asked(UUID.randomUUID(), "Why did Hm7gqz4Lw not work?"));
		Path login = Files.writeString(folder.resolve("login.log"), "2026-03-01 10:00:03 ERROR password=Hm7gqz4Lw refused\n");
		TestServices.get(TriageService.class).importLog(issue, login, Progress.NONE);
		String text = Files.readString(
				service.export(issue, WhyExportFormat.MARKDOWN, folder.resolve("whys.md"), false, Progress.NONE));
		assertTrue(text.contains("Why did \\[PASSWORD-1\\] not work?"), text);
	}

	@Test
	void anExportReplacesNothingUnasked() throws Exception {
		Path target = Files.writeString(folder.resolve("whys.svg"), "mine");
		TftsrException problem = assertThrows(TftsrException.class,
				() -> service.export(issue, WhyExportFormat.SVG, target, false, Progress.NONE));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertEquals("mine", Files.readString(target));
		service.export(issue, WhyExportFormat.SVG, target, true, Progress.NONE);
		assertTrue(Files.readString(target).contains("<svg"));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(2, files.count(), "nothing else is left");
		}
	}

	@Test
	void evidenceIsSameUntilItsLineChanges() throws Exception {
		List<WhyEvidence> lines = service.evidence(log.id(), LineNumbers.between(2, 3), Progress.NONE);
		assertEquals("orders.log:3 2026-03-01 10:00:02 ERROR order of [EMAIL-2] failed: No space left on device",
				lines.getLast().asText());
		assertEquals(log.contentHash(), lines.getLast().fileHash());
		save(why(List.of(lines.getFirst(), lines.getLast(), WhyEvidence.parse("seen in the rack"),
				WhyEvidence.parse("other.log:1 x"))));
		assertEquals(List.of(EvidenceState.SAME, EvidenceState.SAME, EvidenceState.SAME, EvidenceState.UNKNOWN_LOG), check());
		Files.writeString(file, LOG + "2026-03-01 10:00:03 INFO  more\n");
		assertEquals(List.of(EvidenceState.FILE_CHANGED, EvidenceState.FILE_CHANGED), check().subList(0, 2));
		Files.writeString(file, LOG.replace("10:00:02 ERROR", "10:00:02 WARN"));
		assertEquals(List.of(EvidenceState.FILE_CHANGED, EvidenceState.LINE_CHANGED), check().subList(0, 2));
		Files.writeString(file, "short\n");
		assertEquals(EvidenceState.LINE_CHANGED, check().getFirst());
		Files.delete(file);
		assertEquals(List.of(EvidenceState.FILE_GONE, EvidenceState.FILE_GONE, EvidenceState.SAME, EvidenceState.UNKNOWN_LOG),
				check());
	}

	@Test
	void aPartOfALongLineIsSameUntilThatChanges() throws Exception {
		String line = "word ".repeat(300) + "disk is full " + "more ".repeat(300);
		Path wide = Files.writeString(file.resolveSibling("wide.log"), line + '\n');
		LogFile added = TestServices.get(TriageService.class).importLog(issue, wide, Progress.NONE);
		int start = line.indexOf("disk");
		LineNumbers meant = LineNumbers.between(1, 1).focusedOn(new LineNumbers.Focus(start, start + 4));
		save(why(service.evidence(added.id(), meant, Progress.NONE)));
		assertEquals(List.of(EvidenceState.SAME), check());
		Files.writeString(wide, line + "\nmore\n");
		assertEquals(List.of(EvidenceState.FILE_CHANGED), check());
		Files.writeString(wide, line.replace("full", "fine") + '\n');
		assertEquals(List.of(EvidenceState.LINE_CHANGED), check());
	}

	private List<EvidenceState> check() throws Exception {
		return service.checkEvidence(issue, Progress.NONE).get(trees.tree(issue).whys().getFirst().id());
	}
}
