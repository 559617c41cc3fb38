package org.tftsr.integrations.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.tftsr.core.audit.AuditEntry;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.issue.IssueChange;
import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.EventType;
import org.tftsr.integrations.Candidate;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.net.Preview;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** Documents and issues as pages of Confluence. */
class PagePublicationTest extends PublishCase {

	private static final ServiceKind CONFLUENCE = ServiceKind.CONFLUENCE;

	private Page page(RemoteLink link) {
		return wiki.pages.get(link.remoteId());
	}

	private List<String> rows(String action, String entity) throws TftsrException {
		return TestServices.get(AuditLog.class).list(new AuditQuery(action, null, entity, null, null, 50, 0)).stream()
				.map(AuditEntry::details).toList();
	}

	@Test
	void aDocumentBecomesAPageWithWhatBelongsToIt() throws Exception {
		PreparedPublication prepared = prepare(document, target(CONFLUENCE));
		assertTrue(wiki.pages.isEmpty());
		assertFalse(prepared.redacted().isEmpty());
		RemoteLink link = publish(prepared);
		assertEquals(prepared.title(), link.label());
		assertEquals("OPS", link.place());
		assertEquals("https://wiki.example/" + link.remoteId(), link.address());
		assertEquals(List.of("incident", "rca"), wiki.labels.get(link.remoteId()));
		assertEquals(2, wiki.files.size(), wiki.files.keySet().toString());
		assertEquals(List.of(link), links.ofIssue(issue));
		// what was shown as a whole is what went, and the files were shown before they went
		assertEquals(prepared.requests().getFirst().sha256(), shown.getFirst().sha256());
		assertEquals(3, shown.size());
		List<TimelineEvent> events = issues.timeline(issue).stream().filter(event -> event.type().equals(EventType.PUBLISHED)).toList();
		assertEquals("Document published to Confluence: " + link.label(), events.getFirst().description());
		String row = rows("publish", document.toString()).getFirst();
		assertTrue(row.contains("\"redacted\":true") && row.contains(link.contentSha256()), row);
	}

	@Test
	void nothingOfTheLogLeavesInAnyRequest() throws Exception {
		publish(document, CONFLUENCE);
		publish(null, CONFLUENCE);
		for (Preview preview : shown) {
			String sent = new String(preview.body(), StandardCharsets.UTF_8);
			assertFalse(LoggedIssue.isIn(sent), sent);
		}
	}

	@Test
	void unchangedNothingIsSentHoweverOften() throws Exception {
		RemoteLink first = publish(document, CONFLUENCE);
		int changes = wiki.changes;
		shown.clear();
		for (int i = 0; i < 5; i++) {
			PreparedPublication again = prepare(document, target(CONFLUENCE));
			assertTrue(again.unchanged());
			assertEquals(List.of(), again.requests());
			assertEquals(first.remoteId(), publish(again).remoteId());
		}
		assertEquals(changes, wiki.changes);
		assertEquals(List.of(), shown);
		assertEquals(1, issues.timeline(issue).stream().filter(event -> event.type().equals(EventType.PUBLISHED)).count());
		assertEquals(List.of(), service().unfinished(issue));
	}

	@Test
	void whatSomebodyHasChangedThereIsShownAndNotOverwritten() throws Exception {
		RemoteLink link = publish(null, CONFLUENCE);
		issues.update(issue, new IssueChange(null, "Disk full", null, null, null, null, null));
		PreparedPublication prepared = prepare(null, target(CONFLUENCE));
		wiki.edit(link.remoteId(), "<p>by hand</p>");
		TftsrException problem = assertThrows(TftsrException.class, () -> publish(prepared));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertEquals("<p>by hand</p>", page(link).storage());
		assertEquals(List.of(), service().unfinished(issue));
		PreparedPublication anew = prepare(null, target(CONFLUENCE));
		assertTrue(anew.before().startsWith("<p>by hand</p>"), anew.before());
		assertTrue(anew.notes().stream().anyMatch(note -> note.contains("version 1 was written, and now it is version 2")), anew.notes().toString());
		publish(anew);
		assertEquals(3, page(link).summary().version());
		assertTrue(page(link).storage().contains("Disk full"));
	}

	@Test
	void whatIsRefusedLeavesNothingBehind() throws Exception {
		PreparedPublication prepared = prepare(document, target(CONFLUENCE));
		TftsrException problem = assertThrows(TftsrException.class,
				() -> service().publish(prepared, preview -> Reviewer.Verdict.REFUSE, Progress.NONE));
		assertEquals(ProblemKind.FORBIDDEN, problem.kind());
		assertEquals(List.of(), service().unfinished(issue));
		assertEquals(List.of(), links.ofIssue(issue));
		assertTrue(wiki.pages.isEmpty());
	}

