package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.event.Topics;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.storage.Change;
import org.tftsr.storage.Database;

/** What issues and documents are linked with, and what is being published. */
class RemoteLinkRepositoryTest {

	private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

	@TempDir
	Path folder;

	private TestData data;
	private Database database;
	private RemoteLinkRepository links;
	private PublicationRepository publications;
	private UUID issue;
	private UUID document;

	@BeforeEach
	void open() throws Exception {
		data = TestData.ready(folder);
		database = data.open();
		links = database.remoteLinks();
		publications = database.publications();
		issue = database.issues().create(NewIssue.titled("Disk full")).id();
		document = database.documents().create(issue, DocumentType.RCA, "RCA", "# RCA").id();
		data.changes.clear();
	}

	@AfterEach
	void close() throws Exception {
		database.close();
	}

	private RemoteLink ticket(String state, Instant readAt) {
		return new RemoteLink(UUID.randomUUID(), issue, null, ServiceKind.SERVICENOW, "f00d", "INC0010042",
				"https://x.example.org/incident.do?sys_id=f00d", "incident", state, null, null, Map.of("urgency", "2"), NOON, readAt);
	}

	private RemoteLink page() {
		return new RemoteLink(UUID.randomUUID(), issue, document, ServiceKind.CONFLUENCE, "4711", "RCA", "https://wiki.example.org/4711",
				"OPS", null, "3", "abc", NOON.plusMillis(250), NOON.plusMillis(500));
	}

	private Publication publication(UUID id, PublicationStep step, String problem, String... attached) {
		return new Publication(id, issue, document, ServiceKind.CONFLUENCE, "OPS", "RCA", Map.of("labels", "rca incident"), null,
				"abc", step, List.of(attached), problem,
				NOON, NOON.plusMillis(1_500));
	}

	@Test
	void linksReadAsTheyWereSaved() throws Exception {
		RemoteLink ticket = links.save(ticket("New", null));
		RemoteLink page = links.save(page());
		assertEquals("3", page.version());
		assertEquals(List.of(ticket, page), links.ofIssue(issue));
		assertEquals(Optional.of(page), links.find(issue, document, ServiceKind.CONFLUENCE));
		assertEquals(Optional.of(ticket), links.find(issue, null, ServiceKind.SERVICENOW));
		assertEquals(Optional.empty(), links.find(issue, null, ServiceKind.CONFLUENCE), "it is the document's");
		assertEquals(List.of(), links.ofIssue(UUID.randomUUID()));
		assertEquals(List.of(page), links.leadingTo(ServiceKind.CONFLUENCE, "4711"));
		assertEquals(List.of(), links.leadingTo(ServiceKind.SERVICENOW, "4711"));
		String details = database.audit().list(AuditQuery.newest(1)).getFirst().details();
		assertTrue(details.contains("\"service\":\"confluence\"") && details.contains("\"remote_id\":\"4711\""), details);
		assertFalse(details.contains("RCA"), "what a page is called may tell what it is about");
	}

	@Test
	void whatIsReadBackIsNotedOnTheSameLinkAndAnnouncedWhereItIsNews() throws Exception {
		RemoteLink ticket = links.save(ticket("New", null));
		assertEquals(1, data.changes.size());
		RemoteLink sameState = links.save(ticket("New", NOON));
		assertEquals(ticket.id(), sameState.id());
		assertEquals(NOON, sameState.readAt());
		assertEquals(1, data.changes.size(), "whoever looks anew when told would never end");
		links.save(ticket("Resolved", NOON.plusSeconds(1)));
		assertEquals(List.of("Resolved"), links.ofIssue(issue).stream().map(RemoteLink::state).toList());
		assertEquals(new Change(Topics.ISSUE_CHANGED, Map.of(Topics.ISSUE_ID, issue.toString())), data.changes.getLast());
		links.remove(ticket.id());
		assertEquals(List.of(), links.ofIssue(issue));
		Problems.expect(ProblemKind.NOT_FOUND, () -> links.remove(ticket.id()));
	}

