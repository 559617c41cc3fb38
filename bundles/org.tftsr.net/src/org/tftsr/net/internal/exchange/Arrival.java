package org.tftsr.net.internal.exchange;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.tftsr.core.problem.TftsrException;

/**
 * What comes back, on its way from the threads of the HTTP client to the thread that called. No more is asked for than that has taken,
 * so that a slow receiver slows the server down instead of filling the memory. Thread-safe.
 */
final class Arrival implements HttpResponse.BodySubscriber<Void> {

	/** So many batches may wait. */
	private static final int AHEAD = 8;

	/** Something that has happened. */
	sealed interface Signal {
		/** Status and headers came. */
		record Head(int status, HttpHeaders headers) implements Signal {
		}

		/** Some of the body came. */
		record Body(List<ByteBuffer> bytes) implements Signal {
		}

		/** All of the body came. */
		record End() implements Signal {
		}

		/** It failed. */
		record Failure(Throwable cause) implements Signal {
		}
	}

	private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
	private final AtomicReference<TftsrException> stopped = new AtomicReference<>();
	private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
	private final AtomicBoolean hasHead = new AtomicBoolean();
	private final AtomicInteger waiting = new AtomicInteger();
	private volatile long lastSign = System.nanoTime();
	private volatile boolean bodyBegun;

	/** The next that has happened; waits for it. */
	Signal next() throws TftsrException, InterruptedException {
		Signal signal = signals.take();
		TftsrException why = stopped.get();
		if (why != null) {
			throw why;
		}
		if (signal instanceof Signal.Body) {
			if (waiting.decrementAndGet() == 0) {
				lastSign = System.nanoTime();
			}
			subscription.get().request(1);
		}
		return signal;
	}

	/** The next of what has come by now, or null where that is not known in time; for what matters no more. */
	Signal poll(long nanos) throws InterruptedException {
		Signal signal = signals.poll(nanos, TimeUnit.NANOSECONDS);
		if (signal instanceof Signal.Body) {
			subscription.get().request(1);
		}
		return signal;
	}

	/** Ends the waiting with a failure, once; whether this was the first. */
	boolean stop(TftsrException why) {
		boolean first = stopped.compareAndSet(null, why);
		fail(why);
		return first;
	}

	/** Tells whoever waits that it failed. */
	void fail(Throwable cause) {
		signals.add(new Signal.Failure(cause));
	}

	/** Asks for no more. */
	void cancel() {
		Flow.Subscription current = subscription.get();
		if (current != null) {
			current.cancel();
		}
	}

	/** Whether the first byte of the body, or its end, has come. */
	boolean isBodyBegun() {
		return bodyBegun;
	}

	/** When something last came, or was last taken so that more could come; nanoseconds. */
	long lastSign() {
		return waiting.get() > 0 ? System.nanoTime() : lastSign;
	}

	/** For the client: takes status and headers. */
	Arrival head(HttpResponse.ResponseInfo info) {
		headed(info.statusCode(), info.headers());
		return this;
	}

	/** Takes status and headers of an answer of which this was never told. */
	void headWithoutBody(HttpResponse<?> response) {
		headed(response.statusCode(), response.headers());
	}

	private void headed(int status, HttpHeaders headers) {
		if (hasHead.compareAndSet(false, true)) {
			lastSign = System.nanoTime();
			signals.add(new Signal.Head(status, headers));
		}
	}

	@Override
	public CompletionStage<Void> getBody() {
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void onSubscribe(Flow.Subscription given) {
		if (subscription.compareAndSet(null, given)) {
			given.request(AHEAD);
		} else {
			given.cancel();
		}
	}

	@Override
	public void onNext(List<ByteBuffer> bytes) {
		sign();
		waiting.incrementAndGet();
		signals.add(new Signal.Body(bytes));
	}

	@Override
	public void onError(Throwable cause) {
		fail(cause);
	}

	@Override
	public void onComplete() {
		sign();
		signals.add(new Signal.End());
	}

	private void sign() {
		lastSign = System.nanoTime();
		bodyBegun = true;
	}
}
