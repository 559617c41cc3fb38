package org.tftsr.benchmarks;

import java.io.Reader;

/** A synthetic log as a stream that is nowhere stored. */
final class SyntheticReader extends Reader {

	private final SyntheticLog log;
	private final long length;
	private final StringBuilder pending = new StringBuilder();
	private int taken;
	private long made;

	/** @param length after how many UTF-16 units it ends, at the end of a record */
	SyntheticReader(SyntheticLog log, long length) {
		this.log = log;
		this.length = length;
	}

	@Override
	public int read(char[] target, int offset, int count) {
		while (pending.length() - taken < count && made < length) {
			int before = pending.length();
			log.appendRecord(pending);
			made += pending.length() - before;
		}
		int n = Math.min(count, pending.length() - taken);
		if (n == 0) {
			return -1;
		}
		pending.getChars(taken, taken + n, target, offset);
		taken += n;
		if (taken == pending.length()) {
			pending.setLength(0);
			taken = 0;
		} else if (taken > 1 << 16) {
			pending.delete(0, taken);
			taken = 0;
		}
		return n;
	}

	@Override
	public void close() {
		// holds nothing
	}
}
