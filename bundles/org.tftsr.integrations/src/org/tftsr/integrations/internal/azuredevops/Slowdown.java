package org.tftsr.integrations.internal.azuredevops;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.net.spi.Pauses;

/**
 * Keeps to what Azure DevOps asks for: it says with answers that are good ones, too, how long the next request should wait, and slows
 * down or shuts out who does not. Thread-safe.
 */
final class Slowdown {

	private static final Duration LONGEST = Duration.ofSeconds(60);

	/** When the next request may go, of {@link System#nanoTime()}; 0 where nothing was asked for. */
	private final AtomicLong next = new AtomicLong();

	/** Waits as long as was asked for. */
	void await(Pauses pauses, Progress progress) throws TftsrException {
		long until = next.getAndSet(0);
		long left = until - System.nanoTime();
		if (until == 0 || left <= 0) {
			return;
		}
		try {
			pauses.pause(Duration.ofNanos(left), progress::isCancelled);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
		progress.check();
	}

	/** Takes note of how long a refusal asks to be left alone. */
	void note(Duration asked) {
		Duration time = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
		next.set(System.nanoTime() + time.toNanos());
	}

	/** Takes note of what an answer asks for. */
	void note(Map<String, String> headers) {
		String after = headers.getOrDefault("retry-after", "").strip();
		if (after.matches("[0-9]{1,6}(\\.[0-9]{1,6})?")) {
			note(Duration.ofMillis(Math.round(Double.parseDouble(after) * 1000)));
		}
	}
}
