package org.tftsr.net;

import java.time.Duration;

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

	/** Told the number of the row of the audit log that was written, before the first byte leaves. */
	default void recorded(long auditSequence) {
		// only those who keep an answer that breaks off want to know
	}

	/**
	 * Asked before a request that was answered with an error is tried again, or given up, for those who know what the body of an
	 * error says: a quota that is used up does not pass with time, and some name the time to wait there and not in a header.
	 *
	 * @param usual how long the gate would wait by status and headers; null where it would give up
	 * @return how long to wait; null to give up, as the gate does where it is more than a minute. Neither makes the gate try more
	 *         often than usual
	 */
	default Duration pause(RemoteProblem problem, Duration usual) {
		return usual;
	}

	/**
	 * Asked once when a request that had left has ended with an answer or a part of one. One of which nothing was heard has cost all
	 * that was set aside.
	 *
	 * @param mostMicros what was set aside for it, in millionths of a US dollar
	 * @return what it did cost, for the ledger of what was spent; all of what was set aside where that is not known
	 */
	default long costMicros(long mostMicros) {
		return mostMicros;
	}

	/**
	 * A piece of an answer.
	 *
	 * @param event name of the event of a {@link Framing#SSE} stream; empty where it has none
	 * @param data  the data, decoded
	 */
	record Piece(String event, String data) {
	}
}
