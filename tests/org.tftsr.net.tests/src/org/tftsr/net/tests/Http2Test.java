package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Gate;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.NetworkSettings;
import org.tftsr.net.NetworkSettingsService;
import org.tftsr.net.Receiver;
import org.tftsr.testsupport.TestServices;

/** HTTP/2, which the services of the makers of models speak: by a server that speaks nothing else. */
class Http2Test {

	private static final int AT_ONCE = 8;

	@TempDir
	static Path folder;
	private static Certificates certificates;

	private final NetworkSettingsService settings = TestServices.get(NetworkSettingsService.class);
	private NetworkSettings before;
	private Http2Server server;

	@BeforeAll
	static void authority() throws Exception {
		certificates = new Certificates(folder);
	}

	@BeforeEach
	void start() throws Exception {
		before = settings.get();
		server = Http2Server.start(folder, certificates).orElse(null);
		if (server == null) {
			System.out.println("NOT TESTED: HTTP/2: there is no Node.js here");
			abort("there is no Node.js here");
		}
		settings.put(settings.get(), new NetworkSettings(false, before.timers(), List.of(certificates.authority())));
	}

	@AfterEach
	void stop() throws TftsrException {
		settings.put(settings.get(), before);
		if (server != null) {
			server.close();
		}
	}

	private Heard heard() throws TftsrException {
		Heard heard = new Heard();
		assertEquals(200, Sending.send(Requests.to(server.address("/stream")).key("a-key-for-this-test"), heard).status());
		return heard;
	}

	private static void assertWhole(Heard heard) {
		assertEquals(51, heard.pieces.size());
		assertEquals("{\"event\":49,\"text\":\"üñí 😀\"}", heard.data().get(49));
		assertEquals("[DONE]", heard.data().getLast());
	}

	@Test
	void aQuestionArrivesAndItsAnswerComesWhole() throws Exception {
		assertWhole(heard());
		assertEquals("/stream POST {\"text\":\"hello\"}", server.next("got"));
	}

	@Test
	void severalAnswersComeAtTheSameTime() throws Exception {
		List<CompletableFuture<Heard>> all = new ArrayList<>();
		for (int i = 0; i < AT_ONCE; i++) {
			all.add(CompletableFuture.supplyAsync(() -> {
				try {
					return heard();
				} catch (TftsrException e) {
					throw new AssertionError(e);
				}
			}, command -> Thread.ofVirtual().start(command)));
		}
		for (CompletableFuture<Heard> one : all) {
			assertWhole(one.get(1, TimeUnit.MINUTES));
		}
	}

	@Test
	void aRefusalIsTold() {
		assertTrue(new String(Sending.refused(400, Requests.to(server.address("/refused")), new Heard()).body()).contains("no such model"));
	}

	@Test
	void aStreamThatTheServerTearsOffIsNotWhole() {
		Heard heard = new Heard();
		NetworkProblem problem = assertThrows(NetworkProblem.class, () -> Sending.send(Requests.to(server.address("/torn")).once(), heard));
		assertTrue(problem.reason() == Reason.HANG_UP || problem.reason() == Reason.TRUNCATED, problem.getMessage());
		assertEquals(List.of("first"), heard.data());
	}

	@Test
	void aStreamThatIsStoppedIsClosedAtTheServer() throws Exception {
		boolean[] stopped = new boolean[1];
		Progress progress = new Progress() {
			@Override
			public void begin(String task, long total) {
				// not looked at
			}

			@Override
			public void worked(long amount) {
				// not looked at
			}

			@Override
			public boolean isCancelled() {
				return stopped[0];
			}
		};
		Receiver receiver = piece -> {
			stopped[0] = true;
			return false;
		};
		assertThrows(CancelledException.class, () -> TestServices.get(Gate.class).send(Requests.to(server.address("/endless")).build(),
				Sending.NOBODY, receiver, progress));
		assertTrue(server.next("closed").startsWith("/endless"));
	}
}
