package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.core.audit.AuditLog;
import org.tftsr.core.audit.AuditQuery;
import org.tftsr.core.integration.Publication;
import org.tftsr.core.integration.PublicationRepository;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.MaybeThereProblem;
import org.tftsr.integrations.PreparedPublication;
import org.tftsr.integrations.PublicationService.Unfound;
import org.tftsr.net.Reviewer;
import org.tftsr.testsupport.TestServices;

/** A page that was made, and renamed or moved before the search of Confluence knows it: whoever goes on at once makes no second one. */
class LaggingIndexTest extends PublishedPagesCase {

	private static final Duration INDEXING = Duration.ofMinutes(2);
	/** The fake gives two at a time, and the list is read four times. */
	private static final int TOO_MANY = 9;
	/** The list of a space is read twenty times. */
	private static final int TOO_MANY_IN_SPACE = 41;

	/** Nor does the search hear of it. */
	@Override
	WikiPage losing(Sending sending) {
		wiki.holdIndex();
		return super.losing(sending);
	}

	@ParameterizedTest
	@EnumSource
	void aPageThatWasRenamedIsFoundInTheDatabaseAtOnce(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.add("OPS", "Made long ago", "<p>x</p>").makeOwn(Instant.now().minus(Duration.ofDays(1)));
		WikiPage page = breakOff();
		rename(page, "Another title");
		wiki.add("OPS", "Somebody else's", "<p>x</p>");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(3, wiki.pages.size());
		assertTrue(publications.unfinished(made.issue()).isEmpty());
	}

