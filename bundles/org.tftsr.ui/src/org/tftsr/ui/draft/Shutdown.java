package org.tftsr.ui.draft;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;
import org.tftsr.ui.JobFamilies;

/**
 * Lets what is being kept or forgotten be written when the workbench closes: what a person has given up must not come back. Drafts
 * are waited for, and jobs of {@link JobFamilies#KEEPING}. What Quick Access was told to find one of our editors is forgotten, too.
 */
public final class Shutdown implements IWorkbenchListener {

	/** So long the end waits for what is a convenience only, as where a database is being restored. */
	private static final long KEEPING_NANOS = TimeUnit.SECONDS.toNanos(2);
	private static final AtomicBoolean REGISTERED = new AtomicBoolean();

	/** Has enough after a while. */
	private static final class Limited extends NullProgressMonitor {

		private final long end = System.nanoTime() + KEEPING_NANOS;

		@Override
		public boolean isCanceled() {
			return System.nanoTime() - end > 0;
		}
	}

	private Shutdown() {
	}

	/** Waits at the end for what is written then. From any thread; once is enough. */
	public static void register() {
		if (REGISTERED.compareAndSet(false, true)) {
			PlatformUI.getWorkbench().addWorkbenchListener(new Shutdown());
		}
	}

	/**
	 * Forgets at the end what Quick Access was told to find an editor that is not one of ours and yet shows what is ours. On the user
	 * interface thread.
	 *
	 * @param editor the id of the editor and its tool tip, by which Quick Access knows it
	 */
	public static void forgetPicksOf(String editor) {
		QuickAccessPicks.add(editor);
		register();
	}

	/** The settings of dialogs are written right after this. */
	@Override
	public boolean preShutdown(IWorkbench workbench, boolean forced) {
		QuickAccessPicks.forget();
		return true;
	}

	/** The windows are closed by now, so that nobody sees the wait. */
	@Override
	public void postShutdown(IWorkbench workbench) {
		try {
			DraftJob.end();
			Job.getJobManager().join(DraftJob.class, new NullProgressMonitor());
			Job.getJobManager().join(JobFamilies.KEEPING, new Limited());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (OperationCanceledException e) {
			// the program is ended at once: what was kept stays, and is offered again
			return;
		}
	}
}
