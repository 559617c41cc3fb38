package org.tftsr.triage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

import org.tftsr.triage.internal.Messages;

/**
 * Writes a file for as long as there is more of the disk than is reserved: a small compressed log may hold more than any disk. A file
 * that is not large is written as long as it fits.
 */
final class ReservingOutputStream extends FilterOutputStream {

	private static final long LARGE = 64L << 20;
	private static final long LOOK_EVERY = 1L << 20;

	private final Path file;
	private final DiskReserve reserve;
	private long untilLook = LARGE;

	ReservingOutputStream(OutputStream out, Path file, DiskReserve reserve) {
		super(out);
		this.file = file;
		this.reserve = reserve;
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		out.write(bytes, offset, length);
		untilLook -= length;
		if (untilLook < 0) {
			if (reserve.isReached(file)) {
				throw new IOException(Messages.DiskReserve_reached);
			}
			untilLook = LOOK_EVERY;
		}
	}
}
