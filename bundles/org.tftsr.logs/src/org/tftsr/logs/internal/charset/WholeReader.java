package org.tftsr.logs.internal.charset;

import java.io.IOException;
import java.io.Reader;

import org.tftsr.logs.internal.read.ReadableInputStream;

/** Tells, behind all that could be read of a text, that it broke off there. Not thread-safe. */
public final class WholeReader extends Reader {

	private final Reader in;
	private final ReadableInputStream bytes;

	/**
	 * @param in    closed with this reader
	 * @param bytes of the text
	 */
	public WholeReader(Reader in, ReadableInputStream bytes) {
		this.in = in;
		this.bytes = bytes;
	}

	@Override
	public int read(char[] target, int start, int length) throws IOException {
		int count = in.read(target, start, length);
		if (count < 0) {
			bytes.requireWhole();
		}
		return count;
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
