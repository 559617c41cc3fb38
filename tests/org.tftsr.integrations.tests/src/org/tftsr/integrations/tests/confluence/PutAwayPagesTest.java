package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.integration.PublicationStep;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.integrations.MaybeThereProblem;

/** A page that was made, and put into the archive or the trash of the Cloud before anybody goes on: a person is asked. */
class PutAwayPagesTest extends PublishedPagesCase {

	/** As long as the search of Confluence may not know a page. */
	private static final Duration INDEXING = Duration.ofMinutes(2);

	private WikiPage putAway(String status) throws TftsrException {
		WikiPage page = breakOff();
		rename(page, "Another title");
		page.status = status;
		return page;
	}

	/** Neither made again nor brought back without asking. */
	@ParameterizedTest
	@CsvSource({ "archived", "trashed" })
	void inTheCloudAPageThatWasRenamedAndPutAwayIsNamedAndAPersonAsked(String status) throws Exception {
		start(true);
		WikiPage page = putAway(status);
		wiki.add("OPS", "Somebody else's", "<p>x</p>").makeOwn(Instant.now());
		MaybeThereProblem problem = assertThrows(MaybeThereProblem.class, this::goOn);
		assertTrue(problem.why().contains("\"Another title\"") && problem.why().contains(status.equals("trashed") ? "trash" : "archived"), problem.why());
		assertEquals(2, wiki.pages.size());
		page.status = "current";
		assertEquals(page.id, goOn().remoteId());
		assertEquals(2, wiki.pages.size());
	}

	@Test
	void whereAnotherOneIsWantedInsteadOfAPageInTheTrashItIsMade() throws Exception {
		start(true);
		WikiPage page = putAway("trashed");
		assertNotEquals(page.id, make().remoteId());
		assertEquals(2, wiki.pages.size());
	}

	/** Who has another one made has looked at that page, and at no other. */
	@Test
	void aPageForReadersThatCannotBeToldApartIsForAPersonToLookAtAllTheSame() throws Exception {
		start(true);
		putAway("trashed");
		WikiPage other = wiki.add("OPS", "Rewritten", "<p>x</p>");
		other.makeOwn(Instant.now());
		other.write("<p>y</p>", "by hand");
		other.removeFirst();
		TftsrException problem = assertThrows(TftsrException.class, this::make);
		assertTrue(problem.kind() == ProblemKind.CONFLICT && problem.why().contains("\"Rewritten\""), problem.getMessage());
		assertEquals(2, wiki.pages.size());
	}

	@Test
	void somebodyElseWhoIsSignedInByNowHasNoneMade() throws Exception {
		start(true);
		signInAs("kim");
		putAway("trashed");
		signInAs("lee");
		TftsrException problem = assertThrows(TftsrException.class, this::make);
		assertTrue(problem.kind() == ProblemKind.CONFLICT && problem.remedy().contains("Sign in as kim"), problem.getMessage());
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void whereThePlaceOfItsTitleIsTakenNothingIsSent() throws Exception {
		start(true);
		putAway("archived");
		wiki.add("OPS", unfinished().title(), "<p>x</p>");
		wiki.take();
		TftsrException problem = assertThrows(TftsrException.class, this::make);
		assertTrue(problem.kind() == ProblemKind.CONFLICT && problem.why().contains("has a page of this title"), problem.getMessage());
		assertTrue(wiki.seen().stream().noneMatch(request -> request.method().equals("POST")));
		assertEquals(PublicationStep.SENDING, unfinished().step());
	}

	@ParameterizedTest
	@CsvSource({ "archived", "trashed" })
	void aPersonIsAskedTooWhereItsFirstVersionCannotBeRead(String status) throws Exception {
		start(true);
		putAway(status).removeFirst();
		assertTrue(assertThrows(MaybeThereProblem.class, this::goOn).why().contains("\"Another title\""));
		assertEquals(1, wiki.pages.size());
		make();
		assertEquals(2, wiki.pages.size());
	}

	@Test
	void norMayBeRead() throws Exception {
		start(true);
		putAway("archived");
		wiki.answerVersions(Reply.error2(403, "FORBIDDEN", "No"));
		assertTrue(assertThrows(MaybeThereProblem.class, this::goOn).why().contains("\"Another title\""));
		assertEquals(1, wiki.pages.size());
		make();
		assertEquals(2, wiki.pages.size());
	}

	@ParameterizedTest
	@CsvSource({ "archived, 403", "trashed, 400" })
	void aPersonIsAskedWhereWhatWasPutAwayIsNotListed(String status, int refusal) throws Exception {
		start(true);
		wiki.pages.remove(breakOff().id);
		wiki.answerAll(request -> status.equals(request.parameter("status")), Reply.error2(refusal, "REFUSED", "No"));
		clock.pass(INDEXING.plusSeconds(1));
		assertThrows(MaybeThereProblem.class, this::goOn);
		assertEquals(0, wiki.pages.size());
		make();
		assertEquals(1, wiki.pages.size());
	}

	@Test
	void whereNobodyTellsTheSpaceOfAnotherPageThisOneIsFound() throws Exception {
		start(true);
		WikiPage other = wiki.add("OLD", "Made long ago", "<p>x</p>");
		other.makeOwn(Instant.now());
		other.status = "archived";
		WikiPage page = breakOff();
		rename(page, "Another title");
		assertEquals(page.id, goOn().remoteId());
		assertEquals(2, wiki.pages.size());
	}
}
