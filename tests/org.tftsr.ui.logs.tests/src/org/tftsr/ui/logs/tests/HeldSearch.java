package org.tftsr.ui.logs.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/**
 * Holds back what the find bar looks for in a log: none of these jobs begins before this is closed. They sleep meanwhile: whoever has
 * scheduled a job waits for the listeners of it.
 */
final class HeldSearch extends JobChangeAdapter implements AutoCloseable {

	private final String name;
	private final int priority;
	private final List<Job> held = new ArrayList<>();
	private boolean closed;

	/** @param priority of the jobs: interactive where they go to the next place, short where they count */
	HeldSearch(String log, int priority) {
		this.name = "Searching " + log; //$NON-NLS-1$
		this.priority = priority;
		Job.getJobManager().addJobChangeListener(this);
	}

	@Override
	public synchronized void aboutToRun(IJobChangeEvent event) {
		Job job = event.getJob();
		if (!closed && job.getPriority() == priority && name.equals(job.getName()) && job.sleep()) {
			held.add(job);
		}
	}

	/** Whether one of them was about to begin. */
	synchronized boolean isHeld() {
		return !held.isEmpty();
	}

	@Override
	public void close() {
		Job.getJobManager().removeJobChangeListener(this);
		List<Job> asleep;
		synchronized (this) {
			closed = true;
			asleep = List.copyOf(held);
		}
		asleep.forEach(Job::wakeUp);
	}
}
