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
	 * @param last  whether the line ends with it: nothing stands behind then
	 */
	InPiece passesPiece(long number, String piece, boolean first, boolean last) throws TftsrException;

	/**
	 * Told of a line that was looked through in pieces to its end, and is not known to have it or not to have it: it may be longer than what
	 * the pieces have in common, or something behind a piece may change what that told.
	 */
	void uncertain();

	/** What a piece of a line tells. */
	enum InPiece {
		/** What is looked for is in there. */
		PASSES,
		/** So it is, unless what stands behind changes that. */
		PASSES_SO_FAR,
		/** It is not in there; it may begin there. */
		FAILS_SO_FAR
	}
}
