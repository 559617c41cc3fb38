package org.tftsr.logs.view;

import org.tftsr.core.problem.TftsrException;

/** Bytes that are handed over piece by piece, as a console's are, and show after a {@link #refresh}. */
public interface LogSpool extends LogBytes {

	/**
	 * Adds to the end; the bytes are copied. Any thread may do so.
	 *
	 * @throws TftsrException where the disk has too little room or the spool was closed
	 */
	void append(byte[] bytes, int offset, int length) throws TftsrException;
}
