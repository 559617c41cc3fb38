package org.tftsr.ui.logs.internal.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.tftsr.core.progress.Progress;

/**
 * The progress of work in the background, which gives way to whoever is at the keyboard or the mouse: while there are keys, clicks
 * or turns of the wheel, one processor is left to them. As many threads of all such work as there are other processors go on, and
 * rest as long as they work; what Java itself has to do, compiling, needs its time too. All others do little more than not to wait
 * for ever. They would take all processors otherwise, and what a key does, and the system that draws it, would wait for their turn.
 * A thread asks whether to stop many times a second; that is when it rests.
 */
final class GivingWay implements Progress {

	/** So long after a key or a click the next one may be near. */
	private static final long NEAR_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
	/** A thread that has worked less than this has been waiting, and takes nothing from anybody. */
	private static final long WORKED_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
	/** A thread that was kept from asking for long does not rest as long. */
	private static final long LONGEST_REST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
	private static final int[] EVENTS = { SWT.KeyDown, SWT.MouseDown, SWT.MouseWheel, SWT.Selection };
	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
	private static final Turns TURNS = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));

	private static volatile long lastEvent = System.nanoTime() - NEAR_NANOS;
	private static Display watched;

	private final Progress progress;
	private final int priority;
	/** How long the processor had worked for a thread when it was last asked for a turn, or first asked here. */
	private final ThreadLocal<Long> worked = ThreadLocal.withInitial(THREADS::getCurrentThreadCpuTime);

	/**
	 * @param progress is told of everything, and decides whether to stop
	 * @param priority of the job; the more urgent one goes on where not all can
	 */
	GivingWay(Progress progress, int priority) {
		this.progress = progress;
		this.priority = priority;
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

	/** Somebody opens a log: as after a key, the next one may be near, and an editor is to be made meanwhile. On the user interface thread. */
	static void opening(Display display) {
		watch(display);
		lastEvent = System.nanoTime();
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
		if (System.nanoTime() - lastEvent < NEAR_NANOS) {
			giveWay();
		}
		return progress.isCancelled();
	}

	private void giveWay() {
		long now = THREADS.getCurrentThreadCpuTime();
		long work = now - worked.get();
		if (work >= WORKED_NANOS) {
			worked.set(now);
			boolean turn = TURNS.take(Thread.currentThread().threadId(), priority, System.nanoTime());
			LockSupport.parkNanos(turn ? Math.min(work, LONGEST_REST_NANOS) : LONGEST_REST_NANOS);
		}
	}
}
