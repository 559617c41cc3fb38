package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.io.InputStream;

/** A stream, which is there once and never becomes another one. */
final class StreamSource implements ByteSource {

	private final InputStream in;

	StreamSource(InputStream in) {
		this.in = in;
	}

	@Override
	public Object stamp() {
		return in;
	}

	@Override
	public String mark() {
		return null;
	}

	@Override
	public long size() {
		return -1;
	}

	@Override
	public InputStream open() {
		return in;
	}

	@Override
	public InputStream decoded(InputStream bytes) throws IOException {
		return bytes;
	}
}
