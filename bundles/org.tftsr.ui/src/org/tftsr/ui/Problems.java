package org.tftsr.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusAdapter;
import org.eclipse.ui.statushandlers.StatusManager;
import org.osgi.framework.FrameworkUtil;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.internal.Messages;

/** Shows failures the way the workbench shows them. Every method may be called from any thread. */
public final class Problems {

	private static final String BUNDLE = FrameworkUtil.getBundle(Problems.class).getSymbolicName();

	private Problems() {
	}

	/** The status of a failure: what and why in the first line, what to do in the second. */
	public static IStatus status(TftsrException problem) {
		if (problem.kind() == ProblemKind.CANCELLED) {
			return Status.CANCEL_STATUS;
		}
		return new Status(IStatus.ERROR, BUNDLE, words(problem), problem.getCause());
	}

	private static String words(TftsrException problem) {
		return NLS.bind(Messages.Problems_status, new Object[] { problem.what(), problem.why(), problem.remedy() });
	}

	/**
	 * Whether something could not be read because the vault is locked, or because the person who was asked for what opens
	 * it said no.
	 */
	public static boolean isLocked(TftsrException problem) {
		return problem.kind() == ProblemKind.LOCKED || problem.kind() == ProblemKind.CANCELLED;
	}

	/**
	 * Puts a failure that is shown to the user by other means into the error log where it is a defect of the product; any other is for the
	 * user alone. The log is not encrypted: what caused the defect goes there {@linkplain #wordless(Throwable) without its messages}.
	 */
	public static void logDefect(TftsrException problem) {
		if (problem.kind() == ProblemKind.INTERNAL) {
			Throwable cause = problem.getCause() == null ? null : wordless(problem.getCause());
			StatusManager.getManager().handle(new Status(IStatus.ERROR, BUNDLE, words(problem), cause), StatusManager.LOG);
		}
	}

	/** Stands for an error where it is written in clear: it has its kind, its stack trace and its causes, but no message, which may hold anything. */
	public static Throwable wordless(Throwable error) {
		return WordlessError.of(error);
	}

	/**
	 * What to tell of an error that nobody has foreseen. It names the kind of the error alone, as its message may hold anything.
	 *
	 * @param error what came instead of a failure that says what to do
	 * @return a defect of the product, or that memory is used up
	 */
	public static TftsrException defect(Throwable error) {
		if (error instanceof OutOfMemoryError) {
			return new TftsrException(ProblemKind.INTERNAL, Messages.Problems_memoryWhat, Messages.Problems_memoryWhy,
					Messages.Problems_memoryRemedy, error);
		}
		return new TftsrException(ProblemKind.INTERNAL, Messages.Problems_defectWhat,
				NLS.bind(Messages.Problems_defectWhy, error.getClass().getSimpleName()), Messages.Problems_defectRemedy, error);
	}

	/** Shows a failure to the user. Only a defect of the product goes into the error log too. */
	public static void show(TftsrException problem) {
		if (problem.kind() != ProblemKind.CANCELLED) {
			logDefect(problem);
			StatusManager.getManager().handle(status(problem), StatusManager.SHOW);
		}
	}

	/**
	 * Shows why a job has failed, as {@link #show(TftsrException)}. The platform would show it as well, and write it into the error log
	 * whatever it is: so the job itself ends well.
	 *
	 * @return what the job ends with
	 */
	public static IStatus end(Job job, TftsrException problem) {
		logDefect(problem);
		return end(job, status(problem));
	}

	/**
	 * As {@link #end(Job, TftsrException)}, of a job that knows by a status how it went.
	 *
	 * @param status shown where it is an error
	 */
	public static IStatus end(Job job, IStatus status) {
		if (status.getSeverity() != IStatus.ERROR) {
			return status;
		}
		if (PlatformUI.isWorkbenchRunning()) {
			StatusAdapter shown = new StatusAdapter(status);
			shown.addAdapter(Job.class, job);
			StatusManager.getManager().handle(shown, StatusManager.SHOW);
		}
		return Status.OK_STATUS;
	}
}
