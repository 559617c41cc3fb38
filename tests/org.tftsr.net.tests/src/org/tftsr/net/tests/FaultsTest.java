package org.tftsr.net.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;
import org.tftsr.net.RemoteProblem;
import org.tftsr.net.Timers;
import org.tftsr.net.spi.NameService;

/** Each way in which a server can fail has a reason of its own, a message and a remedy. */
class FaultsTest {

	private static final Duration LONG = Duration.ofMinutes(1);
	private static final Duration SHORT = Duration.ofMillis(300);

	private static NetworkProblem of(Reason reason, LocalServer.Handler handler) {
		try (LocalServer server = new LocalServer(handler)) {
			return Sending.failing(reason, Requests.to(server.address("/v1")).once());
		}
	}

	private static NetworkProblem late(Reason reason, Timers timers, LocalServer.Handler handler) {
		try (LocalServer server = new LocalServer(handler)) {
			return Sending.failing(reason, Requests.to(server.address("/v1")).timers(timers));
		}
	}

	@Test
	void aNameThatNobodyKnows() {
		try (Substitute names = Substitute.of(NameService.class, host -> {
			throw new UnknownHostException(host);
		})) {
			NetworkProblem problem = Sending.failing(Reason.NAME, Requests.to(URI.create("https://no-such-server.example/v1")));
			assertTrue(problem.getMessage().contains("no-such-server.example"));
			assertTrue(problem.neverArrived());
		}
	}

	@Test
	void aNameServiceThatDoesNotAnswer() {
		try (Substitute names = Substitute.of(NameService.class, host -> {
			awaitForever();
			return List.of();
		})) {
			Sending.failing(Reason.NAME,
					Requests.to(URI.create("https://silent.example/v1")).timers(new Timers(SHORT, LONG, LONG, LONG)));
		}
	}

