package org.tftsr.storage.internal.osgi;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.tftsr.storage.IdleTimer;

/** Real time, on a thread that exists only while something is due and never keeps the process alive. */
final class DaemonTimer implements IdleTimer, AutoCloseable {

	private static final long KEEP_SECONDS = 1;

	private final ScheduledThreadPoolExecutor executor;

	DaemonTimer() {
		executor = new ScheduledThreadPoolExecutor(1, task -> {
			Thread thread = new Thread(task, "idle lock");
			thread.setDaemon(true);
			return thread;
		});
		executor.setKeepAliveTime(KEEP_SECONDS, TimeUnit.SECONDS);
		executor.allowCoreThreadTimeOut(true);
	}

	@Override
	public Duration now() {
		return Duration.ofNanos(System.nanoTime());
	}

	@Override
	public void after(Duration delay, Runnable action) {
		executor.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	@Override
	public void close() {
		executor.shutdownNow();
	}
}
