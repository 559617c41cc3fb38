package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobManager;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.widgets.Display;
import org.tftsr.ui.JobFamilies;

/**
 * Waits until work on logs has come to rest, and tells where it does not: where what has ended, or failed, begins anew for ever. That is told
 * by how much work began, not by how long it took, so that a slow machine is no fault.
 */
final class Rest extends JobChangeAdapter implements AutoCloseable {

	/** One change of a file begins some twenty jobs at most, with all that a window shows of it. */
	private static final int MOST_JOBS = 150;
	private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
	private static final int MOST_EVENTS = 5_000;

	private final IJobManager jobs = Job.getJobManager();
	private final List<String> begun = new CopyOnWriteArrayList<>();

	Rest() {
		jobs.addJobChangeListener(this);
	}

	@Override
	public void running(IJobChangeEvent event) {
		if (event.getJob().belongsTo(JobFamilies.LOGS)) {
			begun.add(event.getJob().getName());
		}
	}

	/** Ends when nothing is at work on logs, and the user interface thread has nothing to do. */
	void await(String after) throws Exception {
		begun.clear();
		do {
			idle(after);
			while (jobs.find(JobFamilies.LOGS).length > 0) {
				assertTrue(begun.size() < MOST_JOBS, () -> "No rest after " + after + ": " + last()); //$NON-NLS-1$ //$NON-NLS-2$
				LockSupport.parkNanos(POLL_NANOS);
			}
			idle(after);
		} while (jobs.find(JobFamilies.LOGS).length > 0);
	}

	private void idle(String after) throws Exception {
		Workbench.ui(() -> {
			Display display = Display.getCurrent();
			int events = 0;
			while (events < MOST_EVENTS && display.readAndDispatch()) {
				events++;
			}
			assertTrue(events < MOST_EVENTS, () -> "The user interface has no rest after " + after + ": " + last()); //$NON-NLS-1$ //$NON-NLS-2$
			return null;
		});
	}

	private List<String> last() {
		return begun.subList(Math.max(0, begun.size() - 12), begun.size());
	}

	@Override
	public void close() {
		jobs.removeJobChangeListener(this);
	}
}
