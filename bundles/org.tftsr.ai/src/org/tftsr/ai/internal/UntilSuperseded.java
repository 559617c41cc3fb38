package org.tftsr.ai.internal;

import org.tftsr.core.progress.Progress;

/**
 * Ends a question where somebody else has gone on with the same answer meanwhile, as nothing more of it can be kept.
 *
 * @param progress where the user can end it
 * @param keeper   knows of it
 */
record UntilSuperseded(Progress progress, AnswerKeeper keeper) implements Progress {

	@Override
	public void begin(String task, long total) {
		progress.begin(task, total);
	}

	@Override
	public void beginBytes(String task, long bytes) {
		progress.beginBytes(task, bytes);
	}

	@Override
	public void worked(long amount) {
		progress.worked(amount);
	}

	@Override
	public boolean isCancelled() {
		return keeper.isSuperseded() || progress.isCancelled();
	}
}
