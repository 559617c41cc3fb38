package org.tftsr.net.internal.stream;

import org.tftsr.core.problem.TftsrException;

/** Makes pieces of bytes, however these are cut. Not thread-safe. */
public interface PieceParser {

	/** Nothing that is useful is larger. */
	int LARGEST_PIECE = 8 * 1024 * 1024;

	/** Takes the pieces. */
	@FunctionalInterface
	interface Sink {
		/** Takes one; the name of the event is empty where it has none. */
		void piece(String event, String data) throws TftsrException;
	}

	/** Some more bytes. */
	void bytes(byte[] bytes, int length, Sink sink) throws TftsrException;

	/** There are no more. */
	void end(Sink sink) throws TftsrException;
}
