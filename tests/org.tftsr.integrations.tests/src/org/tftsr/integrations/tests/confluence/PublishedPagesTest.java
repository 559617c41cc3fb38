package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.document.Document;
import org.tftsr.core.document.DocumentRepository;
import org.tftsr.core.document.DocumentType;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.integration.RemoteLink;
import org.tftsr.core.integration.RemoteLinkRepository;
import org.tftsr.core.integration.ServiceKind;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Redaction;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.integrations.PublicationTarget;
import org.tftsr.integrations.tests.support.LoggedIssue;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** A document on its way to a server, with all that is between: what arrives is what was shown, and nothing else of the issue. */
class PublishedPagesTest extends PublishedPagesCase {

	private PreparedPublication prepare(Redaction redaction) throws TftsrException {
		return publications.prepare(made.issue(), made.document(),
				new PublicationTarget(ServiceKind.CONFLUENCE, null, null, null, Map.of("labels", "rca"), true, true), redaction, Progress.NONE);
	}

	private RemoteLink publish(PreparedPublication prepared) throws TftsrException {
		return publications.publish(prepared, SEND, Progress.NONE);
	}

	private static boolean isWrite(Seen seen) {
		return !seen.method().equals("GET");
	}

	@ParameterizedTest
	@EnumSource
	void whatArrivesIsWhatWasShown(Wikis kind) throws Exception {
		start(kind.isCloud());
		PreparedPublication prepared = prepare(Redaction.REDACTED);
		assertTrue(wiki.take().stream().noneMatch(PublishedPagesTest::isWrite));
		RemoteLink link = publish(prepared);
		List<Seen> seen = wiki.take();
		assertArrayEquals(prepared.requests().getFirst().body(), seen.stream().filter(PublishedPagesTest::isWrite).findFirst().orElseThrow().body());
		for (Seen request : seen) {
			assertFalse(LoggedIssue.isIn(request.text() + request.parameters()), request.text());
		}
		WikiPage page = wiki.pages.get(link.remoteId());
		assertEquals(2, page.files.size());
		assertTrue(page.labels.contains("rca"), page.labels.toString());
	}

	@ParameterizedTest
	@EnumSource
	void unchangedNothingIsWritten(Wikis kind) throws Exception {
		start(kind.isCloud());
		publish(prepare(Redaction.REDACTED));
		wiki.take();
		RemoteLink link = null;
		for (int i = 0; i < 100; i++) {
			// as a person does who wants no files anew each time, and with them now and then
			link = publish(i % 20 == 0 ? prepare(Redaction.REDACTED) : prepareTextAlone());
		}
		assertEquals(1, wiki.pages.get(link.remoteId()).number());
		assertEquals(1, wiki.pages.size());
		assertTrue(wiki.take().stream().noneMatch(PublishedPagesTest::isWrite));
	}

