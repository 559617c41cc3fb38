package org.tftsr.pii;

import java.io.IOException;

/** Takes the text between spans, piece by piece. */
@FunctionalInterface
public interface TextSink {

	/** Lets the text go. */
	TextSink NONE = (chars, offset, length) -> {
		// nobody wants it
	};

	/**
	 * @param chars  holds the piece; only valid, and never to be changed, during the call
	 * @param offset first unit of the piece
	 * @param length units of the piece; never 0
	 */
	void text(char[] chars, int offset, int length) throws IOException;
}
