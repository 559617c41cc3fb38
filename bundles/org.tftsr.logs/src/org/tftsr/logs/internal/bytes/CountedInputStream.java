package org.tftsr.logs.internal.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read of a source, below what decompresses it. */
final class CountedInputStream extends FilterInputStream {

	private long count;

	CountedInputStream(InputStream in) {
		super(in);
	}

	/** How many bytes were read since the last call. */
	long taken() {
		long taken = count;
		count = 0;
		return taken;
	}

	@Override
	public int read() throws IOException {
		int b = in.read();
		count += b < 0 ? 0 : 1;
		return b;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		int n = in.read(target, offset, length);
		count += Math.max(0, n);
		return n;
	}

	@Override
	public long skip(long n) throws IOException {
		long skipped = in.skip(n);
		count += skipped;
		return skipped;
	}

	@Override
	public boolean markSupported() {
		return false;
	}
}
