package org.tftsr.ui.logs.internal.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;

/**
 * The first bytes of a log.
 *
 * @param log   the whole log
 * @param limit how many bytes of it at most
 */
record LogStart(LogSource log, long limit) implements LogSource {

	@Override
	public String name() {
		return log.name();
	}

	@Override
	public long size() throws TftsrException {
		return Math.min(limit, log.size());
	}

	@Override
	public InputStream open() throws TftsrException {
		return new FilterInputStream(log.open()) {
			private long left = limit;

			@Override
			public int read() throws IOException {
				if (left == 0) {
					return -1;
				}
				int value = super.read();
				left -= value < 0 ? 0 : 1;
				return value;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				if (left == 0 && length > 0) {
					return -1;
				}
				int count = super.read(buffer, offset, (int) Math.min(left, length));
				left -= Math.max(count, 0);
				return count;
			}

			@Override
			public boolean markSupported() {
				return false;
			}
		};
	}
}
