package org.tftsr.integrations.tests.confluence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.integrations.Page;
import org.tftsr.integrations.PageContent;
import org.tftsr.integrations.tests.support.RecordedPauses;

/** What Confluence refuses is told with its words and with what to do; nothing but an answer is taken for one. */
class RefusalsTest extends ConfluenceCase {

	@BeforeEach
	void forgetPauses() {
		RecordedPauses.get().take();
	}

	static Stream<Arguments> refusals() {
		return Stream.of(
				Arguments.of(Reply.error2(400, "INVALID_REQUEST_PARAMETER", "Error parsing xhtml: Unexpected close tag"), ProblemKind.INVALID_INPUT,
						"Unexpected close tag", "Correct"),
				Arguments.of(Reply.error1(400, "BadRequestException: Error parsing xhtml: Unexpected close tag"), ProblemKind.INVALID_INPUT,
						"Unexpected close tag", "Correct"),
				Arguments.of(Reply.error2(401, "UNAUTHORIZED", "Unauthorized"), ProblemKind.FORBIDDEN, "did not accept the sign-in", "token"),
				Arguments.of(Reply.json(401, Json.object("code", 401, "message", "Unauthorized; scope does not match")), ProblemKind.FORBIDDEN,
						"scope does not match", "Sign in again"),
				Arguments.of(Reply.error1(403, "User not permitted to create content in space"), ProblemKind.FORBIDDEN,
						"not permitted to create content", "administrator"),
				Arguments.of(Reply.error2(404, "NOT_FOUND", "Not Found"), ProblemKind.NOT_FOUND, "may not see it", "address"),
				Arguments.of(Reply.error1(410, "This deprecated endpoint has been removed."), ProblemKind.REMOTE, "has been removed",
						"cloud or own server"),
				Arguments.of(Reply.error1(413, "Request too large"), ProblemKind.INVALID_INPUT, "too large", "shorten"),
				Arguments.of(Reply.page(503, "Scheduled maintenance"), ProblemKind.REMOTE,
						"status 503, by a web page in the place of an answer: it is being maintained", "later"),
				Arguments.of(Reply.page(403, "Blocked"), ProblemKind.FORBIDDEN, "by a web page in the place of an answer", "administrator"),
				Arguments.of(Reply.page(200, "We are being maintained"), ProblemKind.REMOTE, "a web page came back", "browser"),
				Arguments.of(new Reply(200, Map.of("Content-Type", "application/json"), "{\"results\":"), ProblemKind.REMOTE,
						"a web page came back", "browser"),
				Arguments.of(new Reply(500, Map.of(), ""), ProblemKind.REMOTE, "500", "later"),
				Arguments.of(Reply.json(400, Json.list(List.of())), ProblemKind.INVALID_INPUT, "does not accept it", "Correct"),
				Arguments.of(Reply.json(400, Json.object("errors", "none", "message", null)), ProblemKind.INVALID_INPUT, "does not accept it",
						"Correct"));
	}

	@ParameterizedTest
	@MethodSource("refusals")
	void aRefusalIsToldWithItsWordsAndTheRemedy(Reply refusal, ProblemKind kind, String why, String remedy) throws Exception {
		for (Wikis one : Wikis.values()) {
			start(one.isCloud());
			PageContent content = content("RCA", "# One");
			wiki.answerNext("POST", refusal);
			TftsrException problem = assertThrows(TftsrException.class, () -> confluence.create(content, SEND, Progress.NONE));
			assertEquals(kind, problem.kind(), problem.getMessage());
			assertTrue(problem.getMessage().startsWith("Cannot make the page"), problem.getMessage());
			assertTrue(problem.getMessage().contains(why), problem.getMessage());
			assertTrue(problem.getMessage().contains(remedy), problem.getMessage());
			assertFalse(problem.getMessage().contains(FakeConfluence.TOKEN));
			assertEquals(1, wiki.seen().stream().filter(request -> request.method().equals("POST")).count());
			wiki.close();
		}
	}

	/** A page that a proxy or a sleeping site gives says nothing of the page that was asked for, whatever status it has. */
	@ParameterizedTest
	@ValueSource(ints = { 404, 409, 410, 412 })
	void whatSomethingInBetweenAnswersIsNoWordOfConfluence(int status) throws Exception {
		for (Wikis one : Wikis.values()) {
			start(one.isCloud());
			WikiPage page = wiki.add("OPS", "RCA", "<p>x</p>");
			wiki.answerNext("GET", Reply.page(status, "Down for maintenance"));
			TftsrException problem = assertThrows(TftsrException.class, () -> read(page.id));
			assertEquals(ProblemKind.REMOTE, problem.kind(), problem.getMessage());
			assertTrue(problem.why().startsWith("a web page came back") && problem.why().contains("status " + status), problem.why());
			wiki.close();
		}
	}