	private PreparedPublication prepareTextAlone() throws TftsrException {
		return publications.prepare(made.issue(), made.document(),
				new PublicationTarget(ServiceKind.CONFLUENCE, null, null, null, Map.of("labels", "rca"), false, false), Redaction.REDACTED,
				Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void ofAPageThatWasDeletedOneIsTold(Wikis kind) throws Exception {
		start(kind.isCloud());
		RemoteLink link = publish(prepare(Redaction.REDACTED));
		TestServices.get(DocumentRepository.class).find(made.document()).ifPresent(this::change);
		PreparedPublication prepared = prepareTextAlone();
		wiki.pages.get(link.remoteId()).status = "trashed";
		PreparedPublication anew = prepareTextAlone();
		assertTrue(anew.notes().getFirst().contains("lies in the trash of its space"), anew.notes().toString());
		assertNull(anew.before(), "a new one is made");
		PublicationTarget named = new PublicationTarget(ServiceKind.CONFLUENCE, null, null, link.remoteId(), Map.of(), false, false);
		TftsrException problem = assertThrows(TftsrException.class,
				() -> publications.prepare(made.issue(), made.document(), named, Redaction.REDACTED, Progress.NONE));
		assertTrue(problem.why().contains("was deleted at Confluence") && problem.remedy().contains("Restore it there, or publish as a new page"),
				problem.getMessage());
		assertEquals("not there any more, or not to be seen", publications.refresh(made.issue(), Progress.NONE).getFirst().state());
		wiki.pages.remove(link.remoteId());
		TftsrException gone = assertThrows(TftsrException.class, () -> publish(prepared));
		assertTrue(gone.why().contains("deleted for good"), gone.getMessage());
	}

	@ParameterizedTest
	@EnumSource
	void whereBothHaveChangedThePageWhatBothHaveComeFromIsShownToo(Wikis kind) throws Exception {
		start(kind.isCloud());
		RemoteLink link = publish(prepareTextAlone());
		assertNull(prepareTextAlone().ancestor());
		WikiPage page = wiki.pages.get(link.remoteId());
		String written = page.last().storage();
		page.write("<p>Words of somebody else</p>", "by hand");
		TestServices.get(DocumentRepository.class).find(made.document()).ifPresent(this::change);
		PreparedPublication prepared = prepareTextAlone();
		assertTrue(prepared.replacesOthers());
		assertEquals(written.replace("\n", ""), prepared.ancestor().replace("\n", ""));
		assertTrue(prepared.before().contains("somebody else") && prepared.text().contains("More."), prepared.text());
		page.removeFirst();
		assertNull(prepareTextAlone().ancestor(), "versions can be removed");
	}

	@ParameterizedTest
	@EnumSource
	void withoutTheVersionThatWasWrittenThereAreTwoTextsToCompareAndNoFailure(Wikis kind) throws Exception {
		start(kind.isCloud());
		RemoteLink link = publish(prepareTextAlone());
		wiki.pages.get(link.remoteId()).write("<p>Words of somebody else</p>", "by hand");
		TestServices.get(DocumentRepository.class).find(made.document()).ifPresent(this::change);
		wiki.answerVersions(Reply.page(200, "Sign in to go on"));
		PreparedPublication prepared = prepareTextAlone();
		assertNull(prepared.ancestor());
		assertTrue(prepared.replacesOthers());
	}

	private void change(Document document) {
		try {
			TestServices.get(DocumentRepository.class).update(document, document.title(), document.markdown() + "\nMore.\n");
		} catch (TftsrException e) {
			throw new AssertionError(e);
		}
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerThatIsLostTogetherWithTheLookUpMakesNoSecondPage(Wikis kind) throws Exception {
		start(kind.isCloud());
		PreparedPublication prepared = prepare(Redaction.REDACTED);
		lose(reviewer -> publications.publish(prepared, reviewer, Progress.NONE));
		assertEquals(1, wiki.pages.size());
		assertEquals(List.of(), TestServices.get(RemoteLinkRepository.class).ofIssue(made.issue()));
		while (!publications.unfinished(made.issue()).isEmpty()) {
			try {
				publications.resume(publications.unfinished(made.issue()).getFirst().id(), Unfound.ASK, SEND, Progress.NONE);
			} catch (TftsrException stillMaintained) {
				assertEquals(1, wiki.pages.size());
			}
		}
		assertEquals(1, wiki.pages.size());
		WikiPage page = wiki.pages.values().iterator().next();
		assertEquals(1, page.number());
		assertEquals(2, page.files.size());
		assertEquals(page.id, TestServices.get(RemoteLinkRepository.class).ofIssue(made.issue()).getFirst().remoteId());
	}

	/** The page is made, and nobody here hears of it. */
	private WikiPage breakOff(PreparedPublication prepared) {
		WikiPage page = losing(reviewer -> publications.publish(prepared, reviewer, Progress.NONE));
		assertEquals(PublicationStep.SENDING,
				assertDoesNotThrow(() -> publications.unfinished(prepared.issueId())).getFirst().step());
		return page;
	}

	/** What was made when something was sent is known to every index by now. */
	private void waitForIndex() {
		clock.pass(Duration.ofMinutes(5));
	}

	/** As who has looked, and seen that it is not there. */
	private RemoteLink make(UUID issue) throws TftsrException {
		UUID open = publications.unfinished(issue).getFirst().id();
		assertThrows(MaybeThereProblem.class, () -> publications.resume(open, Unfound.ASK, SEND, Progress.NONE));
		return publications.resume(open, Unfound.MAKE, SEND, Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void aPageThatPeopleHaveRenamedMovedAndChangedBeforeOneGoesOnIsFoundAgain(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.spaces.put("DEV", "Development");
		WikiPage page = breakOff(prepareTextAlone());
		page.rename("Another title");
		page.spaceKey = "DEV";
		page.write("<p>Words of somebody else</p>", "by hand");
		wiki.add("OPS", "Somebody else's", "<p>x</p>");
		TestServices.get(DocumentRepository.class).find(made.document()).ifPresent(this::change);
		RemoteLink link = goOn();
		assertEquals(page.id, link.remoteId());
		assertEquals("DEV", link.place());
		assertEquals("1", link.version(), "what was written, and not what others have made of it");
		assertEquals(2, wiki.pages.size());
		assertEquals(List.of(), publications.unfinished(made.issue()));
		PreparedPublication again = prepareTextAlone();
		assertTrue(again.replacesOthers() && again.before().contains("somebody else"), again.notes().toString());
	}

	@ParameterizedTest
	@EnumSource
	void whereTheFirstVersionOfARenamedPageCannotBeReadNoSecondPageIsMade(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = breakOff(prepareTextAlone());
		page.rename("Another title");
		page.write("<p>Words of somebody else</p>", "by hand");
		wiki.answerVersions(Reply.page(503, "Maintenance"));
		assertThrows(TftsrException.class, this::goOn);
		assertEquals(1, wiki.pages.size());
		wiki.answerVersions(null);
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	@ParameterizedTest
	@EnumSource
	void whereTheFirstVersionOfARenamedPageWasRemovedAPersonIsToldToLook(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = breakOff(prepareTextAlone());
		page.rename("Another title");
		page.write("<p>Words of somebody else</p>", "by hand");
		page.removeFirst();
		TftsrException problem = assertThrows(TftsrException.class, this::goOn);
		assertTrue(problem.kind() == ProblemKind.CONFLICT && problem.why().contains("Another title"), problem.getMessage());
		assertEquals(1, wiki.pages.size());
	}

	@ParameterizedTest
	@EnumSource
	void whereSomebodyElseIsSignedInByNowAPersonIsToldWhoHasMadeThePage(Wikis kind) throws Exception {
		start(kind.isCloud());
		signInAs("kim");
		WikiPage page = breakOff(prepareTextAlone());
		page.rename("Another title");
		page.write("<p>Words of somebody else</p>", "by hand");
		signInAs("lee");
		page.made = null;
		TftsrException problem = assertThrows(TftsrException.class, this::goOn);
		assertTrue(problem.kind() == ProblemKind.CONFLICT && problem.remedy().contains("Sign in as kim"), problem.getMessage());
		assertEquals(1, wiki.pages.size());
	}

	@ParameterizedTest
	@EnumSource
	void ofTwoIssuesWithTheSameTextEachHasAPageOfItsOwn(Wikis kind) throws Exception {
		start(kind.isCloud());
		LoggedIssue other = LoggedIssue.make(folder);
		WikiPage first = breakOff(prepareTextAlone());
		WikiPage lost = breakOff(prepare(other.issue(), other.document(), "OPS"));
		assertEquals(first.last().storage(), lost.last().storage());
		wiki.pages.remove(lost.id);
		waitForIndex();
		RemoteLink link = make(other.issue());
		assertNotEquals(first.id, link.remoteId());
		assertEquals(first.id, goOn().remoteId());
		assertEquals(2, wiki.pages.size());
	}

	@ParameterizedTest
	@EnumSource
	void aPageThatAnotherIssueIsLinkedWithIsNotTakenForIt(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.spaces.put("DEV", "Development");
		LoggedIssue other = LoggedIssue.make(folder);
		DocumentRepository documents = TestServices.get(DocumentRepository.class);
		Document document = documents.find(made.document()).orElseThrow();
		UUID same = documents.create(other.issue(), DocumentType.RCA, document.title(), document.markdown()).id();
		RemoteLink first = publish(prepare(other.issue(), same, "DEV"));
		wiki.pages.remove(breakOff(prepareTextAlone()).id);
		waitForIndex();
		assertNotEquals(first.remoteId(), make(made.issue()).remoteId());
		assertEquals(2, wiki.pages.size());
	}

	@ParameterizedTest
	@EnumSource
	void whatWasMadeLongAfterItWasSentIsNotTakenForItHoweverOftenOneGoesOn(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.spaces.put("DEV", "Development");
		WikiPage page = breakOff(prepareTextAlone());
		page.spaceKey = "DEV";
		page.makeOwn(Instant.now().plus(1, ChronoUnit.HOURS));
		waitForIndex();
		for (int i = 0; i < ATTEMPTS; i++) {
			wiki.answerNext("GET", Reply.page(503, "Maintenance"));
		}
		assertThrows(TftsrException.class, this::goOn);
		wiki.clearFaults();
		assertNotEquals(page.id, make(made.issue()).remoteId());
	}

	private PreparedPublication prepare(UUID issue, UUID document, String space) throws TftsrException {
		return publications.prepare(issue, document,
				new PublicationTarget(ServiceKind.CONFLUENCE, space, null, null, Map.of("labels", "rca"), false, false), Redaction.REDACTED,
				Progress.NONE);
	}

	@ParameterizedTest
	@EnumSource
	void aPageOfTheSameTextThatWasPublishedToAnotherSpaceIsNotTakenForIt(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.spaces.put("DEV", "Development");
		RemoteLink first = publish(prepareTextAlone());
		WikiPage second = breakOff(publications.prepare(made.issue(), made.document(),
				new PublicationTarget(ServiceKind.CONFLUENCE, "DEV", null, null, Map.of(), false, false), Redaction.REDACTED, Progress.NONE));
		wiki.pages.remove(second.id);
		waitForIndex();
		RemoteLink link = make(made.issue());
		assertNotEquals(first.remoteId(), link.remoteId());
		assertEquals(List.of("DEV", "OPS"), wiki.pages.values().stream().map(page -> page.spaceKey).sorted().toList());
	}

	@ParameterizedTest
	@EnumSource
	void aPageOfTheSameTitleIsFoundBeforeAnythingIsWritten(Wikis kind) throws Exception {
		start(kind.isCloud());
		PreparedPublication prepared = prepareTextAlone();
		assertTrue(prepared.makesNew());
		assertEquals(Optional.empty(), publications.sameTitle(prepared, SEND, Progress.NONE));
		WikiPage there = wiki.add("OPS", prepared.title(), "<p>x</p>");
		List<String> shown = prepared.requests().stream().map(request -> request.method() + ' ' + request.address()).toList();
		assertEquals(there.id, publications.sameTitle(prepared, preview -> {
			assertTrue(shown.contains(preview.method() + ' ' + preview.address()), preview.address() + " is none of " + shown);
			return Reviewer.Verdict.SEND;
		}, Progress.NONE).orElseThrow().id());
		assertTrue(wiki.take().stream().noneMatch(PublishedPagesTest::isWrite));
	}

	@ParameterizedTest
	@EnumSource
	void asItIsWhereSomebodyHasSaidSoAndTheLogRedactedAllTheSame(Wikis kind) throws Exception {
		start(kind.isCloud());
		publish(prepare(Redaction.AS_IT_IS));
		List<Seen> writes = wiki.take().stream().filter(PublishedPagesTest::isWrite).toList();
		assertTrue(writes.getFirst().text().contains(LoggedIssue.SECRET));
		for (Seen request : writes) {
			assertFalse(request.text().contains("password=" + LoggedIssue.SECRET), request.text());
		}
	}

	@ParameterizedTest
	@EnumSource
	void whatIsRefusedForGoodLeavesNothingToLookFor(Wikis kind) throws Exception {
		start(kind.isCloud());
		PreparedPublication prepared = prepare(Redaction.REDACTED);
		assertEquals(List.of("rca"), prepared.labels());
		wiki.answerNext("POST", kind.isCloud() ? Reply.error2(403, "FORBIDDEN", "No") : Reply.error1(403, "No"));
		TftsrException problem = assertThrows(TftsrException.class, () -> publish(prepared));
		Publication failed = publications.unfinished(made.issue()).getFirst();
		assertEquals(PublicationStep.FAILED, failed.step());
		assertEquals(problem.getMessage(), failed.problem());
		assertEquals(0, wiki.pages.size());
		publish(prepare(Redaction.REDACTED));
		assertEquals(1, wiki.pages.size());
		assertEquals(List.of(), publications.unfinished(made.issue()));
	}
}
