package org.tftsr.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.internal.Messages;

/**
 * Shows the progress of a service on a progress monitor. A service does not say beforehand how many steps it will take,
 * so each step is given a share of what is left of the bar.
 */
public final class MonitorProgress implements Progress {

	/** The finest movement of the bar; a step of gigabytes is scaled down to so many ticks. */
	private static final int TICKS = 1000;
	/** A step takes one part in so many of what is left. */
	private static final int SHARE = 3;

	private final SubMonitor root;
	private SubMonitor step;
	private String task = ""; //$NON-NLS-1$
	private boolean inBytes;
	private long total;
	private long done;
	private int shown;

	/**
	 * @param monitor the monitor to show on, not yet begun; it is not set to done
	 */
	public MonitorProgress(IProgressMonitor monitor) {
		root = SubMonitor.convert(monitor);
		step = root;
	}

	@Override
	public void begin(String name, long totalWork) {
		begin(name, totalWork, false);
	}

	@Override
	public void beginBytes(String name, long bytes) {
		begin(name, bytes, true);
		tellBytes();
	}

	private void begin(String name, long totalWork, boolean countsBytes) {
		if (step != root) {
			step.done();
		}
		step = root.setWorkRemaining(SHARE).newChild(1, SubMonitor.SUPPRESS_NONE);
		step.setWorkRemaining(TICKS);
		task = name;
		inBytes = countsBytes;
		step.subTask(task);
		total = totalWork;
		done = 0;
		shown = 0;
	}

	@Override
	public void worked(long amount) {
		if (total <= 0) {
			// Of unknown length: come closer to the end without ever reaching it.
			step.setWorkRemaining(TICKS).worked(1);
			return;
		}
		done = Math.min(total, done + amount);
		int ticks = (int) ((double) done / total * TICKS);
		if (ticks > shown) {
			step.worked(ticks - shown);
			shown = ticks;
			if (inBytes) {
				tellBytes();
			}
		}
	}

	private void tellBytes() {
		step.subTask(NLS.bind(Messages.MonitorProgress_bytes,
				new Object[] { task, ByteSize.format(done), ByteSize.format(total) }));
	}

	@Override
	public boolean isCancelled() {
		return root.isCanceled();
	}
}
