package org.tftsr.ai.tests.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.EnumSource;
import org.tftsr.ai.provider.ModelAnswer;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.Timers;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.testsupport.TestServices;

/** Stopping, servers that fall silent, and servers that send elsewhere, over every protocol. */
class InterruptionTest {

	private static final long SECONDS = 20;

	/** A cancel that a test gives. */
	private static final class Stop implements Progress {

		private final AtomicBoolean stopped = new AtomicBoolean();

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
			return stopped.get();
		}

		void stop() {
			stopped.set(true);
		}
	}

	@AfterEach
	void usualTimers() throws TftsrException {
		timers(Timers.USUAL);
	}

	private static void timers(Timers timers) throws TftsrException {
		NetworkSettingsService service = TestServices.get(NetworkSettingsService.class);
		NetworkSettings seen = service.get();
		service.put(seen, new NetworkSettings(seen.offline(), timers, seen.caFiles()));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM_REST")
	void stoppedInTheMiddleItKeepsWhatHasCome(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			Stop stop = new Stop();
			peer.server().fault(Fault.SLOW);
			CompletableFuture<Void> waiting = peer.server().waiting();
			CompletableFuture<ModelAnswer> answer = inBackground(peer, stop);
			waiting.get(SECONDS, TimeUnit.SECONDS);
			long begin = System.nanoTime();
			stop.stop();
			assertEquals(MessageState.STOPPED, answer.get(SECONDS, TimeUnit.SECONDS).state());
			assertEquals("Hello wörld", answer.get().text());
			peer.server().left().get(SECONDS, TimeUnit.SECONDS);
			assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1), "the slot is free within a second");
		}
	}

	@ParameterizedTest
	@EnumSource
	void stoppedBeforeTheFirstByteItLeavesTheServerAlone(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			Stop stop = new Stop();
			peer.server().fault(Fault.SILENT);
			CompletableFuture<Void> waiting = peer.server().waiting();
			CompletableFuture<ModelAnswer> answer = inBackground(peer, stop);
			waiting.get(SECONDS, TimeUnit.SECONDS);
			long begin = System.nanoTime();
			stop.stop();
			ExecutionException failed = assertThrows(ExecutionException.class, () -> answer.get(SECONDS, TimeUnit.SECONDS));
			assertEquals(CancelledException.class, failed.getCause().getClass());
			peer.server().left().get(SECONDS, TimeUnit.SECONDS);
			assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1));
		}
	}

	private static CompletableFuture<ModelAnswer> inBackground(Peer peer, Progress progress) {
		CompletableFuture<ModelAnswer> answer = new CompletableFuture<>();
		Executors.newVirtualThreadPerTaskExecutor().execute(() -> {
			try {
				answer.complete(peer.ask(peer.request("System.", null, Peer.user("Why?")), text -> {
					// what has come is in the answer
				}, progress));
			} catch (TftsrException | RuntimeException e) {
				answer.completeExceptionally(e);
			}
		});
		return answer;
	}

	@ParameterizedTest
	@EnumSource(names = { "OPENAI", "OLLAMA" })
	void aServerThatFallsSilentIsGivenUp(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker)) {
			timers(new Timers(Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(30)));
			NetworkProblem silent = assertThrows(NetworkProblem.class, () -> peer.ask(Fault.SILENT));
			assertEquals(NetworkProblem.Reason.FIRST_BYTE_TIMEOUT, silent.reason());
			NetworkProblem stalled = assertThrows(NetworkProblem.class, () -> peer.ask(Fault.STALL));
			assertEquals(ProblemKind.NETWORK, stalled.kind());
			if (peer.dialect().streams()) {
				ModelAnswer answer = peer.ask(Fault.SLOW);
				assertEquals(MessageState.BROKEN, answer.state());
				assertEquals(NetworkProblem.Reason.IDLE_TIMEOUT, ((NetworkProblem) answer.problem()).reason());
			}
		}
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "OPENAI", "OLLAMA" })
	@LongRunning("the same with a server of each way of sending")
	void aServerThatFallsSilentIsGivenUpWhatEverItSpeaks(Speaker speaker) throws Exception {
		aServerThatFallsSilentIsGivenUp(speaker);
	}

	@ParameterizedTest
	@EnumSource
	void neitherKeyNorQuestionGoElsewhere(Speaker speaker) throws Exception {
		try (Peer peer = new Peer(speaker); FakeServer other = new FakeServer(peer.dialect())) {
			peer.server().elsewhere(other.origin());
			TftsrException problem = assertThrows(TftsrException.class, () -> peer.ask(Fault.REDIRECT));
			assertFalse(problem.getMessage().contains(FakeServer.KEY));
			assertEquals(0, other.seen().size());
		}
	}
}
