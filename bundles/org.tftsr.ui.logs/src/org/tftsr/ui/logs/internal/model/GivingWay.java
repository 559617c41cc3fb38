package org.tftsr.ui.logs.internal.model;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.progress.Progress;

/**
 * The progress of long work, which gives way to whoever is at the keyboard or the mouse: while there are keys, clicks or turns of the
 * wheel, each of its threads rests as long as it works. It would take all processors otherwise, and what a key does would wait for
 * its turn. A thread asks whether to stop many times a second; that is when it rests.
 */
final class GivingWay implements Progress {

	/** So long after a key or a click the next one may be near. */
	private static final long NEAR_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
	/** A thread that was kept from asking for long does not rest as long. */
	private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
	private static final int[] EVENTS = { SWT.KeyDown, SWT.MouseDown, SWT.MouseWheel, SWT.Selection };

	private static volatile long lastEvent = System.nanoTime() - NEAR_NANOS;
	private static Display watched;

	private final Progress progress;
	private final ThreadLocal<Long> rested = ThreadLocal.withInitial(System::nanoTime);

	/** @param progress is told of everything, and decides whether to stop */
	GivingWay(Progress progress) {
		this.progress = progress;
	}

	/** Hears of keys and mouse from now on. On the user interface thread. */
	static void watch(Display display) {
		if (watched != display) {
			watched = display;
			for (int event : EVENTS) {
				display.addFilter(event, heard -> lastEvent = System.nanoTime());
			}
		}
	}

	@Override
	public void begin(String task, long total) {
		progress.begin(task, total);
	}

	@Override
	public void beginBytes(String task, long bytes) {
		progress.beginBytes(task, bytes);
	}

	@Override
	public void worked(long amount) {
		progress.worked(amount);
	}

	@Override
	public boolean isCancelled() {
		long now = System.nanoTime();
		if (now - lastEvent < NEAR_NANOS) {
			LockSupport.parkNanos(Math.min(now - rested.get(), LONGEST_REST_NANOS));
			now = System.nanoTime();
		}
		rested.set(now);
		return progress.isCancelled();
	}
}
