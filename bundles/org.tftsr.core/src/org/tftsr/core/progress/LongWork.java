package org.tftsr.core.progress;

import org.tftsr.core.problem.TftsrException;

/**
 * Whoever can show long work that nobody asked for by name, such as the first start with a database of an older version: an OSGi
 * service that a command line or a workbench registers. The storage uses the one of the highest ranking. Called on the thread
 * that waits for the work; several threads may call at once.
 */
@FunctionalInterface
public interface LongWork {

	/** Shows nothing, and nobody can cancel. */
	LongWork UNSEEN = (name, work) -> work.run(Progress.NONE);

	/**
	 * Does work on the calling thread, and meanwhile shows how far it is and offers to cancel it.
	 *
	 * @param name what is done, for a person
	 * @throws TftsrException what the work fails with; a {@link org.tftsr.core.problem.CancelledException} where it was cancelled
	 */
	void show(String name, Work work) throws TftsrException;

	/** What takes long. */
	@FunctionalInterface
	interface Work {
		/** Does it; tells the progress how far it is, and asks it whether to stop. */
		void run(Progress progress) throws TftsrException;
	}
}
