package org.tftsr.ui.testsupport;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * How long the user interface thread keeps others waiting. Every two milliseconds something is handed to it, unless the
 * last one still waits; how long that takes to come to its turn is how long a key press would have waited at most: a key is taken before
 * what others have handed over. How long the processor worked for the thread meanwhile is measured too: it does not grow where the machine
 * is busy with something else. So is the longest turn, which is what the thread does without a look at keys and mouse.
 */
public final class UiDelays implements AutoCloseable {

	private static final int PERIOD_MILLIS = 2;
	/** Each time so much has passed it is kept what the thread is busy with. */
	private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(40);
	private static final int FRAMES = 40;

	private final Display display;
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
	private final AtomicBoolean waiting = new AtomicBoolean();
	private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
	private final List<String> busy = new ArrayList<>();
	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final AtomicLong mostWorked = new AtomicLong();
	private final AtomicLong longestTurn = new AtomicLong();
	private final AtomicLong mostWorkedInTurn = new AtomicLong();
	private final Listener turns = this::turn;
	private volatile long mostHeap;
	private volatile long asked;
	/** Used by the clock alone. */
	private int stacksOfThisOne;
	/** Turns within turns, and when the outermost began; used by the user interface thread alone. */
	private int depth;
	private long turnBegan;
	private long workedBefore;

	public UiDelays(Display display) {
		this.display = display;
		display.syncExec(() -> {
			display.addListener(SWT.PreEvent, turns);
			display.addListener(SWT.PostEvent, turns);
		});
		clock.scheduleAtFixedRate(this::ask, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
	}

	/** As {@code org.eclipse.ui.monitoring} watches events. Nobody hears of the beginning of a turn in which this was made. */
	private void turn(Event event) {
		if (event.type == SWT.PreEvent) {
			if (depth++ == 0) {
				turnBegan = System.nanoTime();
				workedBefore = threads.getCurrentThreadCpuTime();
			}
		} else if (depth > 0 && --depth == 0) {
			longestTurn.accumulateAndGet(System.nanoTime() - turnBegan, Math::max);
			mostWorkedInTurn.accumulateAndGet(threads.getCurrentThreadCpuTime() - workedBefore, Math::max);
		}
	}

	private void ask() {
		Runtime java = Runtime.getRuntime();
		mostHeap = Math.max(mostHeap, java.totalMemory() - java.freeMemory());
		if (waiting.compareAndSet(false, true)) {
			asked = System.nanoTime();
			stacksOfThisOne = 0;
			long worked = threads.getThreadCpuTime(display.getThread().threadId());
			display.asyncExec(() -> {
				mostWorked.accumulateAndGet(threads.getCurrentThreadCpuTime() - worked, Math::max);
				nanos.add(Long.valueOf(System.nanoTime() - asked));
				waiting.set(false);
			});
		} else if (System.nanoTime() - asked > LONG_NANOS * (1 + stacksOfThisOne)) {
			stacksOfThisOne++;
			keep((System.nanoTime() - asked) / 1_000_000, display.getThread().getStackTrace());
		}
	}

	private synchronized void keep(long millis, StackTraceElement[] stack) {
		busy.add("after " + millis + " ms\n" + Arrays.stream(stack).limit(FRAMES)
				.map(frame -> "\tat " + frame).collect(Collectors.joining("\n")));
	}

	/**
	 * A row of a table: what was done, the delays in milliseconds (half, 99 of 100, the longest), how many there were, the longest that the
	 * processor worked in one, the longest turn, and the longest that the processor worked in a turn, all in milliseconds; then the most of
	 * the heap that was in use, garbage and all, in MB.
	 */
	public String row(String what) {
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return "%s\t%.1f\t%.1f\t%.1f\t%d\t%.1f\t%.1f\t%.1f\t%d".formatted(what, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1),
				Integer.valueOf(sorted.length), millis(mostWorked), millis(longestTurn), millis(mostWorkedInTurn),
				Long.valueOf(mostHeap / 1_000_000));
	}

	private static Double millis(AtomicLong nanos) {
		return Double.valueOf(nanos.get() / 1e6);
	}

	/** What the thread was at whenever it kept others waiting for long. */
	public synchronized String stacks() {
		return String.join("\n", busy);
	}

	private static Double at(long[] sorted, double share) {
		int place = (int) Math.ceil(share * sorted.length) - 1;
		return sorted[Math.max(0, place)] / 1e6;
	}

	@Override
	public void close() {
		clock.shutdownNow();
		display.asyncExec(() -> {
			display.removeListener(SWT.PreEvent, turns);
			display.removeListener(SWT.PostEvent, turns);
		});
	}
}
