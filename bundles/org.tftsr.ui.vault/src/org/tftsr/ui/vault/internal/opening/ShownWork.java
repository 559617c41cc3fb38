package org.tftsr.ui.vault.internal.opening;

import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.TriageJob;

/**
 * A job that does nothing but show what another thread does, and pass on that the user cancelled it. It lives as long as that
 * work.
 */
final class ShownWork extends TriageJob implements Progress {

	private final CountDownLatch finished = new CountDownLatch(1);
	private volatile boolean cancelled;
	/** Where to show; null until the job runs. Guarded by this. */
	private Progress shown;
	private String task;
	private long total;

	/** @param name what is done, for a person */
	ShownWork(String name) {
		super(name, JobFamilies.VAULT);
		setUser(true);
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				// also where it was cancelled before it ran
				cancelled = cancelled || finished.getCount() > 0;
			}
		});
	}

	@Override
	protected void execute(Progress progress) throws CancelledException {
		show(progress);
		try {
			finished.await();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new CancelledException();
		}
	}

	private synchronized void show(Progress progress) {
		shown = progress;
		if (task != null) {
			shown.begin(task, total);
		}
	}

	@Override
	protected void canceling() {
		cancelled = true;
	}

	/** The work has ended, one way or the other. */
	void finish() {
		finished.countDown();
	}

	@Override
	public synchronized void begin(String step, long amount) {
		task = step;
		total = amount;
		if (shown != null) {
			shown.begin(step, amount);
		}
	}

	@Override
	public synchronized void worked(long amount) {
		if (shown != null) {
			shown.worked(amount);
		}
	}

	@Override
	public boolean isCancelled() {
		return cancelled;
	}
}
