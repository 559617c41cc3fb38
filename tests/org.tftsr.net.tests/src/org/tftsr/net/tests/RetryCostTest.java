package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.SpendLedger;
import org.tftsr.core.ai.SpendLimits;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.spi.Pauses;
import org.tftsr.testsupport.TestServices;

/** What attempts cost that were followed by another one: a server that hangs up may have worked for money all the same. */
class RetryCostTest {

	private static final long MOST = 1000;

	private final SpendLedger ledger = TestServices.get(SpendLedger.class);
	private final AtomicInteger count = new AtomicInteger();
	private final AtomicBoolean waits = new AtomicBoolean();
	private UUID issue;
	private Substitute pauses;

	@BeforeEach
	void begin() throws TftsrException {
		pauses = Substitute.of(Pauses.class, (time, stop) -> waits.set(true));
		issue = TestServices.get(IssueRepository.class).create(NewIssue.titled("Asked about")).id();
	}

	@AfterEach
	void end() throws TftsrException {
		pauses.close();
		ledger.setLimits(SpendLimits.NONE);
	}

	/** As one that knows that a refusal costs nothing, and an answer 100. */
	private static Heard thrifty() {
		return new Heard() {
			@Override
			public long costMicros(long mostMicros) {
				return pieces.isEmpty() ? 0 : 100;
			}
		};
	}

	/** Hangs up, but for attempts of some numbers. */
	private LocalServer hangingUp(int answered, int refused) {
		return new LocalServer(connection -> {
			int attempt = count.incrementAndGet();
			if (attempt == answered) {
				connection.answer(200, "text/event-stream", "data: answer\n\ndata: [DONE]\n\n");
			} else if (attempt == refused) {
				connection.answer(503, "application/json", "{}");
			}
		});
	}

	private Requests request(LocalServer server) {
		return Requests.to(server.address("/")).about(issue).costing(MOST);
	}

	private long spent() throws TftsrException {
		return ledger.spentMicros(issue, Instant.EPOCH);
	}

	@Test
	void attemptsThatNothingWasHeardOfMayHaveCostAll() throws TftsrException {
		try (LocalServer server = hangingUp(3, 0)) {
			assertEquals(3, Sending.send(request(server), thrifty()).attempts());
		}
		assertEquals(2 * MOST + 100, spent());
	}

	@Test
	void anotherAttemptThatCouldPassALimitIsNotMade() throws TftsrException {
		ledger.setLimits(new SpendLimits(null, MOST + MOST / 2));
		try (LocalServer server = hangingUp(3, 0)) {
			Sending.failing(Reason.HANG_UP, request(server));
			assertEquals(1, server.requests().size());
		}
		assertEquals(MOST, spent());
	}

	@Test
	void aRefusalBeforeDoesNotMakeAHangUpFree() throws TftsrException {
		ledger.setLimits(new SpendLimits(null, MOST));
		try (LocalServer server = hangingUp(0, 1)) {
			Sending.failing(Reason.HANG_UP, request(server), thrifty());
			assertEquals(2, server.requests().size());
		}
		assertEquals(MOST, spent());
	}

	@Test
	void whoStopsWhileItWaitsAfterARefusalPaysNothing() throws TftsrException {
		try (LocalServer server = hangingUp(0, 1)) {
			assertThrows(CancelledException.class, () -> TestServices.get(Gate.class).send(request(server).build(), Sending.NOBODY,
					thrifty(), new StoppedWhileWaiting()));
			assertEquals(1, server.requests().size());
		}
		assertEquals(0, spent());
	}

	/** Stops it as soon as it waits for another attempt. */
	private final class StoppedWhileWaiting implements Progress {

		@Override
		public void begin(String task, long total) {
			// nobody looks
		}

		@Override
		public void worked(long amount) {
			// nobody looks
		}

		@Override
		public boolean isCancelled() {
			return waits.get();
		}
	}

	@Test
	void nobodyWaitsLongerThanAMinuteUnasked() throws TftsrException {
		try (LocalServer server = hangingUp(2, 1)) {
			Sending.refused(503, request(server), new Heard() {
				@Override
				public Duration pause(RemoteProblem problem, Duration usual) {
					return Duration.ofSeconds(61);
				}
			});
			assertEquals(1, server.requests().size());
		}
	}
}
