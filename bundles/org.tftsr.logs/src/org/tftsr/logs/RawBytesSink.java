package org.tftsr.logs;

import java.io.IOException;

/**
 * Takes the bytes of a log that its text does not tell: a byte order mark, bytes that are not valid in the encoding, and
 * those whose character has other bytes as well. With them the log can be made again from its text, byte for byte.
 */
@FunctionalInterface
public interface RawBytesSink {

	/** Forgets them. */
	RawBytesSink NONE = (start, length, bytes) -> {
		// the log will not be made again
	};

	/**
	 * Called by place, before the text at that place is delivered.
	 *
	 * @param start  offset in the text of the first UTF-16 unit that they became
	 * @param length how many units they became; may be 0
	 * @param bytes  what stands in the log; the receiver's own
	 */
	void raw(long start, int length, byte[] bytes) throws IOException;
}
