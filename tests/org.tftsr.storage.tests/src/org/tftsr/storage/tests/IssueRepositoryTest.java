package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.event.Topics;
import org.tftsr.core.issue.Domain;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.IssueStatus;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.issue.WhyChange;
import org.tftsr.core.issue.WhyState;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

class IssueRepositoryTest {

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private IssueRepository issues;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		issues = database.issues();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	@Test
	void anIssueReadsAsItWasCreated() throws Exception {
		Issue created = issues.create(new NewIssue("Disk full", "on web-01\n  twice", Severity.CRITICAL, Domain.LINUX,
				"triage", List.of("disk", "say \"hi\"", "日本")));
		assertEquals("Disk full", created.title());
		assertEquals("on web-01\n  twice", created.description());
		assertEquals(Severity.CRITICAL, created.severity());
		assertEquals(IssueStatus.OPEN, created.status());
		assertEquals("linux", created.category());
		assertEquals("triage", created.source());
		assertEquals(List.of("disk", "say \"hi\"", "日本"), created.tags());
		assertEquals(created.createdAt(), created.updatedAt());
		assertEquals(0, created.createdAt().getNano(), "to the second");
		assertNull(created.resolvedAt());
		assertEquals(created, issues.find(created.id()).orElseThrow().issue());
	}

