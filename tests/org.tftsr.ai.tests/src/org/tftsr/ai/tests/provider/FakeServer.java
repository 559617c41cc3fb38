package org.tftsr.ai.tests.provider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of a provider: speaks a dialect as its maker describes it, checks what it is sent, and does wrong what it is told to. */
final class FakeServer implements AutoCloseable {

	static final String KEY = "test-key-0123456789";

	private final Dialect dialect;
	private final ServerSocket socket;
	private final ExecutorService connections = Executors.newVirtualThreadPerTaskExecutor();
	private final List<Seen> seen = new CopyOnWriteArrayList<>();
	private final List<String> complaints = new CopyOnWriteArrayList<>();
	private volatile Fault fault = Fault.NONE;
	private volatile String elsewhere;
	private volatile CompletableFuture<Void> left = new CompletableFuture<>();
	private volatile CompletableFuture<Void> waiting = new CompletableFuture<>();

	FakeServer(Dialect dialect) throws IOException {
		this.dialect = dialect;
		socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		connections.execute(this::accept);
	}

	private void accept() {
		while (!socket.isClosed()) {
			try {
				Socket connection = socket.accept();
				connections.execute(() -> serve(connection));
			} catch (IOException e) {
				if (!socket.isClosed()) {
					throw new UncheckedIOException(e);
				}
			}
		}
	}

	private void serve(Socket connection) {
		try (connection) {
			Wire wire = new Wire(connection);
			Seen request = wire.read();
			if (request != null) {
				seen.add(request);
				new FakeReply(this, dialect, request, wire).send(fault);
			}
		} catch (IOException e) {
			// the other side has gone, which some tests want
			left.complete(null);
		}
	}

	String origin() {
		return "http://127.0.0.1:" + socket.getLocalPort();
	}

	void fault(Fault next) {
		fault = next;
	}

	/** Where the server sends to with {@link Fault#REDIRECT}. */
	void elsewhere(String origin) {
		elsewhere = origin;
	}

	String elsewhere() {
		return elsewhere;
	}

	/** What has arrived, in order. */
	List<Seen> seen() {
		return List.copyOf(seen);
	}

	/** Questions alone. */
	List<Seen> questions() {
		return seen.stream().filter(dialect::isChat).toList();
	}

	/** What was wrong with what has arrived. */
	List<String> complaints() {
		return complaints;
	}

	/** Done when the other side has left while something was still to come. */
	CompletableFuture<Void> left() {
		return left;
	}

	/** Done when the server has come to where it waits. */
	CompletableFuture<Void> waiting() {
		return waiting;
	}

	void reset() {
		seen.clear();
		complaints.clear();
		fault = Fault.NONE;
		left = new CompletableFuture<>();
		waiting = new CompletableFuture<>();
	}

	@Override
	public void close() throws IOException {
		socket.close();
		connections.shutdownNow();
	}
}
