package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Completion;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.spi.Pauses;
import org.tftsr.testsupport.TestServices;

/** When a request is sent again, and how long is waited before. */
class RetryTest {

	private static final String DONE = "data: [DONE]\n\n";

	private final List<Duration> waited = new ArrayList<>();
	private Substitute pauses;

	@BeforeEach
	void noTimePasses() {
		pauses = Substitute.of(Pauses.class, (time, stop) -> waited.add(time));
	}

	@AfterEach
	void timePassesAgain() {
		pauses.close();
	}

	/** Fails so often with a status and headers, then answers. */
	private static LocalServer failing(int times, int status, String... headers) {
		AtomicInteger count = new AtomicInteger();
		return new LocalServer(connection -> {
			if (count.incrementAndGet() <= times) {
				connection.answer(status, "application/json", "{}", headers);
			} else {
				connection.answer(200, "text/event-stream", DONE);
			}
		});
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 429, 500, 502, 503, 504, 529 })
	void whatPassesIsTriedAgainTwice(int status) throws TftsrException {
		try (LocalServer server = failing(2, status)) {
			Completion completion = Sending.send(Requests.to(server.address("/")), new Heard());
			assertEquals(3, completion.attempts());
			assertEquals(3, server.requests().size());
		}
		assertBackOff();
	}

	/** Half a second, then a second, each less by up to a quarter. */
	private void assertBackOff() {
		assertEquals(2, waited.size());
		assertTrue(waited.get(0).toMillis() >= 375 && waited.get(0).toMillis() <= 500, waited::toString);
		assertTrue(waited.get(1).toMillis() >= 750 && waited.get(1).toMillis() <= 1000, waited::toString);
	}

	@Test
	void afterThreeTimesItIsGivenUp() {
		try (LocalServer server = failing(9, 503)) {
			Sending.refused(503, Requests.to(server.address("/")), new Heard());
			assertEquals(3, server.requests().size());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 403, 404, 409, 413, 422 })
	void whatDoesNotPassIsNot(int status) {
		try (LocalServer server = failing(9, status)) {
			Sending.refused(status, Requests.to(server.address("/")), new Heard());
			assertEquals(1, server.requests().size());
		}
	}

	@Test
	void aServerThatHangsUpIsTriedAgain() throws TftsrException {
		AtomicInteger count = new AtomicInteger();
		try (LocalServer server = new LocalServer(connection -> {
			if (count.incrementAndGet() == 3) {
				connection.answer(200, "text/event-stream", DONE);
			}
		})) {
			assertEquals(3, Sending.send(Requests.to(server.address("/")), new Heard()).attempts());
		}
		assertBackOff();
	}

	@Test
	void theServerSaysHowLong() throws TftsrException {
		for (String header : List.of("Retry-After: 7", "Retry-After: 7.0", "Retry-After-Ms: 7000", "retry-after-ms: 7000\r\nRetry-After: 30")) {
			waited.clear();
			try (LocalServer server = failing(1, 429, header)) {
				Heard heard = new Heard();
				Sending.send(Requests.to(server.address("/")), heard);
				assertEquals(List.of(Duration.ofSeconds(7)), waited, header);
				assertEquals(waited, heard.pauses);
			}
		}
	}

	@Test
	void theServerNamesAMoment() throws TftsrException {
		String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(40));
		try (LocalServer server = failing(1, 503, "Retry-After: " + date)) {
			Sending.send(Requests.to(server.address("/")), new Heard());
			long seconds = waited.getFirst().toSeconds();
			assertTrue(seconds >= 20 && seconds <= 40, waited::toString);
		}
	}

	@Test
	void aMomentThatHasPassedIsNoWait() throws TftsrException {
		try (LocalServer server = failing(1, 503, "Retry-After: Fri, 31 Dec 1999 23:59:59 GMT")) {
			Sending.send(Requests.to(server.address("/")), new Heard());
			assertEquals(List.of(Duration.ZERO), waited);
		}
	}

	@Test
	void whatMakesNoSenseIsAsIfNothingWereSaid() throws TftsrException {
		try (LocalServer server = failing(2, 503, "Retry-After: soon")) {
			Sending.send(Requests.to(server.address("/")), new Heard());
			assertBackOff();
		}
	}

	@Test
	void whoIsAskedToWaitForLongIsTold() {
		try (LocalServer server = failing(1, 429, "Retry-After: 3600")) {
			RemoteProblem problem = Sending.refused(429, Requests.to(server.address("/")), new Heard());
			assertEquals(Duration.ofHours(1), problem.retryAfter());
			assertEquals(1, server.requests().size());
		}
	}

	@Test
	void theServerMayForbidOrAllowIt() throws TftsrException {
		try (LocalServer server = failing(1, 503, "x-should-retry: false")) {
			Sending.refused(503, Requests.to(server.address("/")), new Heard());
		}
		try (LocalServer server = failing(1, 409, "x-should-retry: true")) {
			assertEquals(2, Sending.send(Requests.to(server.address("/")), new Heard()).attempts());
		}
	}

	@Test
	void whoKnowsTheProtocolMayForbidItOrWaitLonger() throws TftsrException {
		try (LocalServer server = failing(1, 429)) {
			Heard never = new Heard() {
				@Override
				public Duration pause(RemoteProblem problem, Duration usual) {
					return null;
				}
			};
			Sending.refused(429, Requests.to(server.address("/")), never);
		}
		try (LocalServer server = failing(9, 429)) {
			Heard longer = new Heard() {
				@Override
				public Duration pause(RemoteProblem problem, Duration usual) {
					return Duration.ofSeconds(34);
				}
			};
			Sending.refused(429, Requests.to(server.address("/")), longer);
			assertEquals(List.of(Duration.ofSeconds(34), Duration.ofSeconds(34)), waited);
			assertEquals(3, server.requests().size());
		}
		try (LocalServer server = failing(9, 400)) {
			Heard stubborn = new Heard() {
				@Override
				public Duration pause(RemoteProblem problem, Duration usual) {
					return Duration.ZERO;
				}
			};
			Sending.refused(400, Requests.to(server.address("/")), stubborn);
			assertEquals(1, server.requests().size());
		}
	}

	@Test
	void whatMustNotBeDoneTwiceIsOnlySentAgainWhereItWasNotDone() throws TftsrException {
		for (LocalServer server : List.of(failing(1, 500), failing(1, 503), failing(1, 503, "Retry-After: 1"), failing(1, 408))) {
			try (server) {
				assertThrows(RemoteProblem.class, () -> Sending.send(Requests.to(server.address("/")).once(), new Heard()));
				assertEquals(1, server.requests().size());
			}
		}
		try (LocalServer server = failing(1, 429)) {
			assertEquals(2, Sending.send(Requests.to(server.address("/")).once(), new Heard()).attempts());
		}
		try (LocalServer server = new LocalServer(connection -> connection.socket().close())) {
			Sending.failing(Reason.HANG_UP, Requests.to(server.address("/")).once());
			assertEquals(1, server.requests().size());
		}
	}

	@Test
	void onceSomethingWasHandedOnNothingIsSentAgain() {
		try (LocalServer server = new LocalServer(connection -> connection
				.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100\r\n\r\ndata: a\n\n"))) {
			Heard heard = new Heard();
			Sending.failing(Reason.TRUNCATED, Requests.to(server.address("/")), heard);
			assertEquals(List.of("a"), heard.data());
			assertEquals(1, server.requests().size());
		}
	}

	@Test
	void aRowIsWrittenForEachTimeAndOneForTheEnd() throws TftsrException {
		long before = Sending.newestRow();
		try (LocalServer server = failing(2, 503)) {
			Heard heard = new Heard();
			Sending.send(Requests.to(server.address("/")), heard);
			var rows = Sending.rowsAfter(before);
			assertEquals(List.of("test_send", "test_send", "test_send", "test_send_done"), rows.stream().map(row -> row.action()).toList());
			for (int attempt = 1; attempt <= 3; attempt++) {
				assertEquals(attempt, Sending.details(rows.get(attempt - 1)).get("attempt").getAsInt());
			}
			assertNull(Sending.details(rows.get(0)).get("first"));
			assertEquals(rows.get(0).sequence(), Sending.details(rows.get(2)).get("first").getAsLong());
			assertEquals(rows.get(0).sequence(), heard.sequence);
			assertEquals(3, Sending.details(rows.get(3)).get("attempts").getAsInt());
		}
	}

	@Test
	void whoGoesOfflineBetweenTwoAttemptsIsOffline() throws TftsrException {
		NetworkSettingsService settings = TestServices.get(NetworkSettingsService.class);
		Pauses goOffline = (time, stop) -> {
			try {
				settings.setOffline(true);
			} catch (TftsrException e) {
				throw new AssertionError(e);
			}
		};
		try (LocalServer server = failing(1, 503); Substitute other = Substitute.of(Pauses.class, goOffline)) {
			pauses.close();
			NetworkProblem problem = assertThrows(NetworkProblem.class,
					() -> Sending.send(Requests.to(server.address("/")), new Heard()));
			assertEquals(Reason.OFFLINE, problem.reason());
			assertEquals(1, server.requests().size());
		} finally {
			settings.setOffline(false);
			noTimePasses();
		}
	}
}
