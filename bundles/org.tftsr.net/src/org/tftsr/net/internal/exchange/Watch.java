package org.tftsr.net.internal.exchange;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Timers;

/**
 * Watches over one exchange from a thread of its own, since the thread that called may be busy with what came: asks whether to stop,
 * and looks at the timers. Connecting is timed by the client itself.
 */
final class Watch implements Runnable {

	/** Far below the quarter of a second within which cancelling has to take effect. */
	private static final long STEP_MILLIS = 20;

	/** Ends an exchange. */
	@FunctionalInterface
	interface Stopper {
		void stop(TftsrException why);
	}

	private final Destination destination;
	private final Timers timers;
	private final long deadline;
	private final StopSignal signal;
	private final Arrival arrival;
	private final NotingBody body;
	private final Stopper stopper;
	private final long start = System.nanoTime();
	private final CountDownLatch over = new CountDownLatch(1);
	private long leftAt;

	/** @param deadline when it has taken too long in all; nanoseconds of {@link System#nanoTime()} */
	Watch(Destination destination, Timers timers, long deadline, StopSignal signal, Arrival arrival, NotingBody body, Stopper stopper) {
		this.destination = destination;
		this.timers = timers;
		this.deadline = deadline;
		this.signal = signal;
		this.arrival = arrival;
		this.body = body;
		this.stopper = stopper;
	}

	/** Stops watching. */
	void end() {
		over.countDown();
	}

	@Override
	public void run() {
		try {
			while (!over.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
				TftsrException why = verdict(System.nanoTime());
				if (why != null) {
					stopper.stop(why);
					return;
				}
			}
		} catch (InterruptedException e) {
			// the exchange is over
			Thread.currentThread().interrupt();
		}
	}

	private TftsrException verdict(long now) {
		TftsrException why = signal.why();
		if (why != null) {
			return why;
		}
		if (now - deadline >= 0) {
			return Failures.total(destination, timers.total());
		}
		if (arrival.isBodyBegun()) {
			return isOver(arrival.lastSign(), timers.idle(), now) ? Failures.idle(destination, timers.idle()) : null;
		}
		return isOver(connectedAt(now), timers.firstByte(), now) ? Failures.firstByte(destination, timers.firstByte()) : null;
	}

	/** When the request began to leave, to a step; until it has, the time to connect counts too. */
	private long connectedAt(long now) {
		if (leftAt == 0 && body.hasLeft()) {
			leftAt = now;
		}
		return leftAt == 0 ? start + timers.connect().toNanos() : leftAt;
	}

	private static boolean isOver(long since, Duration time, long now) {
		return now - since - time.toNanos() >= 0;
	}
}
