package org.tftsr.cli.internal;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.tftsr.core.progress.Progress;

/**
 * Tells each step on standard error, and stops the work when the process is asked to end: the shutdown waits until what is
 * half-written has been removed.
 */
final class CommandProgress implements Progress {

	private static final long PATIENCE_SECONDS = 60;

	private final PrintStream err;
	private final CountDownLatch finished = new CountDownLatch(1);
	private volatile boolean cancelled;
	private boolean quiet;
	private String step;

	CommandProgress(PrintStream err) {
		this.err = err;
	}

	void setQuiet(boolean quiet) {
		this.quiet = quiet;
	}

	/** A message that is not part of the result. */
	void say(String message) {
		if (!quiet) {
			tell(message);
		}
	}

	/** A message without which the command cannot be used, and which is said to who wants none too. */
	void tell(String message) {
		err.println(VisibleText.of(message));
		err.flush();
	}

	@Override
	public void begin(String task, long total) {
		// Some steps take several passes, which mean nothing to who waits.
		if (!task.equals(step)) {
			step = task;
			say(task + " ...");
		}
	}

	@Override
	public void worked(long amount) {
		// A line for each step is enough for a terminal and for a build log alike.
	}

	@Override
	public boolean isCancelled() {
		return cancelled;
	}

	void finished() {
		finished.countDown();
	}

	void cancelAndWait() {
		cancelled = true;
		try {
			if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				tell("tftsr: Stopped before the work could be undone; files that end in .part can be deleted.");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
