package org.tftsr.logs.internal.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream over another one that reads through arrays alone, so that there is one place to look at what is read. */
abstract class BulkInputStream extends FilterInputStream {

	BulkInputStream(InputStream in) {
		super(in);
	}

	@Override
	public final int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public abstract int read(byte[] target, int offset, int length) throws IOException;

	@Override
	public final boolean markSupported() {
		return false;
	}
}
