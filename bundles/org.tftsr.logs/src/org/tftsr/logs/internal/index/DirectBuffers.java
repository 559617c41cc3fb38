package org.tftsr.logs.internal.index;

import java.nio.ByteBuffer;
import java.util.concurrent.ArrayBlockingQueue;

/** Keeps a few buffers outside the heap, which are slow to make and are given back late. Thread-safe. */
public final class DirectBuffers {

	/** Enough for a whole line as long as it is shown, in any encoding, and its neighbours. */
	public static final int SIZE = 1 << 17;

	private static final ArrayBlockingQueue<ByteBuffer> FREE = new ArrayBlockingQueue<>(8);

	private DirectBuffers() {
	}

	/** A buffer of {@link #SIZE} bytes with any content. */
	public static ByteBuffer take() {
		ByteBuffer free = FREE.poll();
		return free == null ? ByteBuffer.allocateDirect(SIZE) : free.clear();
	}

	/** Gives back what was taken; not used afterwards. */
	public static void give(ByteBuffer buffer) {
		// one more than are kept is left to the collector
		FREE.offer(buffer);
	}
}