	@Test
	void whatWasReadLateTouchesNothingThatWasWrittenMeanwhile() throws Exception {
		RemoteLink stale = links.save(page());
		RemoteLink now = links.save(new RemoteLink(stale.id(), issue, document, stale.service(), stale.remoteId(), "RCA", stale.address(), "OPS",
				null, "4", "def", Map.of("a", "b"), NOON, NOON));
		data.changes.clear();
		RemoteLink read = new RemoteLink(stale.id(), issue, document, stale.service(), stale.remoteId(), "RCA of today", "https://wiki.example.org/x",
				"DEV", "version 3", "3", "abc", NOON, NOON.plusSeconds(1));
		RemoteLink kept = links.keepReading(read).orElseThrow();
		assertEquals(new RemoteLink(now.id(), issue, document, now.service(), now.remoteId(), "RCA of today", "https://wiki.example.org/x", "DEV",
				"version 3", "4", "def", Map.of("a", "b"), now.createdAt(), NOON.plusSeconds(1)), kept);
		assertEquals(List.of(kept), links.ofIssue(issue));
		assertEquals(1, data.changes.size());
		links.remove(now.id());
		assertEquals(Optional.empty(), links.keepReading(read));
		assertEquals(List.of(), links.ofIssue(issue));
	}

	@Test
	void ofALinkThatNothingWasWrittenToTheVersionIsTheOneThatWasRead() throws Exception {
		RemoteLink linked = links.save(ticket("New", null));
		RemoteLink read = new RemoteLink(linked.id(), issue, null, linked.service(), linked.remoteId(), linked.label(), linked.address(),
				linked.place(), "New", "7", null, NOON, NOON);
		assertEquals("7", links.keepReading(read).orElseThrow().version());
	}

	@Test
	void theyHangOnWhatIsThereOnly() throws Exception {
		UUID other = database.issues().create(NewIssue.titled("Another")).id();
		RemoteLink page = page();
		Problems.expect(ProblemKind.NOT_FOUND, () -> links.save(new RemoteLink(page.id(), other, document, page.service(), "1", "l", "a",
				null, null, null, null, NOON, null)));
		Problems.expect(ProblemKind.NOT_FOUND, () -> links.save(new RemoteLink(page.id(), UUID.randomUUID(), null, page.service(), "1",
				"l", "a", null, null, null, null, NOON, null)));
		Problems.expect(ProblemKind.INVALID_INPUT, () -> links.save(new RemoteLink(page.id(), issue, null, page.service(), " ", "l", "a",
				null, null, null, null, NOON, null)));
	}

	@Test
	void theyGoWithTheirIssueAndComeBackWithIt() throws Exception {
		RemoteLink ticket = links.save(ticket("New", NOON));
		RemoteLink page = links.save(page());
		Publication publication = publication(UUID.randomUUID(), PublicationStep.SENDING, "broke");
		publications.put(publication);
		database.trash().put(issue);
		assertEquals(List.of(), links.ofIssue(issue));
		assertEquals(List.of(), publications.unfinished(issue));
		assertTrue(database.audit().list(AuditQuery.newest(1)).getFirst().details().contains("\"remote_links\":2"));
		database.trash().restore(issue);
		assertEquals(List.of(ticket, page), links.ofIssue(issue));
		assertEquals(List.of(publication), publications.unfinished(issue));
	}

	@Test
	void aPublicationIsKeptAtEachStepUntilItIsDone() throws Exception {
		UUID id = UUID.randomUUID();
		publications.put(publication(id, PublicationStep.PREPARED, null));
		publications.put(publication(id, PublicationStep.SENDING, "The connection broke"));
		Publication failed = publication(id, PublicationStep.FAILED, "Not allowed");
		publications.put(failed);
		assertEquals(List.of(failed), publications.unfinished(issue));
		Publication written = publication(id, PublicationStep.WRITTEN, null, "aa", "bb");
		publications.put(written);
		assertEquals(List.of(written), publications.unfinished(issue));
		publications.put(publication(id, PublicationStep.DONE, null, "aa", "bb"));
		assertEquals(List.of(), publications.unfinished(issue));
		assertEquals(PublicationStep.DONE, publications.find(id).orElseThrow().step());
		publications.remove(id);
		assertEquals(Optional.empty(), publications.find(id));
	}
}
