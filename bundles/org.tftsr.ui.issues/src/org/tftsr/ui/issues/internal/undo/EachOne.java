package org.tftsr.ui.issues.internal.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.ui.MonitorProgress;
import org.tftsr.ui.Problems;

/**
 * Does the same to each of several things, such as issues. One with which it fails does not stop the others; a vault that is locked
 * does.
 *
 * @param <T>   what stands for one
 * @param task  what is done, for the Progress view
 * @param title what one is called
 * @param failed what to say of one of a title where it fails, and why
 */
public record EachOne<T>(String task, Function<T, String> title, String failed) {

	/** What is done to one. */
	@FunctionalInterface
	public interface Step<T> {
		/** Does it, on the thread of the job. */
		void run(T one) throws TftsrException;
	}

	/** Does it. Calls services: never on the user interface thread. */
	public IStatus run(List<T> all, IProgressMonitor monitor, Step<T> step) {
		Progress progress = new MonitorProgress(monitor);
		progress.begin(task, all.size());
		List<IStatus> problems = new ArrayList<>();
		try {
			for (T one : all) {
				progress.check();
				try {
					step.run(one);
				} catch (TftsrException e) {
					if (Problems.isLocked(e)) {
						throw e;
					}
					Problems.logDefect(e);
					problems.add(Status.error(NLS.bind(failed, title.apply(one), Problems.status(e).getMessage()), e.getCause()));
				}
				progress.worked(1);
			}
		} catch (TftsrException e) {
			Problems.logDefect(e);
			problems.add(Problems.status(e));
		}
		return combined(problems);
	}

	private static IStatus combined(List<IStatus> problems) {
		if (problems.size() <= 1) {
			return problems.isEmpty() ? Status.OK_STATUS : problems.getFirst();
		}
		return new MultiStatus(EachOne.class, 0, problems.toArray(IStatus[]::new),
				NLS.bind(Messages.EachOne_several, problems.size()), null);
	}
}
