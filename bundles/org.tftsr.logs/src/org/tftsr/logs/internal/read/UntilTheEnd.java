package org.tftsr.logs.internal.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells what reads one member after another that there is more, also where the stream below does not know. */
final class UntilTheEnd extends BufferedInputStream {

	private static final int BUFFER = 1 << 16;

	UntilTheEnd(InputStream in) {
		super(in, BUFFER);
	}

	@Override
	public synchronized int available() throws IOException {
		mark(1);
		boolean more = read() >= 0;
		reset();
		return more ? Math.max(1, super.available()) : 0;
	}
}
