package org.tftsr.logs.internal.index;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.view.LogBytes;

/**
 * Where runs of NUL end in the bytes of one text, which files have where a program went on writing at its old place after a
 * rotation had cut them. Large ones are looked through once. Thread-safe.
 */
public final class Holes {

	/** In bytes: shorter runs are read as any text is. */
	static final int LEAST = 4096;
	/** To compare with: as many as a window has. */
	private static final ByteBuffer NULS = ByteBuffer.allocateDirect(DirectBuffers.SIZE).asReadOnlyBuffer();
	/** In bytes: a larger one is remembered. */
	private static final int LARGE = 1 << 20;
	/** In bytes: of more than that, whoever waits for a line waits no longer; half a second to two. */
	private static final long MOST_AT_ONCE = 4L << 30;
	private static final int REMEMBERED = 256;

	/** How far large ones were found to reach, by where they start: a text only ever becomes longer. */
	private final Map<Long, Long> reach = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * Where a run ends that has NUL at a position.
	 *
	 * @param bytes of the text
	 * @return the first byte that is not NUL, or the end of the bytes; -1 where it is too far away to be found at once
	 */
	long end(LogBytes.View bytes, long position) throws TftsrException {
		long known = known(position);
		long end = bytes.endOfNuls(known, Math.min(bytes.size(), known + MOST_AT_ONCE));
		if (end - position >= LARGE) {
			remember(position, end);
		}
		return end - known < MOST_AT_ONCE ? end : -1;
	}

	/** As the other form, however far away that is. */
	public long endAnywhere(LogBytes.View bytes, long position) throws TftsrException {
		long end = bytes.endOfNuls(known(position), bytes.size());
		if (end - position >= LARGE) {
			remember(position, end);
		}
		return end;
	}

	/** Whether all bytes of a part are known to be NUL. */
	synchronized boolean cover(long from, long to) {
		for (Map.Entry<Long, Long> hole : reach.entrySet()) {
			if (hole.getKey() <= from && hole.getValue() >= to) {
				return true;
			}
		}
		return false;
	}

	private synchronized long known(long position) {
		return reach.getOrDefault(position, position);
	}

	private synchronized void remember(long position, long end) {
		reach.merge(position, end, Math::max);
	}

	/** {@link LogBytes.View#endOfNuls}, by reading as any text is read. */
	public static long endByReading(LogBytes.View bytes, long from, long to) throws TftsrException {
		ByteBuffer buffer = DirectBuffers.take();
		try {
			for (long at = from; at < to;) {
				buffer.clear().limit((int) Math.min(buffer.capacity(), to - at));
				int length = bytes.read(at, buffer);
				int found = nonZero(buffer, 0, length);
				if (found < length || length == 0) {
					return at + found;
				}
				at += length;
			}
			return to;
		} finally {
			DirectBuffers.give(buffer);
		}
	}

	/** The index of the first byte that is not NUL, among those of a window; {@code to} where all are. */
	static int nonZero(ByteBuffer buffer, int from, int to) {
		int length = to - from;
		int found = buffer.duplicate().limit(to).position(from).mismatch(NULS.slice(0, length));
		return found < 0 ? to : from + found;
	}

	/**
	 * The first run of {@link #LEAST} bytes or more, or of those at the end of a part.
	 *
	 * @return where it starts; {@code to} where there is none
	 */
	static int start(ByteBuffer buffer, int from, int to) {
		int i = from;
		while (i < to) {
			// a run that long has a NUL at each place that is that far from the one before
			int probe = Math.min(i + LEAST, to) - 1;
			if (buffer.get(probe) != 0) {
				i = probe + 1;
				continue;
			}
			int start = probe;
			while (start > i && buffer.get(start - 1) == 0) {
				start--;
			}
			int end = nonZero(buffer, probe, to);
			if (end == to || end - start >= LEAST) {
				return start;
			}
			i = end;
		}
		return to;
	}
}
