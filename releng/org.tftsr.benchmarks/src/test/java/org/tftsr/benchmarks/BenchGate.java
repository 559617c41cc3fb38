package org.tftsr.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.Address;
import org.tftsr.net.Framing;
import org.tftsr.net.Gate;
import org.tftsr.net.Outgoing;
import org.tftsr.net.RedactedJson;
import org.tftsr.net.Reviewer;
import org.tftsr.net.internal.send.GateComponent;
import org.tftsr.net.internal.settings.StoredNetworkSettings;
import org.tftsr.net.internal.settings.StoredPermissions;
import org.tftsr.net.internal.stream.Pieces;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseLocation;

/**
 * Measures how fast a stream is cut into pieces, and how long after *Stop* the server's end is closed and whoever waited goes on:
 * {@code BenchGate stream RUNS} or {@code BenchGate stop RUNS FOLDER LIMIT}, which fails where a stop has taken longer than LIMIT
 * milliseconds.
 */
final class BenchGate {

	private static final int EVENTS = 200_000;
	private static final int READ = 8 * 1024;
	private static final EventAdmin NOBODY_LISTENS = new EventAdmin() {
		@Override
		public void postEvent(Event event) {
			// there is no window here that shows whether one is offline
		}

		@Override
		public void sendEvent(Event event) {
			postEvent(event);
		}
	};

	private BenchGate() {
	}

	public static void main(String[] args) throws Exception {
		int runs = Integer.parseInt(args[1]);
		if (args[0].equals("stream")) {
			stream(runs);
		} else {
			stop(runs, Files.createTempDirectory(Path.of(args[2]), "gate"), Double.parseDouble(args[3]));
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

	/** Stops calls of the gate as the product makes them, with settings, ledger and audit log in a database. */
	private static void stop(int runs, Path folder, double limit) throws Exception {
		double longest;
		try (Database database = Database.open(new DatabaseLocation(folder),
				(where, exists) -> DatabaseKey.raw(new byte[DatabaseKey.RAW_LENGTH], "the key of the benchmark"))) {
			Gate gate = new GateComponent(new StoredNetworkSettings(database.settings(), NOBODY_LISTENS),
					new StoredPermissions(database.settings()), database.audit(), database.spending());
			longest = Math.max(stop(gate, "stopped before the first byte", runs, ""), stop(gate, "stopped within the stream", runs,
					"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: a\n\n"));
		}
		if (longest > limit) {
			System.err.printf(Locale.ROOT, "A stop has taken %.0f ms: more than %.0f ms%n", longest, limit);
			System.exit(1);
		}
	}

	/** Returns the longest, in milliseconds. */
	private static double stop(Gate gate, String name, int runs, String answer) throws Exception {
		BlockingQueue<String> seen = new LinkedBlockingQueue<>();
		Latencies latencies = new Latencies();
		try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
			Thread.ofPlatform().daemon().start(() -> serve(server, answer, seen));
			Outgoing outgoing = new Outgoing("bench_send", null, "bench", "POST",
					Address.of("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), null,
					RedactedJson.object().flag("stream", true).body(), Framing.SSE, true, false, 0, 0, Map.of(), List.of(), Map.of());
			for (int run = 0; run < runs; run++) {
				Stoppable progress = new Stoppable();
				Thread caller = Thread.ofPlatform().start(() -> send(gate, outgoing, progress));
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
		return latencies.longest();
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
				for (int last = 0; last != '}'; last = in.read()) {
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

	private static void send(Gate gate, Outgoing outgoing, Progress progress) {
		try {
			gate.send(outgoing, preview -> Reviewer.Verdict.REFUSE, piece -> false, progress);
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
