package org.tftsr.logs;

import org.tftsr.core.problem.TftsrException;

/** Receives matches in the order of the text. */
@FunctionalInterface
public interface MatchSink {

	/**
	 * One match.
	 *
	 * @return whether to search on
	 */
	boolean match(LogMatch match) throws TftsrException;
}