	/** Of a gateway, of a program that stands where Confluence was, and of whatever else answers with JSON. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "404|{\"message\":\"no Route matched with those values\"}",
			"404|{\"timestamp\":\"2026-11-30T09:00:00Z\",\"status\":404,\"error\":\"Not Found\",\"message\":\"No message available\"}",
			"410|{\"message\":\"Gone\",\"errors\":[]}", "404|{\"code\":404,\"message\":\"No such site\"}" })
	void norIsWhatIsNotInTheFormOfConfluence(int status, String body) throws Exception {
		for (Wikis one : Wikis.values()) {
			start(one.isCloud());
			WikiPage page = wiki.add("OPS", "RCA", "<p>x</p>");
			wiki.answerNext("GET", new Reply(status, Map.of("Content-Type", "application/json"), body));
			TftsrException problem = assertThrows(TftsrException.class, () -> read(page.id));
			assertEquals(ProblemKind.REMOTE, problem.kind(), problem.getMessage());
			assertTrue(problem.why().contains("not in the form of Confluence") && problem.why().contains("status " + status), problem.why());
			wiki.close();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tooManyRequestsAreSentAgainWhenTheServerSays(Wikis kind) throws Exception {
		start(kind.isCloud());
		wiki.answerNext("POST", Reply.error1(429, "Rate limit exceeded").with("Retry-After", "7"));
		confluence.create(content("RCA", "# One"), SEND, Progress.NONE);
		assertEquals(List.of(Duration.ofSeconds(7)), RecordedPauses.get().take());
		assertEquals(1, wiki.pages.size());
		String id = wiki.pages.keySet().iterator().next();
		Page seen = read(id);
		for (int i = 0; i < 3; i++) {
			wiki.answerNext("PUT", Reply.error1(429, "Rate limit exceeded").with("Retry-After", "9"));
		}
		TftsrException problem = assertThrows(TftsrException.class,
				() -> confluence.update(seen, content("RCA", "# Two"), SEND, Progress.NONE));
		assertTrue(problem.getMessage().contains("takes no more requests") && problem.getMessage().contains("in 9 s"), problem.getMessage());
		assertEquals(1, wiki.pages.get(id).number());
	}

	/** Fields that are missing, null or of another type are not there, and never a defect. */
	@ParameterizedTest
	@EnumSource
	void answersOfAnotherFormAreNotUnderstoodOrTakenForEmpty(Wikis kind) throws Exception {
		start(kind.isCloud());
		for (Reply odd : List.of(Reply.json(Json.object()), Reply.json(Json.list(List.of())), Reply.json(Json.object("results", null)),
				Reply.json(Json.object("results", "x", "_links", 7)), new Reply(204, Map.of(), ""))) {
			wiki.answerNext("GET", odd);
			assertEquals(ProblemKind.REMOTE, assertThrows(TftsrException.class, () -> confluence.spaces(Progress.NONE)).kind());
			wiki.answerNext("GET", odd);
			assertEquals(ProblemKind.REMOTE, assertThrows(TftsrException.class, () -> read("7")).kind());
		}
		wiki.answerNext("GET", Reply.json(Json.object("results",
				Json.list(List.of(Json.object("id", null, "key", 7), Json.object("name", Json.object()))), "_links", Json.object("next", 3))));
		assertTrue(confluence.spaces(Progress.NONE).size() < 2);
		wiki.answerNext("GET", Reply.json(Json.object("id", 7, "title", null, "body", Json.object("storage", null), "version", "x", "_links",
				Json.object("webui", Json.object(), "base", "javascript:x"))));
		Page page = read("7");
		assertEquals("", page.storage());
		assertEquals(0, page.summary().version());
		assertTrue(page.summary().address().startsWith(wiki.address()), page.summary().address());
		assertEquals(ProblemKind.INVALID_INPUT, assertThrows(TftsrException.class,
				() -> confluence.update(page, content("RCA", "x"), SEND, Progress.NONE)).kind());
	}

	/** A list whose next page is the same one ends. */
	@ParameterizedTest
	@EnumSource
	void aListThatGoesRoundInACircleEnds(Wikis kind) throws Exception {
		start(kind.isCloud());
		for (int i = 0; i < 3; i++) {
			wiki.answerNext("GET", Reply.json(Json.object("results", Json.list(List.of(Json.object("id", "1", "key", "A", "name", "A"))),
					"_links", Json.object("next", "https://elsewhere.example.org/x?cursor=1"))));
		}
		assertEquals(2, confluence.spaces(Progress.NONE).size());
		assertEquals(2, wiki.seen().size());
	}
}
