package org.tftsr.ui.logs.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;

/**
 * Holds back what is looked for in a log: none of these jobs begins before this is closed. They sleep meanwhile: whoever has
 * scheduled a job waits for the listeners of it.
 */
final class HeldSearch extends JobChangeAdapter implements AutoCloseable {

	private final String name;
	private final int priority;
	private final List<Job> held = new ArrayList<>();
	private boolean closed;
	private boolean enough;

	/**
	 * What the find bar looks for.
	 *
	 * @param priority of the jobs: interactive where they go to the next place, short where they count
	 */
	HeldSearch(String log, int priority) {
		this(priority, "Searching " + log); //$NON-NLS-1$
	}

	/** Jobs of this name and priority. */
	static HeldSearch of(String name, int priority) {
		return new HeldSearch(priority, name);
	}

	private HeldSearch(int priority, String name) {
		this.name = name;
		this.priority = priority;
		Job.getJobManager().addJobChangeListener(this);
	}

	/** The lines behind those that are known when a log is opened. */
	static HeldSearch forLines(String log) {
		return new HeldSearch(Job.LONG, "Finding the lines of " + log); //$NON-NLS-1$
	}

	@Override
	public synchronized void aboutToRun(IJobChangeEvent event) {
		Job job = event.getJob();
		if (!closed && !enough && job.getPriority() == priority && name.equals(job.getName()) && job.sleep()) {
			held.add(job);
		}
	}

	/** Those that come from now on are not held back. */
	synchronized void holdNoMore() {
		enough = true;
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
