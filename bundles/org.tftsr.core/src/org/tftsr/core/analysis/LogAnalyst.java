package org.tftsr.core.analysis;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

/** Reads a log with no model and no network and says what it shows. Thread-safe. */
public interface LogAnalyst {

	/**
	 * Analyses a log.
	 *
	 * @param maxCauses how many cause lines at most
	 * @param view      how texts appear in the result
	 */
	LogAnalysis analyse(LogSource log, int maxCauses, TextView view, Progress progress) throws TftsrException;
}
