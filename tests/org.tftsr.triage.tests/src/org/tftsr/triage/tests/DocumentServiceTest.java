package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.BlockConflict;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.DocumentGeneration;
import org.tftsr.triage.DocumentService;
import org.tftsr.triage.ExportOption;
import org.tftsr.triage.TriageService;

/** Documents from the first draft to the exported file, with what people write in between. */
class DocumentServiceTest {

	private static final String IMPACT = "*to be filled in*";

	@TempDir
	private Path folder;

	private final DocumentService documents = TestServices.get(DocumentService.class);
	private final DocumentRepository repository = TestServices.get(DocumentRepository.class);
	private final IssueRepository issues = TestServices.get(IssueRepository.class);
	private UUID issue;
	private Path log;

	@BeforeEach
	void makeIssue() throws Exception {
		log = Files.writeString(folder.resolve("orders.log"),
				"2026-03-01 10:00:03 ERROR order of kim@example.org failed: No space left on device\n");
		issue = issues.create(NewIssue.titled("Orders of kim@example.org | fail")).id();
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		issues.addWhy(issue, null, "Why did kim@example.org see an error?", "The disk was full", "", WhyState.ACCEPTED);
	}

	@Test
	void bothDocumentsAreWrittenRedacted() throws Exception {
		for (DocumentType type : DocumentType.values()) {
			Document document = generate(type).document();
			assertEquals(type, document.type());
			assertTrue(document.markdown().contains("The disk was full"), document.markdown());
			assertFalse(document.markdown().contains("kim@"), document.markdown());
			assertFalse(document.title().contains("kim@"), document.title());
		}
		assertEquals(2, repository.list(issue).size());
	}

	@Test
	void aSecondWritingIsANewVersionOfTheSameDocumentThatKeepsEdits() throws Exception {
		Document first = generate(DocumentType.POSTMORTEM).document();
		Document edited = documents.update(first, first.title(), first.markdown().replaceFirst(
				"(?s)(What could users not do.*?)" + IMPACT.replace("*", "\\*"), "$1Orders were lost"));
		issues.addWhy(issue, null, "Why was it full?", "Logs were not rotated", "", WhyState.ACCEPTED);
		DocumentGeneration second = generate(DocumentType.POSTMORTEM);
		assertEquals(first.id(), second.document().id());
		assertTrue(second.document().markdown().contains("Orders were lost"));
		assertTrue(second.document().markdown().contains("Logs were not rotated"));
		assertEquals(List.of(), second.conflicts());
		assertEquals(List.of(DocumentOrigin.GENERATED, DocumentOrigin.EDITED, DocumentOrigin.GENERATED),
				repository.versions(first.id()).stream().map(DocumentVersion::origin).toList());
		assertEquals(edited.markdown(), repository.version(first.id(), 2).orElseThrow().markdown());
	}

	@Test
	void anEditedBlockIsAConflictToDecide() throws Exception {
		Document first = generate(DocumentType.RCA).document();
		documents.update(first, first.title(), first.markdown().replace("The disk was full", "The volume was full"));
		issues.addWhy(issue, null, "Why was it full?", "Logs were not rotated", "", WhyState.ACCEPTED);
		DocumentGeneration kept = generate(DocumentType.RCA);
		assertTrue(kept.document().markdown().contains("The volume was full"));
		List<String> blocks = kept.conflicts().stream().map(BlockConflict::block).toList();
		assertTrue(blocks.contains("whys"), blocks.toString());
		Document replaced = documents.generate(issue, DocumentType.RCA, Set.copyOf(blocks), Progress.NONE).document();
		assertFalse(replaced.markdown().contains("The volume was full"));
		assertTrue(replaced.markdown().contains("Logs were not rotated"));
	}

	@Test
	void aDocumentCanBeWrittenThoughALogIsGone() throws Exception {
		Files.delete(log);
		assertTrue(generate(DocumentType.RCA).document().markdown().contains("orders.log"));
	}

	@Test
	void anOlderVersionIsComparedAndRestoredAsANewOne() throws Exception {
		Document first = generate(DocumentType.RCA).document();
		documents.update(first, "RCA: other title", first.markdown().replace("The disk was full", "A wrong track"));
		String diff = documents.diff(first.id(), 1, 2);
		assertTrue(diff.contains("\n-**Answer:** The disk was full\n+**Answer:** A wrong track\n"), diff);
		assertFalse(diff.contains("tftsr:"), diff);
		Document restored = documents.restore(first.id(), 1);
		assertEquals(first.markdown(), restored.markdown());
		assertEquals(first.title(), restored.title());
		assertEquals(3, repository.versions(first.id()).size());
		assertEquals("", documents.diff(first.id(), 1, 3));
		assertEquals(ProblemKind.NOT_FOUND,
				assertThrows(TftsrException.class, () -> documents.restore(first.id(), 9)).kind());
	}

	@Test
	void anEditOfWhatSomebodyElseChangedIsRefused() throws Exception {
		Document shown = generate(DocumentType.RCA).document();
		documents.update(shown, shown.title(), "theirs");
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class,
				() -> documents.update(shown, shown.title(), "mine")).kind());
	}

	@Test
	void whatPeopleTypedIsRedactedOnExportUnlessTheySayOtherwise() throws Exception {
		Document first = generate(DocumentType.POSTMORTEM).document();
		documents.update(first, first.title(), first.markdown() + "\nAsk lee@example.org for more.\n");
		String safe = Files.readString(export(first, "safe.md"));
		assertFalse(safe.contains("lee@example.org"), safe);
		assertFalse(safe.contains("tftsr:"), safe);
		assertTrue(safe.contains("Ask [EMAIL-"), safe);
		assertTrue(Files.readString(export(first, "open.md", ExportOption.UNREDACTED)).contains("lee@example.org"));
	}

	@Test
	void whatALogThatWasNeverSearchedGivesAwayIsReplaced() throws Exception {
		Document first = generate(DocumentType.POSTMORTEM).document();
		documents.update(first, first.title(), first.markdown() + "\nThey typed Hm7gqz4Lw twice.\n");
		Path log = Files.writeString(folder.resolve("login.log"), "2026-03-01 10:00:03 ERROR password=Hm7gqz4Lw refused\n");
		TestServices.get(TriageService.class).importLog(issue, log, Progress.NONE);
		String safe = Files.readString(export(first, "safe.md"));
		assertTrue(safe.contains("They typed [PASSWORD-1] twice."), safe);
	}

	@Test
	void everyFormatIsWrittenAndNoFileIsReplacedUnasked() throws Exception {
		Document document = generate(DocumentType.POSTMORTEM).document();
		for (DocumentFormat format : DocumentFormat.values()) {
			Path file = folder.resolve("postmortem." + format.extension());
			documents.export(document.id(), format, file, Set.of(), Progress.NONE);
			byte[] written = Files.readAllBytes(file);
			assertTrue(written.length > 0);
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class,
					() -> documents.export(document.id(), format, file, Set.of(), Progress.NONE)).kind());
			documents.export(document.id(), format, file, Set.of(ExportOption.REPLACE), Progress.NONE);
		}
	}

	private DocumentGeneration generate(DocumentType type) throws TftsrException {
		return documents.generate(issue, type, Set.of(), Progress.NONE);
	}

	private Path export(Document document, String name, ExportOption... options) throws TftsrException {
		return documents.export(document.id(), DocumentFormat.MARKDOWN, folder.resolve(name), Set.of(options), Progress.NONE);
	}
}
