package org.tftsr.net.spi;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Lets time pass between two attempts. Thread-safe. */
@FunctionalInterface
public interface Pauses {

	/** How often it is asked whether to stop. */
	Duration STEP = Duration.ofMillis(20);

	/** Waits. */
	Pauses REAL = (time, stop) -> {
		long end = System.nanoTime() + time.toNanos();
		for (long left = time.toNanos(); left > 0 && !stop.getAsBoolean(); left = end - System.nanoTime()) {
			Thread.sleep(Duration.ofNanos(Math.min(left, STEP.toNanos())));
		}
	};

	/** Returns when the time is over, or soon after it is to stop. */
	void pause(Duration time, BooleanSupplier stop) throws InterruptedException;
}
