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
import org.tftsr.triage.TriageService;
import org.tftsr.ui.MonitorProgress;
import org.tftsr.ui.Problems;
import org.tftsr.ui.Services;

/**
 * Does the same to each of several issues. One with which it fails does not stop the others; a vault that is locked does.
 *
 * @param <T>   what stands for an issue
 * @param task  what is done, for the Progress view
 * @param title what an issue is called
 * @param failed what to say of an issue of a title where it fails, and why
 */
public record EachIssue<T>(String task, Function<T, String> title, String failed) {

	/** What is done to one issue. */
	@FunctionalInterface
	public interface Step<T> {
		/** Does it, on the thread of the job. */
		void run(TriageService triage, T issue) throws TftsrException;
	}

	/** Does it. Calls services: never on the user interface thread. */
	public IStatus run(List<T> issues, IProgressMonitor monitor, Step<T> step) {
		Progress progress = new MonitorProgress(monitor);
		progress.begin(task, issues.size());
		List<IStatus> problems = new ArrayList<>();
		try {
			TriageService triage = Services.get(TriageService.class);
			for (T issue : issues) {
				progress.check();
				try {
					step.run(triage, issue);
				} catch (TftsrException e) {
					if (Problems.isLocked(e)) {
						throw e;
					}
					problems.add(Status.error(NLS.bind(failed, title.apply(issue), Problems.status(e).getMessage()), e.getCause()));
				}
				progress.worked(1);
			}
		} catch (TftsrException e) {
			problems.add(Problems.status(e));
		}
		return combined(problems);
	}

	private static IStatus combined(List<IStatus> problems) {
		if (problems.size() <= 1) {
			return problems.isEmpty() ? Status.OK_STATUS : problems.getFirst();
		}
		return new MultiStatus(EachIssue.class, 0, problems.toArray(IStatus[]::new),
				NLS.bind(Messages.EachIssue_several, problems.size()), null);
	}
}
