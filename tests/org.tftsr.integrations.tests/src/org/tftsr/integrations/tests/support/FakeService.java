package org.tftsr.integrations.tests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A service that keeps what it is sent, and does wrong what it is told to. It answers one request at a time. */
public abstract class FakeService implements AutoCloseable {

	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final List<Received> received = new CopyOnWriteArrayList<>();
	private final Queue<Reply> instead = new ConcurrentLinkedQueue<>();
	private final AtomicReference<Loss> loss = new AtomicReference<>();
	private final AtomicReference<Loss> refusal = new AtomicReference<>();

	/** @param reply in the place of the answer; null for none, and the end of the connection */
	private record Loss(String method, String path, Reply reply) {

		boolean isOf(Received request) {
			return request.method().equals(method) && request.path().contains(path);
		}
	}

	/** Listens on the loopback address. */
	protected FakeService() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		server.createContext("/", this::handle);
		server.setExecutor(threads);
		server.start();
	}

	/** What it answers; called by one thread at a time. */
	protected abstract Reply answer(Received request);

	/** Scheme, host and port. */
	public final String origin() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** All that came, in order. */
	public final List<Received> received() {
		return List.copyOf(received);
	}

	/** All that came by a method. */
	public final List<Received> received(String method) {
		return received.stream().filter(request -> request.method().equals(method)).toList();
	}

	/** Forgets what came. */
	public final void forget() {
		received.clear();
	}

	/** The next request is answered with this, and nothing is done. */
	public final void answerNext(Reply reply) {
		instead.add(reply);
	}

	/** The next request by this method is done, but nobody hears of it: the connection ends. */
	public final void loseNextAnswer(String method) {
		loseNextAnswer(method, "", null);
	}

	/**
	 * The next request of a kind is done, but its answer does not come.
	 *
	 * @param path  what its path holds
	 * @param reply what comes in its place, of something in between; null for the end of the connection
	 */
	public final void loseNextAnswer(String method, String path, Reply reply) {
		loss.set(new Loss(method, path, reply));
	}

	/** The next request of a kind is not done, and answered with this. */
	public final void refuseNext(String method, String path, Reply reply) {
		refusal.set(new Loss(method, path, reply));
	}

	private Reply refused(Received request) {
		Loss refused = refusal.get();
		return refused != null && refused.isOf(request) && refusal.compareAndSet(refused, null) ? refused.reply : instead.poll();
	}

	private synchronized void handle(HttpExchange exchange) throws IOException {
		Map<String, String> headers = new HashMap<>();
		exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
		Received request = new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
				exchange.getRequestBody().readAllBytes());
		received.add(request);
		Reply told = refused(request);
		Reply reply = told == null ? guarded(request) : told;
		Loss lost = loss.get();
		if (lost != null && lost.isOf(request)) {
			loss.set(null);
			reply = lost.reply;
		}
		if (reply == null) {
			exchange.close();
			return;
		}
		reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
		exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
		if (reply.body().length > 0) {
			exchange.getResponseBody().write(reply.body());
		}
		exchange.close();
	}

	private Reply guarded(Received request) {
		try {
			return answer(request);
		} catch (RuntimeException e) {
			// a test reads it in the message of the failure
			return Reply.json(500, "{\"message\":\"the fake has failed: " + String.valueOf(e).replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\"}");
		}
	}

	@Override
	public final void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