	/** The service says by its own clock when a page was made. */
	@ParameterizedTest
	@CsvSource({ "CLOUD, PT15M", "CLOUD, PT-2H", "DATA_CENTER, PT15M", "DATA_CENTER, PT-2H" })
	void aClockThatIsWrongHereHidesNoPage(Wikis kind, Duration wrong) throws Exception {
		start(kind.isCloud());
		clock.pass(wrong);
		WikiPage page = breakOff();
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	@ParameterizedTest
	@CsvSource({ "CLOUD, PT15M", "CLOUD, PT-2H", "DATA_CENTER, PT15M", "DATA_CENTER, PT-2H" })
	void norDoesOneThatWasSetRightSince(Wikis kind, Duration wrong) throws Exception {
		start(kind.isCloud());
		clock.pass(wrong);
		WikiPage page = breakOff();
		clock.pass(wrong.negated());
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	/** What was refused, and goes once more after the clock was set right, was begun later than it was sent. */
	@ParameterizedTest
	@EnumSource
	void norDoesOneThatWasSetRightBeforeItWasSentOnceMore(Wikis kind) throws Exception {
		start(kind.isCloud());
		clock.pass(Duration.ofDays(1));
		PreparedPublication prepared = prepare();
		wiki.refuseNext("POST");
		assertThrows(TftsrException.class, () -> publications.publish(prepared, SEND, Progress.NONE));
		assertEquals(PublicationStep.FAILED, unfinished().step());
		clock.pass(Duration.ofDays(-1));
		WikiPage page = losing(reviewer -> publications.resume(prepared.id(), Unfound.ASK, reviewer, Progress.NONE));
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	/** It arrives once the other one has left. */
	@Test
	void aPageOfAnEarlierRequestIsFoundToo() throws Exception {
		start(true);
		clock.pass(Duration.ofHours(-3));
		WikiPage late = breakOff();
		wiki.pages.remove(late.id);
		clock.pass(Duration.ofHours(3));
		WikiPage second = losing(reviewer -> publications.resume(unfinished().id(), Unfound.MAKE, reviewer, Progress.NONE));
		wiki.pages.remove(second.id);
		late.makeOwn(Instant.now().minus(Duration.ofHours(3)));
		rename(late, "Another title");
		wiki.pages.put(late.id, late);
		assertEquals(late.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	/** The first one may still arrive. */
	@ParameterizedTest
	@CsvSource({ "403, No", "400, Unexpected close tag", "400, A page with this title already exists" })
	void thatASecondRequestWasRefusedSaysNothingOfTheFirst(int status, String words) throws Exception {
		start(true);
		WikiPage late = breakOff();
		wiki.pages.remove(late.id);
		wiki.answerNext("POST", Reply.error2(status, "REFUSED", words));
		assertRefusalIsKept(assertThrows(TftsrException.class, this::make));
		wiki.pages.put(late.id, late);
		assertEquals(late.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void norDoesThatAPersonHasRefusedIt() throws Exception {
		start(true);
		WikiPage late = breakOff();
		wiki.pages.remove(late.id);
		assertRefusalIsKept(assertThrows(TftsrException.class, () -> publications.resume(unfinished().id(), Unfound.MAKE,
				preview -> preview.method().equals("POST") ? Reviewer.Verdict.REFUSE : Reviewer.Verdict.SEND, Progress.NONE)));
		wiki.pages.put(late.id, late);
		assertEquals(late.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	private void assertRefusalIsKept(TftsrException problem) throws TftsrException {
		assertEquals(PublicationStep.SENDING, unfinished().step());
		assertEquals(problem.getMessage(), unfinished().problem());
	}

	@Test
	void aPageIsFoundHoweverLongSomebodyHasLookedAtItBeforeItLeft() throws Exception {
		start(true);
		PreparedPublication prepared = prepare();
		WikiPage page = losing(reviewer -> publications.publish(prepared, preview -> {
			if (preview.method().equals("POST")) {
				clock.pass(Duration.ofHours(3));
			}
			return reviewer.review(preview);
		}, Progress.NONE));
		page.makeOwn(clock.instant());
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	/** Nobody is left then to note when the answer was given up. */
	@Test
	void norDoesItMatterThatTheProgramEndsThen() throws Exception {
		start(true);
		PreparedPublication prepared = prepare();
		wiki.loseNextAnswer("POST");
		AtomicBoolean left = new AtomicBoolean();
		assertThrows(Ended.class, () -> publications.publish(prepared, preview -> {
			if (left.get()) {
				throw new Ended();
			}
			if (preview.method().equals("POST")) {
				clock.pass(Duration.ofHours(3));
				left.set(true);
			}
			return Reviewer.Verdict.SEND;
		}, Progress.NONE));
		WikiPage page = wiki.pages.lastEntry().getValue();
		page.makeOwn(clock.instant());
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	/** Stands for the end of the program: nobody catches it. */
	private static final class Ended extends Error {

		private static final long serialVersionUID = 1L;
	}

	/** The journal of an earlier version, in which nothing stands of the clock of the server. */
	@ParameterizedTest
	@CsvSource({ "CLOUD, PT15M", "CLOUD, PT-2H", "DATA_CENTER, PT15M", "DATA_CENTER, PT-2H" })
	void whereItIsNotKeptWhatTheServerSaysNowIsTaken(Wikis kind, Duration wrong) throws Exception {
		start(kind.isCloud());
		clock.pass(wrong);
		WikiPage page = breakOff();
		Publication kept = unfinished();
		Map<String, String> choices = new HashMap<>(kept.choices());
		choices.remove("server_ahead");
		TestServices.get(PublicationRepository.class).put(new Publication(kept.id(), kept.issueId(), kept.documentId(), kept.service(), kept.place(),
				kept.title(), choices, kept.remoteId(), kept.contentSha256(), kept.step(), kept.attached(), kept.problem(), kept.startedAt(),
				kept.updatedAt()));
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void inTheCloudAPageThatWasMovedIsFoundAtOnceTooWithoutTheIndex() throws Exception {
		start(true);
		WikiPage page = breakOff();
		page.spaceKey = "DEV";
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
		assertTrue(wiki.seen().stream().noneMatch(request -> request.path().endsWith("/content/search")), "no index was asked");
	}

	@Test
	void inTheCloudWhatIsNotShownIsMadeWhereAPersonHasLooked() throws Exception {
		start(true);
		wiki.pages.remove(breakOff().id);
		TftsrException problem = assertThrows(MaybeThereProblem.class, this::goOn);
		assertTrue(problem.why().contains("restricted"), problem.why());
		assertEquals(0, wiki.pages.size());
		make();
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void whereTooManyPagesWereMadeInTheCloudSinceTheIndexIsAwaited() throws Exception {
		start(true);
		WikiPage page = breakOff();
		rename(page, "Another title");
		for (int i = 0; i < TOO_MANY; i++) {
			wiki.add("OPS", "Somebody else's " + i, "<p>x</p>");
		}
		assertToldToWait();
		wiki.processIndex();
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1 + TOO_MANY, wiki.pages.size());
	}

	@Test
	void atDataCenterTheIndexIsAwaitedForAPageThatWasMoved() throws Exception {
		start(false);
		WikiPage page = breakOff();
		page.spaceKey = "DEV";
		assertToldToWait();
		clock.pass(INDEXING.minusSeconds(30));
		assertToldToWait();
		clock.pass(Duration.ofSeconds(31));
		wiki.processIndex();
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
		assertTrue(publications.unfinished(made.issue()).isEmpty());
	}

	@Test
	void atDataCenterTheIndexIsAwaitedWhereASpaceHasTooManyPages() throws Exception {
		start(false);
		for (int i = 0; i < TOO_MANY_IN_SPACE; i++) {
			wiki.add("OPS", "Somebody else's " + i, "<p>x</p>");
		}
		WikiPage page = breakOff();
		rename(page, "Another title");
		assertToldToWait();
		wiki.processIndex();
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1 + TOO_MANY_IN_SPACE, wiki.pages.size());
	}

	/** Nothing is written, and what is to be done stands with the publication as well. */
	private void assertToldToWait() {
		int pages = wiki.pages.size();
		TftsrException problem = assertThrows(TftsrException.class, this::goOn);
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertTrue(problem.why().contains("may not yet have indexed"), problem.getMessage());
		assertTrue(problem.remedy().matches("Resume again after [0-2][0-9]:[0-5][0-9]:[0-5][0-9];.*"), problem.remedy());
		assertEquals(pages, wiki.pages.size());
		Publication kept = assertDoesNotThrow(this::unfinished);
		assertEquals(PublicationStep.SENDING, kept.step());
		assertTrue(kept.problem().contains("Resume again after"), kept.problem());
	}

	@Test
	void atDataCenterWhatIsNotFoundIsMadeWhereAPersonHasLooked() throws Exception {
		start(false);
		WikiPage page = breakOff();
		wiki.pages.remove(page.id);
		assertToldToWait();
		clock.pass(INDEXING.plusSeconds(1));
		assertAsked();
		assertNotEquals(page.id, make().remoteId());
		assertEquals(1, wiki.pages.size());
		assertTrue(publications.unfinished(made.issue()).isEmpty());
		assertEquals(1, saidToBeMade());
	}

	/** How often it was recorded that a person had something made that is not found. */
	private int saidToBeMade() throws TftsrException {
		return TestServices.get(AuditLog.class).list(new AuditQuery("make_unfound_publication", null, made.issue().toString(), null, null, 50, 0))
				.size();
	}

	@Test
	void whereItIsFoundNobodyHasSaidAnything() throws Exception {
		start(true);
		WikiPage page = breakOff();
		assertEquals(page.id, make().remoteId());
		assertEquals(1, wiki.pages.size());
		assertEquals(0, saidToBeMade());
	}

	/** As long as an index is built anew, it may not know a page for hours. */
	@Test
	void atDataCenterAPageThatWasMovedIsNotMadeASecondTimeHoweverFarTheIndexIsBehind() throws Exception {
		start(false);
		WikiPage page = breakOff();
		page.spaceKey = "DEV";
		clock.pass(Duration.ofHours(5));
		assertAsked();
		assertAsked();
		wiki.processIndex();
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}

	/** Who says that it is not there, and it is found meanwhile, has none made. */
	@Test
	void whatIsFoundIsNotMadeWhateverAPersonHasSaid() throws Exception {
		start(false);
		WikiPage page = breakOff();
		page.spaceKey = "DEV";
		clock.pass(INDEXING.plusSeconds(1));
		assertAsked();
		wiki.processIndex();
		assertEquals(page.id, make().remoteId());
		assertEquals(1, wiki.pages.size());
		assertEquals(0, saidToBeMade());
	}

	@Test
	void norIsWhatTheIndexMayNotKnowYet() throws Exception {
		start(false);
		breakOff().spaceKey = "DEV";
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, this::make).kind());
		assertEquals(1, wiki.pages.size());
	}

	/** Nothing is written, and a person is told to look. */
	private void assertAsked() {
		int pages = wiki.pages.size();
		TftsrException problem = assertThrows(MaybeThereProblem.class, this::goOn);
		assertTrue(problem.remedy().contains("Look for the page"), problem.remedy());
		assertEquals(pages, wiki.pages.size());
		assertEquals(PublicationStep.SENDING, assertDoesNotThrow(this::unfinished).step());
	}

	@Test
	void whereTheClockWasSetBackNobodyWaitsForIt() throws Exception {
		start(false);
		wiki.pages.remove(breakOff().id);
		clock.pass(INDEXING.negated().minusMinutes(30));
		assertAsked();
		make();
		assertEquals(1, wiki.pages.size());
	}

	@ParameterizedTest
	@EnumSource
	void aPageThatHasItsTitleIsFoundWithoutTheIndex(Wikis kind) throws Exception {
		start(kind.isCloud());
		WikiPage page = breakOff();
		rename(page, "Another title");
		rename(page, unfinished().title());
		assertEquals(page.id, goOn().remoteId());
		assertEquals(1, wiki.pages.size());
	}
}
