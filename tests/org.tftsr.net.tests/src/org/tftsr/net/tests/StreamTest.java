package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Framing;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.Receiver.Piece;

/** How what comes back is cut into pieces, however the network has torn it. */
class StreamTest {

	private static final String EVENTS = "\uFEFF: a comment\n\ndata: one\n\nevent: named\r\ndata:two\r\ndata: lines\r\n\r\nid: 7\rretry: 1\rdata: üñí 😀\r\r"
			+ "event: forgotten\n\ndata\n\ndata: {\"a\":\n" + "data:  1}\n\nunknown: x\ndata: [DONE]\n\n";
	private static final List<Piece> PIECES = List.of(new Piece("", "one"), new Piece("named", "two\nlines"), new Piece("", "üñí 😀"),
			new Piece("", ""), new Piece("", "{\"a\":\n 1}"), new Piece("", "[DONE]"));

	@Test
	void aStreamGivesTheSamePiecesWhereverItIsTornInTwo() throws TftsrException {
		byte[] bytes = EVENTS.getBytes(StandardCharsets.UTF_8);
		for (int cut = 1; cut < bytes.length; cut++) {
			assertEquals(PIECES, received(Framing.SSE, List.of(cut), bytes), "torn at " + cut);
		}
	}

	@Test
	void aStreamGivesTheSamePiecesTornIntoSingleBytesAndInAnyOtherWay() throws TftsrException {
		byte[] bytes = EVENTS.getBytes(StandardCharsets.UTF_8);
		List<Integer> everywhere = new ArrayList<>();
		for (int cut = 1; cut < bytes.length; cut++) {
			everywhere.add(cut);
		}
		assertEquals(PIECES, received(Framing.SSE, everywhere, bytes));
		Random random = new Random(20261130);
		for (int round = 0; round < 100; round++) {
			List<Integer> cuts = everywhere.stream().filter(cut -> random.nextInt(6) == 0).toList();
			assertEquals(PIECES, received(Framing.SSE, cuts, bytes), cuts::toString);
		}
	}

	/** What came of an answer that was sent in chunks which end at these places. */
	private static List<Piece> received(Framing framing, List<Integer> cuts, byte[] bytes) throws TftsrException {
		try (LocalServer server = new LocalServer(connection -> {
			connection.beginChunks("text/event-stream");
			int start = 0;
			for (int cut : cuts) {
				connection.chunk(Arrays.copyOfRange(bytes, start, cut));
				start = cut;
			}
			connection.chunk(Arrays.copyOfRange(bytes, start, bytes.length));
			connection.chunk(new byte[0]);
		})) {
			Heard heard = new Heard();
			Sending.send(Requests.to(server.address("/")).framing(framing), heard);
			return heard.pieces;
		}
	}

	private static Heard heard(Framing framing, String contentType, String body) throws TftsrException {
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, contentType, body))) {
			Heard heard = new Heard();
			Sending.send(Requests.to(server.address("/")).framing(framing), heard);
			return heard;
		}
	}

	private static String problem(Reason reason, Framing framing, String contentType, String body) {
		try (LocalServer server = new LocalServer(connection -> connection.answer(200, contentType, body))) {
			return Sending.failing(reason, Requests.to(server.address("/")).framing(framing).once()).getMessage();
		}
	}

	@Test
	void anEndMarkCountsWithoutTheEmptyLineBehindIt() throws TftsrException {
		assertEquals(List.of("a", "[DONE]"), heard(Framing.SSE, "text/event-stream", "data: a\n\ndata: [DONE]\n").data());
	}

	@Test
	void aStreamThatEndsWithoutItsEndMarkIsNotWhole() {
		problem(Reason.TRUNCATED, Framing.SSE, "text/event-stream", "data: a\n\n");
		problem(Reason.TRUNCATED, Framing.SSE, "text/event-stream", "data: a\n\ndata: [DON");
		problem(Reason.TRUNCATED, Framing.SSE, "text/event-stream", "");
		problem(Reason.TRUNCATED, Framing.NDJSON, "application/x-ndjson", "{}\n{}\n");
	}

	@Test
	void linesOfJsonMayEndInEitherWayAndTheLastOneNeedsNoEnd() throws TftsrException {
		assertEquals(List.of("{\"a\":1}", "{\"b\":\"\\r\"}", "[DONE]"),
				heard(Framing.NDJSON, "application/x-ndjson", "{\"a\":1}\r\n\n{\"b\":\"\\r\"}\n[DONE]").data());
	}

	@Test
	void aDocumentIsOnePieceAndNeedsNoEndMark() throws TftsrException {
		assertEquals(List.of("{\n\"a\": \"ü\"\n}"), heard(Framing.DOCUMENT, "application/json", "{\n\"a\": \"ü\"\n}").data());
		assertEquals(List.of(""), heard(Framing.DOCUMENT, "application/json", "").data());
	}

	@Test
	void aServerThatKnowsNoStreamsMayAnswerWithADocument() throws TftsrException {
		assertEquals(List.of("{\"choices\":[]}\n"), heard(Framing.SSE, "application/json", "\n{\"choices\":[]}\n").data());
	}

	@Test
	void aWebPageIsNoAnswer() {
		String page = "<!DOCTYPE html><html><title>Sign in</title></html>";
		for (Framing framing : Framing.values()) {
			assertTrue(problem(Reason.PROTOCOL, framing, "text/html; charset=utf-8", page).contains("web page"));
		}
		problem(Reason.PROTOCOL, Framing.SSE, "text/event-stream", page);
	}

	@Test
	void anEventOfHalfAMegabyteIsNoneTooMany() throws TftsrException {
		String big = "ü".repeat(256 * 1024);
		assertEquals(List.of(big, "[DONE]"), heard(Framing.SSE, "text/event-stream", "data: " + big + "\n\ndata: [DONE]\n\n").data());
	}

	@Test
	void whatIsLargerThanAnythingUsefulIsNotKept() {
		String line = "x".repeat(9 * 1024 * 1024);
		problem(Reason.TOO_LARGE, Framing.SSE, "text/event-stream", "data: " + line);
		problem(Reason.TOO_LARGE, Framing.SSE, "text/event-stream", ("data: " + line.substring(0, 1024 * 1024) + '\n').repeat(9));
		problem(Reason.TOO_LARGE, Framing.NDJSON, "application/x-ndjson", line);
		problem(Reason.TOO_LARGE, Framing.DOCUMENT, "application/json", line);
	}

	@Test
	void whatIsPackedThoughNobodyAskedIsNotRead() {
		try (LocalServer server = new LocalServer(
				connection -> connection.answer(200, "text/event-stream", "xyz", "Content-Encoding: gzip"))) {
			assertTrue(Sending.failing(Reason.PROTOCOL, Requests.to(server.address("/"))).getMessage().contains("gzip"));
		}
	}
}
