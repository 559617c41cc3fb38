package org.tftsr.pii.tests;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Random;

/** Hands out a text in pieces of unforeseeable size, as a network or a decompressor does. */
final class TrickleReader extends Reader {

	private final Reader text;
	private final Random random;

	TrickleReader(String text, long seed) {
		this.text = new StringReader(text);
		this.random = new Random(seed);
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		return text.read(buffer, offset, Math.min(length, 1 + random.nextInt(10_000)));
	}

	@Override
	public void close() throws IOException {
		text.close();
	}
}
