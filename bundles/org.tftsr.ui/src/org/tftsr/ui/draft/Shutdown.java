package org.tftsr.ui.draft;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/** Lets what is being kept or forgotten be written when the workbench closes: what a person has given up must not come back. */
final class Shutdown implements IWorkbenchListener {

	private static final AtomicBoolean REGISTERED = new AtomicBoolean();

	private Shutdown() {
	}

	static void register() {
		if (REGISTERED.compareAndSet(false, true)) {
			PlatformUI.getWorkbench().addWorkbenchListener(new Shutdown());
		}
	}

	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		return true;
	}

	/** The windows are closed by now, so that nobody sees the wait. */
	@Override
	public void postShutdown(IWorkbench workbench) {
		try {
			Job.getJobManager().join(DraftJob.class, new NullProgressMonitor());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (OperationCanceledException e) {
			// the program is ended at once: what was kept stays, and is offered again
			return;
		}
	}
}
