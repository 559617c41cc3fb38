package org.tftsr.logs.internal.read;

import java.io.IOException;
import java.io.InputStream;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.internal.Messages;

/**
 * Reads exactly the bytes a file had when it was opened. A log that is still being written would otherwise never end
 * for a reader that is slower than its writer; one that was cut short would silently give half a result.
 */
final class SnapshotInputStream extends BulkInputStream {

	private final String name;
	private long left;

	SnapshotInputStream(InputStream in, long size, String name) {
		super(in);
		this.left = size;
		this.name = name;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		if (left == 0) {
			return -1;
		}
		int n = in.read(target, offset, (int) Math.min(length, left));
		if (n < 0) {
			throw new TunnelledProblem(new TftsrException(ProblemKind.CONFLICT, NLS.bind(Messages.Log_readWhat, name),
					Messages.SnapshotInputStream_shorterWhy, Messages.SnapshotInputStream_shorterRemedy));
		}
		left -= n;
		return n;
	}

	@Override
	public long skip(long n) throws IOException {
		long skipped = in.skip(Math.min(n, left));
		left -= skipped;
		return skipped;
	}

	@Override
	public int available() throws IOException {
		return (int) Math.min(in.available(), left);
	}
}
