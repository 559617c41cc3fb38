package org.tftsr.ui;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.ui.PlatformUI;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/**
 * Lets a user wait, under a busy cursor, for what has to be done before he can go on; he can cancel it. To be used on the user interface
 * thread only.
 */
public final class Waiting {

	/** Makes what is waited for. */
	@FunctionalInterface
	public interface Work<T> {
		/** Makes it, on another thread; never null. */
		T make(Progress progress) throws TftsrException;
	}

	private Waiting() {
	}

	/**
	 * Waits for what a piece of work makes, while the window is drawn.
	 *
	 * @throws TftsrException what the work throws, {@code INTERNAL} where that is an error that nobody has foreseen; a
	 *                        {@link CancelledException} where the user would not wait
	 */
	public static <T> T forWork(Work<T> work) throws TftsrException {
		List<T> made = new ArrayList<>();
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
				try {
					made.add(work.make(new MonitorProgress(monitor)));
				} catch (TftsrException e) {
					throw new InvocationTargetException(e);
				}
			});
			return made.getFirst();
		} catch (InvocationTargetException e) {
			if (e.getCause() instanceof TftsrException problem) {
				throw problem;
			}
			throw Problems.defect(e.getCause());
		} catch (InterruptedException e) {
			throw new CancelledException();
		}
	}
}
