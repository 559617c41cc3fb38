package org.tftsr.ui;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
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
		String message = NLS.bind(Messages.Problems_status,
				new Object[] { problem.what(), problem.why(), problem.remedy() });
		return new Status(IStatus.ERROR, BUNDLE, message, problem.getCause());
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
	 * user alone.
	 */
	public static void logDefect(TftsrException problem) {
		if (problem.kind() == ProblemKind.INTERNAL) {
			StatusManager.getManager().handle(status(problem), StatusManager.LOG);
		}
	}

	/**
	 * What to tell of an error that nobody has foreseen. It names the kind of the error alone, as its message may hold anything.
	 *
	 * @param error what came instead of a failure that says what to do
	 * @return a defect of the product
	 */
	public static TftsrException defect(Throwable error) {
		return new TftsrException(ProblemKind.INTERNAL, Messages.Problems_defectWhat,
				NLS.bind(Messages.Problems_defectWhy, error.getClass().getSimpleName()), Messages.Problems_defectRemedy, error);
	}

	/** Shows a failure to the user. Only a defect of the product goes into the error log too. */
	public static void show(TftsrException problem) {
		if (problem.kind() == ProblemKind.CANCELLED) {
			return;
		}
		int style = StatusManager.SHOW;
		if (problem.kind() == ProblemKind.INTERNAL) {
			style |= StatusManager.LOG;
		}
		StatusManager.getManager().handle(status(problem), style);
	}
}
