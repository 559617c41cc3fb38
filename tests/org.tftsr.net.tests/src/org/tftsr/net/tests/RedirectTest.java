package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/** Where a server may send a request on to. */
class RedirectTest {

	private static final String KEY = "key-0123456789abcdef";

	/** Answers at /end, and sends on from anywhere else. */
	private static LocalServer sendingOn(int status, String location) {
		return new LocalServer(connection -> {
			if (connection.request().head().contains(" /end ")) {
				boolean asks = connection.request().head().startsWith("POST");
				connection.answer(200, asks ? "text/event-stream" : "application/json", asks ? "data: [DONE]\n\n" : "{}");
			} else {
				connection.answer(status, "text/html", "<html>moved</html>", "Location: " + location);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 307, 308 })
	void aQuestionIsRepeatedOnTheSameServer(int status) throws TftsrException {
		try (LocalServer server = sendingOn(status, "/end")) {
			long before = Sending.newestRow();
			Sending.send(Requests.to(server.address("/start")).key(KEY), new Heard());
			LocalServer.Request arrived = server.requests().getLast();
			assertEquals("Bearer " + KEY, arrived.header("Authorization"));
			assertEquals("{\"text\":\"hello\"}", new String(arrived.body()));
			var rows = Sending.rowsAfter(before);
			assertEquals(3, rows.size());
			assertEquals("/end", Sending.details(rows.get(1)).get("path").getAsString());
			assertEquals(1, Sending.details(rows.get(1)).get("redirects").getAsInt());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303 })
	void aQuestionIsNotMadeIntoAnotherOne(int status) {
		try (LocalServer server = sendingOn(status, "/end")) {
			Sending.failing(Reason.REDIRECT, Requests.to(server.address("/start")));
			assertEquals(1, server.requests().size());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 303, 307, 308 })
	void whatIsReadMayBeReadElsewhereOnTheSameServer(int status) throws TftsrException {
		try (LocalServer server = sendingOn(status, "/end")) {
			assertEquals(200, Sending.send(Requests.to(server.address("/start")).get().key(KEY), new Heard()).status());
		}
	}

	@Test
	void neitherTextNorKeyFollowsToAnotherServer() {
		try (LocalServer other = sendingOn(200, ""); LocalServer server = sendingOn(307, other.address("/end").toString())) {
			NetworkProblem problem = Sending.failing(Reason.REDIRECT, Requests.to(server.address("/start")).key(KEY));
			assertEquals(ProblemKind.REMOTE, problem.kind());
			assertTrue(problem.getMessage().contains("another server, localhost:" + other.port()), problem.getMessage());
			assertEquals(List.of(), other.requests());
			Sending.failing(Reason.REDIRECT, Requests.to(server.address("/start")).get().key(KEY));
			assertEquals(List.of(), other.requests());
		}
	}

	@Test
	void itEndsSomeTime() {
		try (LocalServer server = sendingOn(307, "/round-and-round")) {
			Sending.failing(Reason.REDIRECT, Requests.to(server.address("/start")).get());
			assertEquals(6, server.requests().size());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ftp://localhost/end", "http://169.254.169.254/end", "https://metadata.google.internal/", "::::" })
	void whatMayNotBeGoneToIsNotGoneToThisWayEither(String location) {
		try (LocalServer server = sendingOn(307, location)) {
			try {
				Sending.send(Requests.to(server.address("/start")).get(), new Heard());
				throw new AssertionError("It was followed");
			} catch (TftsrException e) {
				assertTrue(e instanceof NetworkProblem, e::toString);
			}
			assertEquals(1, server.requests().size());
		}
	}

	@Test
	void aServerThatDoesNotSayWhereIsTold() {
		try (LocalServer server = new LocalServer(connection -> connection.answer(302, "text/html", ""))) {
			assertNull(Sending.failing(Reason.REDIRECT, Requests.to(server.address("/")).get()).getCause());
		}
	}
}
