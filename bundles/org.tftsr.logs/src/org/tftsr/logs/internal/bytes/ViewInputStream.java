package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.read.TunnelledProblem;
import org.tftsr.logs.view.LogBytes;

/** A stretch of the bytes of a log, of which no more is held than is asked for. Not thread-safe. */
public final class ViewInputStream extends InputStream {

	private final LogBytes.View bytes;
	private final long end;
	private long position;

	/**
	 * @param start where it starts
	 * @param end   behind its last byte
	 */
	public ViewInputStream(LogBytes.View bytes, long start, long end) {
		this.bytes = bytes;
		this.position = start;
		this.end = end;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		int wanted = (int) Math.min(length, end - position);
		if (wanted <= 0) {
			return -1;
		}
		try {
			int count = bytes.read(position, ByteBuffer.wrap(target, offset, wanted));
			position += count;
			return count == 0 ? -1 : count;
		} catch (TftsrException e) {
			throw new TunnelledProblem(e);
		}
	}
}
