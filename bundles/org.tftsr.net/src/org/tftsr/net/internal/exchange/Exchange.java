package org.tftsr.net.internal.exchange;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Timers;
import org.tftsr.net.internal.exchange.Arrival.Signal;
import org.tftsr.net.spi.HttpProxy;

/**
 * One request and its answer. It has a client, and so a connection and threads, of its own: closing it closes the socket and ends the
 * threads, whatever they do. A connection that was left over from an earlier request can so never be found dead by a request that must
 * not be sent twice. Used by one thread.
 */
public final class Exchange implements AutoCloseable {

	/** How long the end of a body is waited for behind the end mark, so that the server does not see a client that hangs up. */
	private static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
	private static final Duration END_OF_THREADS = Duration.ofMillis(500);

	/**
	 * What comes first of an answer.
	 *
	 * @param status HTTP status
	 */
	public record Head(int status, HttpHeaders headers) {
	}

	/** Takes the body. */
	@FunctionalInterface
	public interface BodySink {
		/**
		 * Some of it.
		 *
		 * @return whether to go on
		 */
		boolean bytes(byte[] bytes, int length) throws TftsrException;
	}

	private final Destination destination;
	private final ExecutorService threads;
	private final HttpClient client;
	private final Arrival arrival = new Arrival();
	private final NotingBody body;
	private final Watch watch;
	private volatile CompletableFuture<HttpResponse<Void>> future;
	private long firstByteAt;
	private long bytesIn;

	/**
	 * @param body     what is sent
	 * @param trust    which certificates are trusted
	 * @param deadline when it has taken too long in all; nanoseconds of {@link System#nanoTime()}
	 */
	public Exchange(Destination destination, byte[] body, SSLContext trust, Timers timers, long deadline, StopSignal signal) {
		this.destination = destination;
		this.body = new NotingBody(body);
		this.threads = Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon().name("tftsr-net").unstarted(work));
		this.client = client(destination.proxy(), trust, timers.connect(), threads);
		this.watch = new Watch(destination, timers, deadline, signal, arrival, this.body, this::stop);
	}

	private static HttpClient client(HttpProxy proxy, SSLContext trust, Duration connect, ExecutorService threads) {
		SSLParameters named = trust.getDefaultSSLParameters();
		// whatever a system property says
		named.setEndpointIdentificationAlgorithm("HTTPS");
		return HttpClient.newBuilder().connectTimeout(connect).executor(threads).sslContext(trust).sslParameters(named)
				.followRedirects(HttpClient.Redirect.NEVER)
				.proxy(ProxySelector.of(proxy == null ? null : InetSocketAddress.createUnresolved(proxy.host(), proxy.port()))).build();
	}

	/** Sends it and waits for status and headers. */
	public Head send(HttpRequest.Builder request, String method) throws TftsrException {
		HttpRequest whole = request.method(method, body).build();
		threads.execute(watch);
		future = client.sendAsync(whole, arrival::head);
		future.whenComplete((response, failure) -> {
			if (failure != null) {
				arrival.fail(failure);
			} else {
				// what a proxy answers to CONNECT has no body, and comes this way only
				arrival.headWithoutBody(response);
			}
		});
		return switch (next()) {
		case Signal.Head head -> new Head(head.status(), head.headers());
		case Signal.Failure failure -> throw Failures.of(failure.cause(), destination, body.hasLeft());
		default -> throw new IllegalStateException("A body has come before its head");
		};
	}

	/** Hands on the body to its end, or until the sink wants no more. */
	public void receive(BodySink sink) throws TftsrException {
		boolean more = true;
		while (more) {
			more = switch (next()) {
			case Signal.Body some -> hand(some, sink);
			case Signal.Failure failure -> throw Failures.ofBody(failure.cause(), destination);
			default -> false;
			};
		}
	}

	private boolean hand(Signal.Body some, BodySink sink) throws TftsrException {
		for (ByteBuffer buffer : some.bytes()) {
			if (firstByteAt == 0) {
				firstByteAt = System.nanoTime();
			}
			byte[] bytes = new byte[buffer.remaining()];
			buffer.get(bytes);
			bytesIn += bytes.length;
			if (!sink.bytes(bytes, bytes.length)) {
				return false;
			}
		}
		return true;
	}

	/** Waits a moment for the end of a body that is not wanted any more, so that the server does not see a client that hangs up. */
	public void awaitEnd() throws TftsrException {
		long end = System.nanoTime() + GRACE_NANOS;
		try {
			Signal signal;
			do {
				signal = arrival.poll(end - System.nanoTime());
			} while (signal instanceof Signal.Body);
		} catch (InterruptedException e) {
			throw interrupted();
		}
	}

	private Signal next() throws TftsrException {
		try {
			return arrival.next();
		} catch (InterruptedException e) {
			throw interrupted();
		}
	}

	private static CancelledException interrupted() {
		Thread.currentThread().interrupt();
		return new CancelledException();
	}

	/** From the watch: ends it now, whatever the thread that called does. */
	private void stop(TftsrException why) {
		arrival.stop(why);
		hangUp();
	}

	private void hangUp() {
		arrival.cancel();
		client.shutdownNow();
		if (future != null) {
			future.cancel(true);
		}
	}

	/** Whether any of the request may have reached the server. */
	public boolean hasLeft() {
		return body.hasLeft();
	}

	/** How many bytes of the body came. */
	public long bytesIn() {
		return bytesIn;
	}

	/** When the first byte of the body came, in nanoseconds of {@link System#nanoTime()}; now where none has. */
	public long firstByteAt() {
		return firstByteAt == 0 ? System.nanoTime() : firstByteAt;
	}

	/** Closes the connection and ends the threads. */
	@Override
	public void close() {
		watch.end();
		hangUp();
		threads.shutdownNow();
		boolean interrupted = Thread.interrupted();
		try {
			client.awaitTermination(END_OF_THREADS);
			threads.awaitTermination(END_OF_THREADS.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			interrupted = true;
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}
}
