package org.tftsr.pii.internal.redact;

import java.util.function.LongPredicate;

/** Hands out memory until a limit. Not thread-safe. */
final class MemoryLimit implements LongPredicate {

	private long left;

	/** @param bytes how many it may hand out in all */
	MemoryLimit(long bytes) {
		left = bytes;
	}

	/** Whether somebody may have so many bytes more; they are taken then. */
	@Override
	public boolean test(long bytes) {
		if (bytes > left) {
			return false;
		}
		left -= bytes;
		return true;
	}
}
