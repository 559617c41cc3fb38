package org.tftsr.net;

import org.tftsr.core.problem.TftsrException;

/** Takes what comes back, piece by piece, on the thread that called the gate. */
@FunctionalInterface
public interface Receiver {

	/**
	 * Takes one piece.
	 *
	 * @return whether this was the end mark of the stream; a stream that ends without one has failed. Of a {@link Framing#DOCUMENT}
	 *         the one piece is always the end
	 * @throws TftsrException where the piece says that the server has failed; the connection is closed then
	 */
	boolean receive(Piece piece) throws TftsrException;

	/**
	 * A piece of an answer.
	 *
	 * @param event name of the event of a {@link Framing#SSE} stream; empty where it has none
	 * @param data  the data, decoded
	 */
	record Piece(String event, String data) {
	}
}
