package org.tftsr.ui.logs.tests;

import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.ProgressProvider;
import org.eclipse.ui.PlatformUI;

/**
 * Holds jobs in the middle of their work, where they ask within some method whether to stop: what they began with is what there was
 * then, whatever comes before this is closed.
 */
final class HeldWork extends ProgressProvider implements AutoCloseable {

	private final ProgressProvider usual = (ProgressProvider) PlatformUI.getWorkbench().getProgressService();
	private final CountDownLatch released = new CountDownLatch(1);
	private final String name;
	private final String method;
	private volatile boolean held;

	/**
	 * @param name   of the jobs
	 * @param method any of that name in which they are held
	 */
	HeldWork(String name, String method) {
		this.name = name;
		this.method = method;
		Job.getJobManager().setProgressProvider(this);
	}

	/** Whether one of them is. */
	boolean isHeld() {
		return held;
	}

	@Override
	public IProgressMonitor createMonitor(Job job) {
		IProgressMonitor monitor = usual.createMonitor(job);
		return !name.equals(job.getName()) ? monitor : new ProgressMonitorWrapper(monitor) {
			@Override
			public boolean isCanceled() {
				if (StackWalker.getInstance().walk(frames -> Boolean.valueOf(frames.anyMatch(frame -> method.equals(frame.getMethodName()))))) {
					hold();
				}
				return super.isCanceled();
			}
		};
	}

	private void hold() {
		held = true;
		try {
			released.await();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public IProgressMonitor createMonitor(Job job, IProgressMonitor group, int ticks) {
		return usual.createMonitor(job, group, ticks);
	}

	@Override
	public IProgressMonitor createProgressGroup() {
		return usual.createProgressGroup();
	}

	@Override
	public IProgressMonitor getDefaultMonitor() {
		return usual.getDefaultMonitor();
	}

	@Override
	public void close() {
		Job.getJobManager().setProgressProvider(usual);
		released.countDown();
	}
}
