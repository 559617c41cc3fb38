package org.tftsr.logs.internal.index;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.LineEnds;
import org.tftsr.logs.view.LogBytes;

/**
 * Extends an index over bytes that it does not cover yet. Chunks of the log are counted by two threads and joined in their
 * order, so that what is known always reaches from the start of the log to some place. For one use.
 */
public final class IndexRun {

	private static final int BUFFER = 1 << 20;
	private static final int PLACES_A_CHUNK = 16;
	/** Less than this is counted before a second thread has started. */
	private static final long WORTH_A_THREAD = 8L << 20;

	/** What is in a chunk: line feeds by place, and whether it ends with one. */
	private record Chunk(long[] counts, boolean ended) {
	}

	private final LogBytes.View bytes;
	private final LineEnds ends;
	private final long limit;
	private final Holes holes;
	private final Consumer<LineIndex> grown;
	private final long start;
	private final int chunkSize;
	private final long chunks;
	private final AtomicLong nextChunk = new AtomicLong();
	private final Map<Long, Chunk> early = new HashMap<>();
	private LineIndex index;
	private long joined;
	private long reported;
	private volatile boolean stopped;

	/**
	 * @param from  what is known; it fits to the bytes
	 * @param limit how many bytes the index shall cover: all of them, or a multiple of its step
	 * @param holes what is known of them is not read
	 * @param grown gets each longer index, from both threads but never at once
	 */
	public IndexRun(LogBytes.View bytes, LineEnds ends, LineIndex from, long limit, Holes holes,
			Consumer<LineIndex> grown) {
		this.bytes = bytes;
		this.ends = ends;
		this.limit = limit;
		this.holes = holes;
		this.grown = grown;
		this.index = from.resumed(bytes.size());
		this.start = index.indexed();
		this.reported = start;
		int step = index.step();
		this.chunkSize = step >= BUFFER ? step : Math.min(BUFFER, step * PLACES_A_CHUNK);
		this.chunks = Math.max(0, (limit - start + chunkSize - 1) / chunkSize);
	}

	/**
	 * Does it.
	 *
	 * @param progress gets the bytes, in the thread that calls this; may stop it, and what was counted until then stays
	 */
	public void run(Progress progress) throws TftsrException {
		if (limit - start < WORTH_A_THREAD) {
			count(progress, true);
			return;
		}
		Helper helper = new Helper(progress);
		Thread second = new Thread(helper, "Log index");
		second.setDaemon(true);
		second.start();
		boolean done = false;
		try {
			count(progress, true);
			done = true;
		} finally {
			stopped |= !done;
			join(second);
		}
		helper.rethrow();
		report(progress);
	}

	private void report(Progress progress) {
		long now = known();
		progress.worked(now - reported);
		reported = now;
	}

	private synchronized long known() {
		return index.indexed();
	}

	/** Waits for the other thread, which stops after its chunk; a wish to interrupt this one is kept for later. */
	private static void join(Thread second) {
		boolean interrupted = false;
		while (true) {
			try {
				second.join();
				break;
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	private final class Helper implements Runnable {

		private final Progress progress;
		private TftsrException problem;
		private Throwable defect;

		Helper(Progress progress) {
			this.progress = progress;
		}

		@Override
		public void run() {
			try {
				count(progress, false);
			} catch (TftsrException e) {
				problem = e;
			} catch (RuntimeException | Error e) {
				// also memory that is short: the chunk it stopped at is missing
				defect = e;
			}
			stopped |= problem != null || defect != null;
		}

		/** Called when its thread has ended. */
		void rethrow() throws TftsrException {
			if (problem != null) {
				throw problem;
			}
			if (defect instanceof Error error) {
				throw error;
			}
			if (defect != null) {
				throw (RuntimeException) defect;
			}
		}
	}

	private void count(Progress progress, boolean reporting) throws TftsrException {
		ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(Math.min(BUFFER, chunkSize), Math.max(0, limit - start)));
		while (!stopped) {
			// who is kept here for a while has taken no chunk that the ones behind it wait for
			progress.check();
			long number = nextChunk.getAndIncrement();
			if (number >= chunks) {
				return;
			}
			long from = start + number * chunkSize;
			long to = Math.min(limit, from + chunkSize);
			join(number, counted(from, to, buffer));
			if (reporting) {
				report(progress);
			}
		}
	}

	private Chunk counted(long from, long to, ByteBuffer buffer) throws TftsrException {
		int step = index.step();
		long[] counts = new long[(int) ((to - from + step - 1) / step)];
		boolean ended = false;
		for (long position = holes.cover(from, to) ? to : from; position < to;) {
			buffer.clear().limit((int) Math.min(buffer.capacity(), to - position));
			int length = bytes.read(position, buffer);
			for (int i = 0; i < length;) {
				int place = (int) ((position + i - from) / step);
				int stop = (int) Math.min(length, from + (place + 1L) * step - position);
				counts[place] += ends.count(buffer, i, stop);
				i = stop;
			}
			int unit = ends.unit();
			ended = length % unit == 0 && ends.isAt(buffer, length - unit);
			position += length;
		}
		return new Chunk(counts, ended);
	}

	private synchronized void join(long number, Chunk chunk) {
		early.put(number, chunk);
		for (Chunk next = early.remove(joined); next != null; next = early.remove(joined)) {
			append(next);
			joined++;
		}
	}

	private void append(Chunk chunk) {
		long feeds = index.lineFeeds();
		int places = index.places();
		long end = Math.min(limit, start + (joined + 1) * chunkSize);
		for (long count : chunk.counts()) {
			feeds += count;
			if ((long) places * index.step() <= end) {
				index.before()[places] = feeds;
				places++;
			}
		}
		index = new LineIndex(index.step(), index.before(), places, end, feeds, chunk.ended());
		grown.accept(index);
	}
}
