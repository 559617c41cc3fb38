package org.tftsr.logs.internal.lines;

import org.tftsr.core.problem.TftsrException;

/** Says whether lines have what is looked for. Not thread-safe. */
public interface LineTest {

	/** Whether it is in a line. */
	boolean passes(long number, String line) throws TftsrException;

	/**
	 * Whether it is in a piece of a line that is too long to be looked at in one.
	 *
	 * @param first whether the line begins with it
	 * @param last  whether the line ends with it
	 */
	boolean passesPiece(long number, String piece, boolean first, boolean last) throws TftsrException;
}
