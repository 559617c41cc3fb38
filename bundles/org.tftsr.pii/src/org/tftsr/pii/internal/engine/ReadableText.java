package org.tftsr.pii.internal.engine;

import java.io.IOException;
import java.io.Reader;

/**
 * What can be read of a text that breaks off: it ends there, so that all of it is scanned. Whoever has scanned it has to ask
 * whether that was the end. Not thread-safe.
 */
public final class ReadableText extends Reader {

	private final Reader in;
	private IOException failure;

	/** @param in closed with this reader */
	public ReadableText(Reader in) {
		this.in = in;
	}

	@Override
	public int read(char[] target, int start, int length) {
		if (failure != null) {
			return -1;
		}
		try {
			return in.read(target, start, length);
		} catch (IOException e) {
			failure = e;
			return -1;
		}
	}

	/** Throws what it broke off with, if it did. */
	public void requireWhole() throws IOException {
		if (failure != null) {
			throw failure;
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
