package org.tftsr.ai.provider.internal;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Receiver.Piece;

/** Reads the pieces of one answer. Not thread-safe. */
interface AnswerDecoder {

	/**
	 * Reads one piece.
	 *
	 * @param answer takes what it says
	 * @return whether it was the end mark
	 * @throws TftsrException where it says that the server has failed, or says nothing that can be read
	 */
	boolean decode(Piece piece, AnswerBuilder answer) throws TftsrException;
}
