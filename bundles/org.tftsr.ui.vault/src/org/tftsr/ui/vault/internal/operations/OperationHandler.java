package org.tftsr.ui.vault.internal.operations;

import java.lang.reflect.InvocationTargetException;
import java.text.NumberFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.MonitorProgress;
import org.tftsr.ui.Problems;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.notice.FinishedWork;
import org.tftsr.ui.vault.internal.prompt.DialogParent;

/**
 * A command on the whole database: asks what it must, says what it will do, and does it with progress, so that the person may
 * cancel it.
 */
public abstract class OperationHandler extends AbstractHandler {

	/** What files that hold a database are called. */
	static final String DATABASES = "*.db"; //$NON-NLS-1$

	/** Of two operations, the second waits for the first, rather than find the database in use. */
	private static final ISchedulingRule ONE_AT_A_TIME = new ISchedulingRule() {
		@Override
		public boolean contains(ISchedulingRule rule) {
			return rule == this;
		}

		@Override
		public boolean isConflicting(ISchedulingRule rule) {
			return rule == this;
		}
	};

	/** Asks, on the user interface thread, and has it done on another. */
	protected abstract void execute(Shell shell, ExecutionEvent event) throws TftsrException;

	@Override
	public final Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			execute(DialogParent.get(), event);
		} catch (TftsrException e) {
			Problems.show(e);
		}
		return null;
	}

	/**
	 * Says what is going to be done.
	 *
	 * @param action the button that lets it begin
	 * @return whether the person wants it
	 */
	protected static boolean isWanted(Shell shell, String title, String what, String action) {
		return MessageDialog.open(MessageDialog.QUESTION, shell, title, LegacyActionTools.escapeMnemonics(what), SWT.SHEET, action,
				IDialogConstants.CANCEL_LABEL) == 0;
	}

	/** A count as a person reads it. */
	static String number(long count) {
		return NumberFormat.getIntegerInstance().format(count);
	}

	/** Does it in the background, once no other operation is going on. */
	protected static void schedule(String name, ServiceJob.Work work) {
		ServiceJob job = new ServiceJob(name, JobFamilies.VAULT, progress -> FinishedWork.tellOf(name, progress, work));
		job.setUser(true);
		job.setRule(ONE_AT_A_TIME);
		job.schedule();
	}

	/**
	 * Does it, once no other operation is going on, while the person sees how far it is and can cancel it, but can do nothing
	 * else: all other work would only wait. Comes back when the person has seen how it ended.
	 *
	 * @param title what is done
	 */
	static void runAlone(Shell shell, String title, Work work) throws TftsrException {
		AtomicReference<Report> report = new AtomicReference<>();
		try {
			new ProgressMonitorDialog(shell).run(true, true, monitor -> run(title, work, monitor, report::set));
		} catch (InvocationTargetException e) {
			throw e.getCause() instanceof TftsrException problem ? problem : Problems.defect(e.getCause());
		} catch (InterruptedException e) {
			throw new CancelledException();
		} finally {
			// also where something failed after it was done
			Optional.ofNullable(report.get()).ifPresent(ended -> ended.show(DialogParent.get()));
		}
	}

	private static void run(String title, Work work, IProgressMonitor monitor, Consumer<Report> ended)
			throws InvocationTargetException {
		Job.getJobManager().beginRule(ONE_AT_A_TIME, monitor);
		try {
			// it begins without a name
			MonitorProgress all = new MonitorProgress(monitor);
			monitor.setTaskName(title);
			AtomicReference<TftsrException> afterwards = new AtomicReference<>();
			FinishedWork.tellOf(title, all, progress -> runToItsReport(work, progress, ended, afterwards::set));
			if (afterwards.get() != null) {
				throw afterwards.get();
			}
		} catch (TftsrException e) {
			throw new InvocationTargetException(e);
		} finally {
			Job.getJobManager().endRule(ONE_AT_A_TIME);
		}
	}

	/** What fails once the report was given makes the work no less done. */
	private static void runToItsReport(Work work, Progress progress, Consumer<Report> ended, Consumer<TftsrException> afterwards)
			throws TftsrException {
		AtomicBoolean done = new AtomicBoolean();
		try {
			work.run(progress, report -> {
				done.set(true);
				ended.accept(report);
			});
		} catch (TftsrException e) {
			if (!done.get()) {
				throw e;
			}
			afterwards.accept(e);
		}
	}

	/** Work that ends with a report. */
	@FunctionalInterface
	interface Work {

		/**
		 * Does it, not on the user interface thread.
		 *
		 * @param ended is given the report as soon as the work is done, whatever comes afterwards
		 */
		void run(Progress progress, Consumer<Report> ended) throws TftsrException;
	}
}
