package org.tftsr.cli.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the lines of a text while it is read; an end of line at the end of the text begins none. */
final class LineCounter extends FilterReader {

	private long ends;
	private char last = '\n';

	LineCounter(Reader in) {
		super(in);
	}

	/** How many lines have been read, an unfinished one among them. */
	long lines() {
		return last == '\n' ? ends : ends + 1;
	}

	@Override
	public int read() throws IOException {
		int unit = super.read();
		if (unit >= 0) {
			count((char) unit);
		}
		return unit;
	}

	@Override
	public int read(char[] buffer, int offset, int length) throws IOException {
		int read = super.read(buffer, offset, length);
		for (int i = offset; i < offset + read; i++) {
			count(buffer[i]);
		}
		return read;
	}

	private void count(char unit) {
		last = unit;
		if (unit == '\n') {
			ends++;
		}
	}
}
