package org.tftsr.logs.internal.read;

import java.io.IOException;
import java.io.InputStream;

import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;

/**
 * Reports bytes as progress and stops on request. Sitting below the decoder it is asked at least once per buffer, so
 * even a file that is one endless line can be cancelled.
 */
final class MonitoredInputStream extends BulkInputStream {

	private static final int REPORT_EVERY = 1 << 18;

	private final Progress progress;
	private long unreported;

	MonitoredInputStream(InputStream in, Progress progress) {
		super(in);
		this.progress = progress;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException {
		try {
			progress.check();
		} catch (CancelledException e) {
			throw new TunnelledProblem(e);
		}
		int n = in.read(target, offset, length);
		if (n > 0) {
			unreported += n;
		}
		if (unreported >= REPORT_EVERY || n < 0 && unreported > 0) {
			progress.worked(unreported);
			unreported = 0;
		}
		return n;
	}
}
