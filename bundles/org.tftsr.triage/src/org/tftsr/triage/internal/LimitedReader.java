package org.tftsr.triage.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that is to be held in memory, and breaks off where it is longer than it may be. Not thread-safe. */
final class LimitedReader extends FilterReader {

	private long left;

	/** @param limit UTF-16 units; no text has more of them than bytes */
	LimitedReader(Reader in, long limit) {
		super(in);
		left = limit;
	}

	/** Whether it broke off. */
	boolean isTooLong() {
		return left < 0;
	}

	@Override
	public int read() throws IOException {
		return taken(in.read(), 1);
	}

	@Override
	public int read(char[] target, int offset, int length) throws IOException {
		int n = in.read(target, offset, length);
		return taken(n, n);
	}

	private int taken(int result, int units) throws IOException {
		if (result >= 0) {
			left -= units;
			if (left < 0) {
				throw new IOException("The text is longer than it may be");
			}
		}
		return result;
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
