package org.tftsr.logs.internal.read;

import java.io.IOException;
import java.io.InputStream;

/**
 * What can be read of a log that breaks off: it ends there, so that nothing that was read before is thrown away with a buffer that
 * it did not fill. Whoever reads to the end has to ask whether that was the end. Not thread-safe.
 */
public final class ReadableInputStream extends BulkInputStream {

	private IOException failure;

	/** @param in closed with this stream */
	public ReadableInputStream(InputStream in) {
		super(in);
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (failure != null) {
			return -1;
		}
		try {
			return in.read(target, offset, length);
		} catch (IOException e) {
			failure = e;
			return -1;
		}
	}

	/** Whether it has broken off so far. */
	public boolean isBroken() {
		return failure != null;
	}

	/** Throws what it broke off with, if it did. */
	public void requireWhole() throws IOException {
		if (failure != null) {
			throw failure;
		}
	}
}
