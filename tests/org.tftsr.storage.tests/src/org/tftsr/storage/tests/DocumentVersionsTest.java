package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentOrigin;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.document.DocumentVersion;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Database;

/** Every text that a document had is kept, with who saved it, when and how. */
class DocumentVersionsTest {

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private DocumentRepository documents;
	private UUID issue;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		documents = database.documents();
		issue = database.issues().create(NewIssue.titled("Documented")).id();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void eachChangeIsAVersionThatCanBeReadAgain() throws Exception {
		Document first = documents.create(issue, DocumentType.RCA, "RCA", "größer\n");
		Document second = documents.update(first, "RCA", "smaller\n");
		documents.update(second, "RCA 2", "smaller\n", DocumentOrigin.RESTORED);

		List<DocumentVersion> versions = documents.versions(first.id());
		assertEquals(List.of(3, 2, 1), versions.stream().map(DocumentVersion::number).toList());
		assertEquals(List.of(DocumentOrigin.RESTORED, DocumentOrigin.EDITED, DocumentOrigin.GENERATED),
				versions.stream().map(DocumentVersion::origin).toList());
		assertEquals(List.of("RCA 2", "RCA", "RCA"), versions.stream().map(DocumentVersion::title).toList());
		assertTrue(versions.stream().allMatch(version -> version.author().equals(System.getProperty("user.name"))));
		assertEquals(sha256("größer\n"), versions.getLast().sha256());
		assertEquals(first.updatedAt(), versions.getLast().savedAt());
		assertEquals("größer\n", documents.version(first.id(), 1).orElseThrow().markdown());
		assertEquals(Optional.of(second), documents.version(first.id(), 2));
		assertEquals(Optional.empty(), documents.version(first.id(), 4));
		assertEquals(Optional.empty(), documents.version(UUID.randomUUID(), 1));
	}

	@Test
	void savingTheSameMakesNoVersion() throws Exception {
		Document document = documents.create(issue, DocumentType.RCA, "RCA", "text");
		data.changes.clear();
		assertEquals(document, documents.update(document, "RCA", "text"));
		assertEquals(1, documents.versions(document.id()).size());
		assertEquals(List.of(), data.changes);
	}

	@Test
	void aRefusedChangeMakesNoVersion() throws Exception {
		Document shown = documents.create(issue, DocumentType.RCA, "RCA", "old");
		documents.update(shown, "RCA", "theirs");
		Problems.expect(ProblemKind.CONFLICT, () -> documents.update(shown, "RCA", "mine"));
		assertEquals(2, documents.versions(shown.id()).size());
	}

	@Test
	void theTextOfADocumentOlderThanItsVersionsIsKeptWhenItIsReplaced() throws Exception {
		database.close();
		String old = "own-020.db";
		TestData earlier = TestData.withPassphrase(folder.resolve("earlier"), "a test key");
		Fixtures.copy(old, earlier.location.file());
		database = earlier.open();
		documents = database.documents();
		UUID id = documents.list(UUID.fromString("01970000-0000-7000-8000-000000000001")).getFirst().id();
		Document before = documents.find(id).orElseThrow();
		assertEquals(DocumentOrigin.EARLIER, documents.versions(id).getFirst().origin());
		assertEquals(Optional.of(before), documents.version(id, 1));
		documents.update(before, "RCA", "new");
		assertEquals(List.of(DocumentOrigin.EDITED, DocumentOrigin.EARLIER),
				documents.versions(id).stream().map(DocumentVersion::origin).toList());
		assertEquals("# RCA", documents.version(id, 1).orElseThrow().markdown());
	}

	@Test
	void versionsGoWithTheIssue() throws Exception {
		Document document = documents.create(issue, DocumentType.RCA, "RCA", "text");
		database.issues().delete(issue);
		Problems.expect(ProblemKind.NOT_FOUND, () -> documents.versions(document.id()));
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
	}
}