	private static synchronized void awaitForever() {
		try {
			FaultsTest.class.wait(LONG.toMillis());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	/** Linux lets who connects wait where nobody takes the connections that there are. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void nobodyAnswersInTheTimeToConnect() throws IOException {
		List<SocketChannel> waiting = new ArrayList<>();
		try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			for (int i = 0; i < 4; i++) {
				SocketChannel channel = SocketChannel.open();
				waiting.add(channel);
				channel.configureBlocking(false);
				channel.connect(full.getLocalSocketAddress());
			}
			NetworkProblem problem = Sending.failing(Reason.CONNECT_TIMEOUT, Requests
					.to(URI.create("http://127.0.0.1:" + full.getLocalPort() + "/")).once().timers(new Timers(SHORT, LONG, LONG, LONG)));
			assertTrue(problem.getMessage().contains("within the time to connect"), problem.getMessage());
			assertTrue(problem.neverArrived());
		} finally {
			for (SocketChannel channel : waiting) {
				channel.close();
			}
		}
	}

	/** Linux knows no way to a broadcast address for what wants a connection. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void thereIsNoWay() {
		NetworkProblem problem = Sending.failing(Reason.UNREACHABLE, Requests.to(URI.create("https://255.255.255.255/v1")).once());
		assertTrue(problem.getMessage().contains("no way to 255.255.255.255"), problem.getMessage());
		assertTrue(problem.remedy().contains("VPN") && problem.neverArrived());
	}

	@Test
	void nobodyListens() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		NetworkProblem problem = Sending.failing(Reason.REFUSED, Requests.to(URI.create("http://127.0.0.1:" + port + "/")).once());
		assertTrue(problem.getMessage().contains("127.0.0.1:" + port));
		assertTrue(problem.neverArrived());
	}

	@Test
	void hangsUpBeforeAnAnswer() {
		NetworkProblem problem = of(Reason.HANG_UP, connection -> connection.socket().close());
		assertFalse(problem.neverArrived());
		assertEquals(ProblemKind.NETWORK, problem.kind());
	}

	@Test
	void resetsTheConnection() {
		of(Reason.HANG_UP, connection -> {
			connection.socket().setSoLinger(true, 0);
			connection.socket().close();
		});
	}

	@Test
	void hangsUpInTheMiddle() {
		of(Reason.TRUNCATED, connection -> connection
				.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 100\r\n\r\ndata: a\n\n"));
		of(Reason.TRUNCATED, connection -> {
			connection.beginChunks("text/event-stream");
			connection.chunk("data: a\n\n".getBytes());
		});
	}

	@Test
	void speaksSomethingElse() {
		assertTrue(of(Reason.PROTOCOL, connection -> connection.write("SSH-2.0-OpenSSH_9.9\r\n")).getMessage().contains("no HTTP"));
	}

	@Test
	void saysNothing() {
		NetworkProblem problem = late(Reason.FIRST_BYTE_TIMEOUT, new Timers(LONG, SHORT, LONG, LONG),
				LocalServer.Connection::awaitClose);
		assertTrue(problem.getMessage().contains("300 ms"));
	}

	@Test
	void saysNothingBehindTheHead() {
		late(Reason.FIRST_BYTE_TIMEOUT, new Timers(LONG, SHORT, LONG, LONG), connection -> {
			connection.beginChunks("text/event-stream");
			connection.awaitClose();
		});
	}

	@Test
	void fallsSilent() {
		late(Reason.IDLE_TIMEOUT, new Timers(LONG, LONG, SHORT, LONG), connection -> {
			connection.beginChunks("text/event-stream");
			connection.chunk("data: a\n\n".getBytes());
			connection.awaitClose();
		});
	}

	@Test
	void talksForEver() {
		late(Reason.TOTAL_TIMEOUT, new Timers(LONG, LONG, LONG, SHORT), connection -> {
			connection.beginChunks("text/event-stream");
			while (true) {
				connection.chunk("data: a\n\n".getBytes());
			}
		});
	}

	@Test
	void aReceiverThatTakesItsTimeIsNoSilenceOfTheServer() throws TftsrException {
		try (LocalServer server = new LocalServer(connection -> {
			connection.beginChunks("text/event-stream");
			for (int i = 0; i < 100; i++) {
				connection.chunk(("data: " + i + "\n\n").getBytes());
			}
			connection.chunk("data: [DONE]\n\n".getBytes());
			connection.chunk(new byte[0]);
		})) {
			Heard heard = new Heard() {
				@Override
				public boolean receive(Piece piece) {
					if (pieces.isEmpty()) {
						pauseFor(SHORT.multipliedBy(3));
					}
					return super.receive(piece);
				}
			};
			Sending.send(Requests.to(server.address("/")).timers(new Timers(LONG, LONG, SHORT, LONG)), heard);
			assertEquals(101, heard.pieces.size());
		}
	}

	private static void pauseFor(Duration time) {
		long end = System.nanoTime() + time.toNanos();
		while (System.nanoTime() - end < 0) {
			Thread.onSpinWait();
		}
	}

	@Test
	void anErrorSaysWhatTheServerSaid() {
		try (LocalServer server = new LocalServer(
				connection -> connection.answer(404, "application/json", "{\"error\":\"model 'x' not found\"}", "X-Request-Id: 7"))) {
			RemoteProblem problem = Sending.refused(404, Requests.to(server.address("/")), new Heard());
			assertEquals("{\"error\":\"model 'x' not found\"}", problem.body());
			assertEquals("7", problem.headers().get("x-request-id"));
			assertTrue(problem.getMessage().contains("model 'x' not found"), problem.getMessage());
		}
	}

	@Test
	void ofAWebPageOnlyTheTitleIsTold() {
		try (LocalServer server = new LocalServer(connection -> connection.answer(403, "text/html",
				"<html><head><title>Blocked by\npolicy</title></head><body>" + "x".repeat(1000) + "</body></html>"))) {
			RemoteProblem problem = Sending.refused(403, Requests.to(server.address("/")), new Heard());
			assertTrue(problem.why().endsWith("a web page, \"Blocked by policy\""), problem.why());
		}
	}

	@Test
	void anEmptyErrorAndOneWithoutAChallengeAreErrorsAllTheSame() {
		try (LocalServer server = new LocalServer(connection -> connection.write("HTTP/1.1 401 No\r\nContent-Length: 0\r\n\r\n"))) {
			RemoteProblem problem = Sending.refused(401, Requests.to(server.address("/")), new Heard());
			assertEquals("", problem.body());
			assertTrue(problem.remedy().contains("key"));
		}
	}

	@Test
	void anErrorWithoutEndIsCutOff() {
		try (LocalServer server = new LocalServer(connection -> {
			connection.write("HTTP/1.1 400 No\r\nContent-Type: text/plain\r\n\r\n");
			while (true) {
				connection.write("x".repeat(1000));
			}
		})) {
			RemoteProblem problem = Sending.refused(400, Requests.to(server.address("/")), new Heard());
			assertEquals(64 * 1024, problem.body().length());
			assertTrue(problem.getMessage().length() < 500);
		}
	}

	@Test
	void anErrorThatBreaksOffCountsAsFarAsItCame() {
		try (LocalServer server = new LocalServer(
				connection -> connection.write("HTTP/1.1 400 No\r\nContent-Length: 100\r\n\r\nhalf of"))) {
			assertEquals("half of", Sending.refused(400, Requests.to(server.address("/")), new Heard()).body());
		}
	}
}
