package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import javax.net.ssl.SSLContext;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Framing;
import org.tftsr.net.Timers;
import org.tftsr.net.internal.exchange.Destination;
import org.tftsr.net.internal.exchange.Exchange;
import org.tftsr.net.internal.exchange.StopSignal;
import org.tftsr.net.internal.stream.Pieces;
import org.tftsr.net.internal.tls.TrustStores;

/**
 * Measures how fast a stream is cut into pieces, and how long after *Stop* the server's end is closed and whoever waited goes on:
 * {@code BenchGate stream RUNS} or {@code BenchGate stop RUNS}.
 */
final class BenchGate {

	private static final int EVENTS = 200_000;
	private static final int READ = 8 * 1024;

	private BenchGate() {
	}

	public static void main(String[] args) throws Exception {
		int runs = Integer.parseInt(args[1]);
		if (args[0].equals("stream")) {
			stream(runs);
		} else {
			stop("stopped before the first byte", runs, "");
			stop("stopped within the stream", runs, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: a\n\n");
		}
	}

	private static void stream(int runs) throws Exception {
		String event = "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
				+ "[{\"index\":0,\"delta\":{\"content\":\" größer\"},\"finish_reason\":null}],\"usage\":null}\n\n";
		byte[] all = (event.repeat(EVENTS) + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8);
		Report.print("events cut, 8 KB at a time", all.length, Measurement.of(runs, () -> cut(all)), 0, 0);
	}

	private static long cut(byte[] all) throws TftsrException {
		long[] count = new long[1];
		Pieces pieces = new Pieces(Framing.SSE, "text/event-stream", piece -> {
			count[0]++;
			return piece.data().equals("[DONE]");
		});
		for (int start = 0; start < all.length; start += READ) {
			byte[] bytes = Arrays.copyOfRange(all, start, Math.min(all.length, start + READ));
			pieces.bytes(bytes, bytes.length);
		}
		pieces.end();
		if (count[0] != EVENTS + 1) {
			throw new IllegalStateException("Pieces: " + count[0]);
		}
		return count[0];
	}

	private static void stop(String name, int runs, String answer) throws Exception {
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		Latencies latencies = new Latencies();
		SSLContext trust = new TrustStores(Map.of()).context(List.of());
		try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread.ofPlatform().daemon().start(() -> serve(server, answer, seen));
			URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
			for (int run = 0; run < runs; run++) {
				Stoppable progress = new Stoppable();
				Thread caller = Thread.ofPlatform().start(() -> send(address, trust, progress));
				require(seen.take(), "asked");
				latencies.measure(() -> {
					progress.cancelled = true;
					require(seen.take(), "closed");
					caller.join();
					return null;
				});
			}
		}
		latencies.print(name, "");
	}

	private static void require(String actual, String expected) {
		if (!actual.equals(expected)) {
			throw new IllegalStateException(actual);
		}
	}

	private static void serve(ServerSocket server, String answer, BlockingQueue<String> seen) {
		while (!server.isClosed()) {
			try (Socket socket = server.accept()) {
				InputStream in = socket.getInputStream();
				for (int last = 0; last != '!'; last = in.read()) {
					// to the end of the body
				}
				socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
				seen.add("asked");
				while (in.read() >= 0) {
					// until it is closed
				}
				seen.add("closed");
			} catch (IOException e) {
				// closed the hard way, or the end of all runs
				seen.add("closed");
			}
		}
	}

	private static void send(URI address, SSLContext trust, Progress progress) {
		Destination destination = new Destination("bench", address, null);
		try (Exchange exchange = new Exchange(destination, "question!".getBytes(StandardCharsets.US_ASCII),
				trust, Timers.USUAL, System.nanoTime() + Timers.USUAL.total().toNanos(), new StopSignal(progress))) {
			exchange.send(HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1), "POST");
			exchange.receive((bytes, length) -> true);
			throw new IllegalStateException("It was not stopped");
		} catch (CancelledException e) {
			// as it should be
		} catch (TftsrException e) {
			throw new UncheckedIOException(new IOException(e));
		}
	}

	/** Can be cancelled. */
	private static final class Stoppable implements Progress {
		private volatile boolean cancelled;

		@Override
		public void begin(String task, long total) {
			// not shown
		}

		@Override
		public void worked(long amount) {
			// not shown
		}

		@Override
		public boolean isCancelled() {
			return cancelled;
		}
	}
}
