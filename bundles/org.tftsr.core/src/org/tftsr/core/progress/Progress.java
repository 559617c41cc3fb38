package org.tftsr.core.progress;

import org.tftsr.core.problem.CancelledException;

/**
 * Receives how far a piece of work has come and can ask it to stop. Implementations are called from the thread that does
 * the work and return quickly; {@link #isCancelled()} may be asked from any thread.
 */
public interface Progress {

	/** Listens to nothing and never cancels. */
	Progress NONE = new Progress() {
		@Override
		public void begin(String task, long total) {
			// no listener
		}

		@Override
		public void worked(long amount) {
			// no listener
		}

		@Override
		public boolean isCancelled() {
			return false;
		}
	};

	/**
	 * A new step begins.
	 *
	 * @param task  what is being done, for a person
	 * @param total units of work in this step, or -1 where it is not known
	 */
	void begin(String task, long total);

	/** As {@link #begin}, where the units are bytes: a listener can tell how many there are. */
	default void beginBytes(String task, long bytes) {
		begin(task, bytes);
	}

	/** Some more units of the current step are done. */
	void worked(long amount);

	/** Whether the work should stop at the next safe point. */
	boolean isCancelled();

	/** Throws where the work should stop. */
	default void check() throws CancelledException {
		if (isCancelled()) {
			throw new CancelledException();
		}
	}
}
