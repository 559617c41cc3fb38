package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.DeletedIssue;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.IssueTrash;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

/** An issue that is deleted can be brought back for a while, and nothing of it is lost. */
class IssueTrashTest {

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private IssueRepository issues;
	private IssueTrash trash;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		issues = database.issues();
		trash = database.trash();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	/** An issue on which something of everything hangs, with texts that are hard to carry. */
	private UUID whole() throws Exception {
		UUID id = issues.create(new NewIssue("Größe \"x\" 'y'", "a\0b\n\u2028日本 \uD83D\uDE00", Severity.HIGH, Domain.LINUX, "manual",
				List.of("disk", "日本"))).id();
		issues.update(id, IssueChange.status(IssueStatus.RESOLVED));
		database.logs().add(id, "a.log", "/a.log", Long.MAX_VALUE, "text/plain", "00");
		database.documents().create(id, DocumentType.RCA, "RCA", "# text\0with NUL");
		issues.addWhy(id, null, "Why?", "The flange cracked", "a.log:1", WhyState.ACCEPTED);
		issues.addTimelineEvent(id, "detected", "somebody called", Instant.parse("2026-03-01T10:00:00.123Z"), "11:00 CET");
		database.pseudonyms().add(id, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
		return id;
	}

	@Test
	void aDeletedIssueIsNowhereAndComesBackAsItWas() throws Exception {
		UUID id = whole();
		UUID other = issues.create(NewIssue.titled("Stays")).id();
		IssueDetail before = issues.find(id).orElseThrow();
		List<StoredSpan> spans = database.logs().spans(before.logFiles().getFirst().id()).toList();
		trash.put(id);
		assertEquals(Optional.empty(), issues.find(id));
		assertEquals(List.of(other), issues.list(IssueQuery.all(10)).rows().stream().map(row -> row.issue().id()).toList());
		assertEquals(List.of(), issues.search("größe", 10).hits());
		assertEquals(1, database.insights().statistics(java.time.ZonedDateTime.now(), 1).total());
		assertEquals(List.of(), database.pseudonyms().list(id));

		trash.restore(id);
		assertEquals(before, issues.find(id).orElseThrow());
		assertEquals(spans, database.logs().spans(before.logFiles().getFirst().id()).toList());
		assertEquals(List.of("10.0.0.1"), database.pseudonyms().list(id).stream().map(Pseudonym::value).toList());
		assertEquals(1, issues.search("größe", 10).hits().size());
		assertEquals(1, issues.search("flange", 10).hits().size(), "found by its cause");
		assertEquals(1, issues.list(new IssueQuery(java.util.Set.of(), java.util.Set.of(), null, "disk", null,
				IssueQuery.Order.UPDATED, true, 10, null)).rows().size(), "found by its tag");
		assertEquals(List.of(), trash.list());
		assertEquals(List.of(), database.check(Progress.NONE).problems());
	}

	@Test
	void everyTableThatHangsOnAnIssueIsCarried() throws Exception {
		UUID id = whole();
		UUID log = issues.find(id).orElseThrow().logFiles().getFirst().id();
		PiiType ip = new PiiType("IPV4", PiiKind.NETWORK);
		database.logs().replaceSpans(log, sink -> {
			for (int i = 0; i < 2_500; i++) {
				sink.accept(new DetectedValue(new PiiSpan(ip, i * 10, i * 10 + 8, 1, i * 10 + 1, "test", "none"), "10.0.0.1",
						"[IP-1]"));
			}
		});
		List<StoredSpan> spans = database.logs().spans(log).toList();
		assertEquals(2_500, spans.size());
		trash.put(id);
		assertEquals(List.of(), database.logs().spans(log).toList());
		trash.restore(id);
		assertEquals(spans, database.logs().spans(log).toList());
	}

	@Test
	void placesThatAreNotInForceAreNotToldOfADeletedIssue() throws Exception {
		UUID id = whole();
		UUID log = issues.find(id).orElseThrow().logFiles().getFirst().id();
		PiiType ip = new PiiType("IPV4", PiiKind.NETWORK);
		DetectedValue found = new DetectedValue(new PiiSpan(ip, 0, 8, 1, 1, "test", "none"), "10.0.0.1", "[IP-1]");
		database.logs().replaceSpans(log, SpanSource.of(List.of(found, found)));
		database.logs().retyped(log, "text/plain; charset=IBM037");
		trash.put(id);
		String told = database.audit().list(new AuditQuery("delete_issue", null, id.toString(), null, null, 1, 0)).getFirst().details();
		assertFalse(told.contains("pii_spans"), told);
	}

	@Test
	void theListTellsUntilWhenItIsKept() throws Exception {
		UUID id = issues.create(NewIssue.titled("Superfluous")).id();
		trash.put(id);
		DeletedIssue deleted = trash.list().getFirst();
		assertEquals(id, deleted.id());
		assertEquals("Superfluous", deleted.title());
		assertEquals(deleted.deletedAt().plus(IssueTrash.KEPT), deleted.keptUntil());
		assertEquals(List.of(), trash.purgeExpired(), "its time has not come");
		assertEquals(1, trash.list().size());
	}

	@Test
	void whatIsPurgedIsGone() throws Exception {
		UUID id = whole();
		trash.put(id);
		trash.purge(id);
		assertEquals(List.of(), trash.list());
		Problems.expect(ProblemKind.NOT_FOUND, () -> trash.restore(id));
		Problems.expect(ProblemKind.NOT_FOUND, () -> trash.purge(id));
		Problems.expect(ProblemKind.NOT_FOUND, () -> trash.put(id));
		assertEquals(List.of(), database.check(Progress.NONE).problems());
	}

	@Test
	void aKeptIssueIsNotLostWhereOneOfItsIdIsThereAgain() throws Exception {
		TestData other = TestData.readyWithPassphrase(Files.createDirectory(folder.resolve("other")));
		UUID id;
		try (Database first = other.open()) {
			id = first.issues().create(NewIssue.titled("Kept")).id();
			first.trash().put(id);
		}
		SqlCipher.run(other.location.file(), TestData.PASSPHRASE, """
				INSERT INTO issues(id, title, severity, status, created_at, updated_at, tags)
				VALUES ('%s', 'Again', 'low', 'open', '2025-01-01T00:00:00Z', '2025-01-01T00:00:00Z', '[]');""".formatted(id));
		try (Database again = other.open()) {
			TftsrException restoring = Problems.expect(ProblemKind.CONFLICT, () -> again.trash().restore(id));
			assertFalse(restoring.remedy().contains("delete it first"), restoring.remedy());
			TftsrException deleting = Problems.expect(ProblemKind.CONFLICT, () -> again.trash().put(id));
			assertTrue(deleting.remedy().contains("for good first"), deleting.remedy());
			assertEquals(List.of("Kept"), again.trash().list().stream().map(DeletedIssue::title).toList());
			assertEquals("Again", again.issues().find(id).orElseThrow().issue().title());

			again.trash().purge(id);
			again.trash().put(id);
			assertEquals(List.of("Again"), again.trash().list().stream().map(DeletedIssue::title).toList());
			assertEquals(List.of("delete_issue", "purge_issue"),
					again.audit().list(AuditQuery.newest(2)).stream().map(AuditEntry::action).toList());
		}
	}

	@Test
	void theAuditLogTellsOfEachStepWithoutTexts() throws Exception {
		UUID id = whole();
		trash.put(id);
		trash.restore(id);
		trash.put(id);
		trash.purge(id);
		List<AuditEntry> entries = database.audit().list(AuditQuery.newest(4));
		assertEquals(List.of("purge_issue", "delete_issue", "restore_issue", "delete_issue"),
				entries.stream().map(AuditEntry::action).toList());
		for (AuditEntry entry : entries) {
			assertEquals(id.toString(), entry.entityId());
			assertFalse(String.valueOf(entry.details()).contains("Größe"), entry.details());
		}
		assertTrue(entries.getLast().details().contains("\"log_files\":1"), entries.getLast().details());
		assertTrue(entries.getLast().details().contains("\"kept_until\":"), entries.getLast().details());
	}

	@Test
	void eachStepIsAnnounced() throws Exception {
		UUID id = issues.create(NewIssue.titled("Announced")).id();
		data.changes.clear();
		trash.put(id);
		trash.restore(id);
		Map<String, String> issue = Map.of(Topics.ISSUE_ID, id.toString());
		assertEquals(List.of(new Change(Topics.ISSUE_DELETED, issue), new Change(Topics.ISSUE_CREATED, issue)), data.changes);
	}
}