	@Test
	void aRefusedFileCanBeGoneOnWith() throws Exception {
		PreparedPublication prepared = prepare(document, target(CONFLUENCE));
		assertThrows(TftsrException.class, () -> service().publish(prepared,
				preview -> preview.method().equals("PUT") ? Reviewer.Verdict.REFUSE : Reviewer.Verdict.SEND, Progress.NONE));
		assertEquals(1, wiki.pages.size());
		assertEquals(1, links.ofIssue(issue).size());
		String open = service().unfinished(issue).getFirst().problem();
		assertTrue(open.contains("it was refused"), open);
		service().resume(service().unfinished(issue).getFirst().id(), Unfound.ASK, reviewer, Progress.NONE);
		assertEquals(2, wiki.files.size());
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void whatOthersHaveMadeOfItBeforeItIsGoneOnWithIsTold() throws Exception {
		PreparedPublication prepared = prepare(null, target(CONFLUENCE));
		assertThrows(TftsrException.class, () -> service().publish(prepared,
				preview -> preview.method().equals("PUT") ? Reviewer.Verdict.REFUSE : Reviewer.Verdict.SEND, Progress.NONE));
		RemoteLink link = links.ofIssue(issue).getFirst();
		wiki.edit(link.remoteId(), "<p>by hand</p>");
		RemoteLink resumed = service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE);
		assertEquals("1", resumed.version(), "the version that was written from here");
		assertEquals("version 2", resumed.state());
		issues.update(issue, new IssueChange(null, "Disk full", null, null, null, null, null));
		assertTrue(prepare(null, target(CONFLUENCE)).replacesOthers());
	}