	@Test
	void idsAreOfVersion7AndTellTheOrder() throws Exception {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < 50; i++) {
			UUID id = issues.create(NewIssue.titled("Issue " + i)).id();
			assertEquals(7, id.version());
			ids.add(id.toString());
		}
		assertEquals(ids.stream().sorted().toList(), ids);
	}

	@Test
	void aBlankTitleIsRefused() throws Exception {
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.create(NewIssue.titled(" ")));
		UUID id = issues.create(NewIssue.titled("Fine")).id();
		Problems.expect(ProblemKind.INVALID_INPUT,
				() -> issues.update(id, new IssueChange("", null, null, null, null, null, null)));
	}

	@Test
	void onlyTheGivenFieldsChange() throws Exception {
		Issue before = issues
				.create(new NewIssue("Title", "Text", Severity.LOW, Domain.NETWORK, "manual", List.of("a")));
		Issue renamed = issues.update(before.id(), new IssueChange("New title", null, null, null, null, null, null));
		assertEquals("New title", renamed.title());
		assertEquals("Text", renamed.description());
		assertEquals(Severity.LOW, renamed.severity());
		Issue rest = issues.update(before.id(),
				new IssueChange(null, "", Severity.HIGH, null, Domain.IDENTITY, "ada", List.of("b", "c")));
		assertEquals("New title", rest.title());
		assertEquals("", rest.description());
		assertEquals("identity", rest.category());
		assertEquals("ada", rest.assignedTo());
		assertEquals(List.of("b", "c"), rest.tags());
		assertNull(issues.update(before.id(), new IssueChange(null, null, null, null, null, "", null)).assignedTo());
	}

	@Test
	void whoeverWasShownAnIssueDoesNotOverwriteWhatSomebodyElseWroteSince() throws Exception {
		Issue shown = issues.create(new NewIssue("Title", "Text", Severity.LOW, Domain.NETWORK, "manual", List.of("a")));
		issues.update(shown.id(), new IssueChange("Theirs", null, Severity.HIGH, null, null, "ada", List.of("b")));
		for (IssueChange stale : List.of(new IssueChange("Mine", null, null, null, null, null, null),
				IssueChange.severity(Severity.CRITICAL), new IssueChange(null, null, null, null, null, "", null),
				new IssueChange(null, "Also mine", null, null, null, null, List.of()))) {
			TftsrException refused = Problems.expect(ProblemKind.CONFLICT, () -> issues.update(shown.id(), stale.to(shown)));
			assertTrue(refused.why().contains("somebody else has changed its "), refused.why());
			assertFalse(refused.getMessage().contains("Theirs"), "no value is in a message");
		}
		Issue now = issues.find(shown.id()).orElseThrow().issue();
		assertEquals("Theirs", now.title());
		assertEquals("Text", now.description(), "nothing of a refused change is made");
		assertEquals("ada", now.assignedTo());
		assertEquals("Mine", issues.update(shown.id(),
				new IssueChange("Mine", null, null, null, null, null, null).to(now)).title());
	}

	@Test
	void fieldsThatNobodyElseChangedCanBeChangedAndWhatIsThereAlreadyCanBeWritten() throws Exception {
		Issue shown = issues.create(NewIssue.titled("Title"));
		issues.update(shown.id(), new IssueChange("Theirs", null, null, IssueStatus.INVESTIGATING, null, "ada", null));
		Issue changed = issues.update(shown.id(),
				new IssueChange("Theirs", "Text", null, IssueStatus.INVESTIGATING, Domain.LINUX, null, null).to(shown));
		assertEquals("Text", changed.description());
		assertEquals("linux", changed.category());
		assertEquals("ada", changed.assignedTo());
		assertEquals(Severity.LOW, issues.update(shown.id(), IssueChange.severity(Severity.LOW)).severity(),
				"who names a value without having been shown one may overwrite any");
	}

	@Test
	void resolvingSetsTheTimeAndReopeningClearsIt() throws Exception {
		UUID id = issues.create(NewIssue.titled("Comes and goes")).id();
		Issue resolved = issues.update(id, IssueChange.status(IssueStatus.RESOLVED));
		assertNotNull(resolved.resolvedAt());
		assertEquals(resolved.resolvedAt(), issues.update(id, IssueChange.status(IssueStatus.CLOSED)).resolvedAt());
		assertEquals(resolved.resolvedAt(), issues.update(id, IssueChange.severity(Severity.LOW)).resolvedAt());
		assertNull(issues.update(id, IssueChange.status(IssueStatus.INVESTIGATING)).resolvedAt());
		assertNull(issues.update(id, IssueChange.status(IssueStatus.CLOSED)).resolvedAt(), "closed, but not resolved");
	}

	@Test
	void anEmptyChangeChangesNothing() throws Exception {
		Issue issue = issues.create(NewIssue.titled("Quiet"));
		data.changes.clear();
		assertEquals(issue, issues.update(issue.id(), new IssueChange(null, null, null, null, null, null, null)));
		assertEquals(List.of(), data.changes);
		assertEquals(List.of(), audited("update_issue"));
	}

	@Test
	void deletingTakesAllThatHangsOnAnIssueWithIt() throws Exception {
		UUID id = issues.create(NewIssue.titled("Short-lived")).id();
		UUID log = database.logs().add(id, "a.log", "/a.log", 1, "text/plain", "00").id();
		UUID document = database.documents().create(id, DocumentType.RCA, "RCA", "text").id();
		issues.addWhy(id, null, "Why?", "", "", WhyState.ACCEPTED);
		database.pseudonyms().add(id, List.of(new Pseudonym("IP", 1, "10.0.0.1")));
		issues.delete(id);
		assertEquals(Optional.empty(), issues.find(id));
		assertEquals(Optional.empty(), database.logs().find(log));
		assertEquals(Optional.empty(), database.documents().find(document));
		assertEquals(List.of(), database.pseudonyms().list(id));
		assertEquals(List.of(), issues.search("Short-lived", 10).hits());
		assertTrue(database.check(org.tftsr.core.progress.Progress.NONE).isHealthy());
	}

	@Test
	void whatDoesNotExistIsNotFound() {
		UUID nobody = UUID.randomUUID();
		assertEquals(ProblemKind.NOT_FOUND, Problems.expect(ProblemKind.NOT_FOUND, () -> issues.delete(nobody)).kind());
		Problems.expect(ProblemKind.NOT_FOUND, () -> issues.update(nobody, IssueChange.severity(Severity.LOW)));
		Problems.expect(ProblemKind.NOT_FOUND, () -> issues.whys(nobody));
		Problems.expect(ProblemKind.NOT_FOUND, () -> issues.timeline(nobody));
	}

	@Test
	void aDetailHoldsEverything() throws Exception {
		UUID id = issues.create(NewIssue.titled("Whole")).id();
		assertEquals(new IssueDetail(issues.find(id).orElseThrow().issue(), List.of(), List.of(), List.of(), List.of(), List.of()),
				issues.find(id).orElseThrow());
		database.logs().add(id, "a.log", "/a.log", 1, "text/plain", "00");
		database.documents().create(id, DocumentType.POSTMORTEM, "PM", "text");
		issues.addWhy(id, null, "Why?", "", "", WhyState.ACCEPTED);
		IssueDetail detail = issues.find(id).orElseThrow();
		assertEquals(database.logs().list(id), detail.logFiles());
		assertEquals(database.documents().list(id), detail.documents());
		assertEquals(issues.whys(id), detail.whys());
	}

	@Test
	void anIdCanBeGivenByItsFirstCharacters() throws Exception {
		UUID first = issues.create(NewIssue.titled("First")).id();
		assertEquals(Optional.of(first), issues.resolve(first.toString()));
		assertEquals(Optional.of(first), issues.resolve(first.toString().substring(0, 4).toUpperCase()));
		UUID second = issues.create(NewIssue.titled("Second")).id();
		assertEquals(Optional.of(second), issues.resolve(second.toString().substring(0, 30)));
		Problems.expect(ProblemKind.CONFLICT, () -> issues.resolve(first.toString().substring(0, 4)));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> issues.resolve(first.toString().substring(0, 3)));
		assertEquals(Optional.empty(), issues.resolve("ffff"));
		assertEquals(Optional.empty(), issues.resolve("%%%%"));
		assertEquals(Optional.empty(), issues.resolve("****"));
	}

	@Test
	void eachChangeIsAnnouncedOnceItIsCommitted() throws Exception {
		UUID id = issues.create(NewIssue.titled("Announced")).id();
		issues.update(id, IssueChange.status(IssueStatus.INVESTIGATING));
		issues.addWhy(id, null, "Why?", "", "", WhyState.ACCEPTED);
		issues.delete(id);
		Problems.expect(ProblemKind.NOT_FOUND, () -> issues.delete(id));
		Map<String, String> issue = Map.of(Topics.ISSUE_ID, id.toString());
		assertEquals(
				List.of(new Change(Topics.ISSUE_CREATED, issue), new Change(Topics.ISSUE_CHANGED, issue),
						new Change(Topics.ISSUE_CHANGED, issue), new Change(Topics.ISSUE_DELETED, issue)),
				data.changes);
	}

	@Test
	void aListenerMayUseTheDatabase() throws Exception {
		database.close();
		List<String> titles = new ArrayList<>();
		Database[] opened = new Database[1];
		opened[0] = Database.open(data.location, org.tftsr.storage.KeySource.standard(name -> null), change -> {
			try {
				titles.add(opened[0].issues().find(UUID.fromString(change.properties().get(Topics.ISSUE_ID)))
						.orElseThrow().issue().title());
			} catch (org.tftsr.core.problem.TftsrException e) {
				throw new AssertionError(e);
			}
		});
		try (Database again = opened[0]) {
			again.issues().create(NewIssue.titled("Seen after the commit"));
			assertEquals(List.of("Seen after the commit"), titles);
		}
	}

	@Test
	void theAuditLogTellsWhatWasDoneWithoutTexts() throws Exception {
		String canary = "canary-" + UUID.randomUUID();
		UUID id = issues.create(new NewIssue(canary, canary, Severity.HIGH, null, "manual", List.of(canary))).id();
		issues.update(id, new IssueChange(canary + '2', null, null, IssueStatus.RESOLVED, null, null, null));
		issues.addWhy(id, null, canary, canary, canary, WhyState.PROPOSED);
		issues.updateWhy(issues.whys(id).getFirst().id(), new WhyChange(null, canary + '3', null, WhyState.ACCEPTED));
		issues.addTimelineEvent(id, "detected", canary, java.time.Instant.now(), canary);
		issues.delete(id);
		List<String> actions = database.audit().list(AuditQuery.newest(100)).stream().map(entry -> {
			assertEquals(id.toString(), entry.entityId());
			assertFalse(entry.details().contains(canary), entry.details());
			return entry.action();
		}).toList();
		assertEquals(List.of("delete_issue", "add_timeline_event", "update_five_why", "add_five_why", "update_issue",
				"create_issue"), actions);
		assertEquals("{\"fields\":[\"title\",\"status\"],\"status\":\"resolved\"}", audited("update_issue").getFirst());
	}

	private List<String> audited(String action) throws Exception {
		return database.audit().list(new AuditQuery(action, null, null, null, null, 100, 0)).stream()
				.map(entry -> entry.details()).toList();
	}
}