	/** The program ends at each call in turn; somebody changes the page there before it is gone on with. */
	@Test
	void whatOthersMakeOfItBeforeTheLinkIsKeptIsNotTakenForOurs() throws Exception {
		boolean broken = true;
		int changed = 0;
		for (int at = 1; broken; at++) {
			wiki.pages.clear();
			makeIssue();
			PublicationTarget quick = new PublicationTarget(CONFLUENCE, null, null, null, Map.of(), false, false);
			PreparedPublication prepared = prepare(null, quick);
			breaking.breakAt(at, Breaking.How.KILLED_BEHIND);
			try {
				publish(prepared);
			} catch (Breaking.Killed e) {
				// as it was asked for
			}
			broken = breaking.stop();
			if (wiki.pages.isEmpty() || service().unfinished(issue).isEmpty()) {
				continue;
			}
			wiki.edit(wiki.pages.firstKey(), "<p>by hand</p>");
			try {
				service().resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE);
			} catch (TftsrException problem) {
				assertEquals(ProblemKind.CONFLICT, problem.kind(), "it is not known whose it is");
				continue;
			}
			changed++;
			assertEquals("1", links.ofIssue(issue).getFirst().version(), "at call " + at);
			issues.update(issue, new IssueChange(null, "Disk full", null, null, null, null, null));
			assertTrue(prepare(null, quick).replacesOthers(), "at call " + at);
		}
		assertTrue(changed > 1, "only " + changed);
	}

	@Test
	void whoBeginsAnewWhileItIsNotKnownWhatBecameOfTheLastOneIsTold() throws Exception {
		PreparedPublication prepared = prepare(document, target(CONFLUENCE));
		for (int at = 1; service().unfinished(issue).isEmpty(); at++) {
			breaking.breakAt(at, Breaking.How.KILLED_BEHIND);
			try {
				publish(prepared);
			} catch (Breaking.Killed e) {
				// as it was asked for
			} finally {
				breaking.stop();
			}
		}
		TftsrException problem = assertThrows(TftsrException.class, () -> prepare(document, target(CONFLUENCE)));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.remedy().contains("Resume"), problem.getMessage());
		service().giveUp(service().unfinished(issue).getFirst().id());
		prepare(document, target(CONFLUENCE));
	}

	@Test
	void whereThePageIsGoneANewOneIsMade() throws Exception {
		RemoteLink first = publish(document, CONFLUENCE);
		wiki.pages.clear();
		wiki.files.clear();
		PreparedPublication prepared = prepare(document, target(CONFLUENCE));
		assertTrue(prepared.notes().getFirst().contains("is not there any more"), prepared.notes().toString());
		assertNotEquals(first.remoteId(), publish(prepared).remoteId());
		assertEquals(2, wiki.files.size());
	}

	@Test
	void whereNobodyCanAskThePageIsNotTakenForGone() throws Exception {
		RemoteLink link = publish(document, CONFLUENCE);
		wiki.signedOut = true;
		assertEquals(ProblemKind.NOT_FOUND, assertThrows(TftsrException.class, () -> prepare(document, target(CONFLUENCE))).kind());
		assertEquals(link, service().refresh(issue, Progress.NONE).getFirst());
	}

	@Test
	void whatCannotBeALabelIsToldBeforeThePageIsMade() {
		PublicationTarget wrong = new PublicationTarget(CONFLUENCE, null, null, null, Map.of("labels", "rca, a.b"), false, false);
		TftsrException problem = assertThrows(TftsrException.class, () -> prepare(document, wrong));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertTrue(problem.what().contains("a.b"), problem.getMessage());
		assertTrue(wiki.pages.isEmpty());
	}

	@Test
	void aValueIsNoLabel() {
		PublicationTarget wrong = new PublicationTarget(CONFLUENCE, null, null, null, Map.of("labels", "rca, AKIAIOSFODNN7EXAMPLE"), false, false);
		TftsrException problem = assertThrows(TftsrException.class, () -> prepare(document, wrong));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertFalse(problem.getMessage().contains("AKIA"), problem.getMessage());
		assertTrue(wiki.pages.isEmpty());
	}

	@Test
	void readingStatesUndoesNothingThatHappensMeanwhile() throws Exception {
		RemoteLink first = publish(document, CONFLUENCE);
		RemoteLink[] second = new RemoteLink[1];
		wiki.onRead = () -> {
			issues.update(issue, new IssueChange(null, "Disk full", null, null, null, null, null));
			documents().update(documents().find(document).orElseThrow(), "RCA", "# Another text");
			second[0] = publish(document, CONFLUENCE);
		};
		RemoteLink fresh = service().refresh(issue, Progress.NONE).getFirst();
		assertNotEquals(first.contentSha256(), second[0].contentSha256());
		assertEquals(second[0].contentSha256() + second[0].version(), fresh.contentSha256() + fresh.version());
		wiki.onRead = () -> links.remove(first.id());
		assertEquals(List.of(), service().refresh(issue, Progress.NONE));
		assertEquals(List.of(), links.ofIssue(issue), "who has removed it does not want it back");
	}

	private static DocumentRepository documents() {
		return TestServices.get(DocumentRepository.class);
	}

	@Test
	void aPageOfThatTitleIsFoundAndUpdatedWhereSomebodySaysSo() throws Exception {
		RemoteLink link = publish(document, CONFLUENCE);
		links.remove(link.id());
		List<Candidate> found = service().candidates(issue, document, target(CONFLUENCE), null, reviewer, Progress.NONE);
		assertEquals(List.of(link.remoteId()), found.stream().map(Candidate::id).toList());
		assertFalse(found.getFirst().linked());
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> publish(document, CONFLUENCE)).kind());
		PublicationTarget existing = new PublicationTarget(CONFLUENCE, null, null, link.remoteId(), Map.of(), false, false);
		assertEquals(link.remoteId(), publish(prepare(document, existing)).remoteId());
		assertTrue(service().candidates(issue, document, target(CONFLUENCE), "case", reviewer, Progress.NONE).getFirst().linked());
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void asItIsOnlyWhereSomebodySaysSoAndThatIsRecorded() throws Exception {
		PreparedPublication prepared = service().prepare(issue, null, target(CONFLUENCE), Redaction.AS_IT_IS, Progress.NONE);
		assertTrue(prepared.unredacted());
		assertTrue(prepared.notes().stream().anyMatch(note -> note.contains("are not replaced")), prepared.notes().toString());
		RemoteLink link = publish(prepared);
		assertTrue(page(link).storage().contains(SECRET));
		String log = wiki.files.entrySet().stream().filter(file -> file.getKey().endsWith("orders.log"))
				.map(file -> new String(file.getValue(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
		assertFalse(log.contains(SECRET), log);
		List<String> allowed = rows("allow_unredacted", issue.toString());
		assertTrue(allowed.size() >= 3 && allowed.stream().allMatch(row -> row.contains(prepared.id().toString()) && row.contains("Confluence")),
				allowed.toString());
		String row = rows("publish", issue.toString()).getFirst();
		assertTrue(row.contains("\"redacted\":false"), row);
		// the next one is redacted again
		publish(null, CONFLUENCE);
		assertFalse(page(link).storage().contains(SECRET));
	}

	@Test
	void aLinkIsReadAgain() throws Exception {
		RemoteLink link = publish(document, CONFLUENCE);
		assertEquals("version 1", link.state());
		wiki.edit(link.remoteId(), "<p>by hand</p>");
		RemoteLink fresh = service().refresh(issue, Progress.NONE).getFirst();
		assertEquals("version 2", fresh.state());
		assertEquals("1", fresh.version());
		wiki.pages.clear();
		RemoteLink gone = service().refresh(issue, Progress.NONE).getFirst();
		assertEquals("not there any more, or not to be seen", gone.state());
		assertEquals("1", gone.version());
	}

	@Test
	void anIssueIsLinkedWithAPageThatIsThere() throws Exception {
		RemoteLink link = publish(document, CONFLUENCE);
		links.remove(link.id());
		PublicationTarget existing = new PublicationTarget(CONFLUENCE, null, null, link.remoteId(), Map.of(), false, false);
		RemoteLink linked = service().link(issue, existing, Progress.NONE);
		assertEquals(link.remoteId(), linked.remoteId());
		assertEquals(null, linked.contentSha256());
		service().link(issue, existing, Progress.NONE);
		assertEquals(1, links.ofIssue(issue).size());
	}
}
