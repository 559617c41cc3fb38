package org.tftsr.logs.internal.bytes;

import java.io.IOException;
import java.io.InputStream;

import org.tftsr.core.problem.TftsrException;

/** What is read once from its start to its end, and perhaps again when it has become another one. */
interface ByteSource {

	/** What a change of the source shows in; equal objects say that there was none. */
	Object stamp() throws IOException;

	/** The mark of the file that it is; null where it is none. */
	String mark() throws IOException, TftsrException;

	/** How many bytes there are to read, or -1 where that is not known. */
	long size() throws IOException;

	/** The bytes from the start. */
	InputStream open() throws IOException;

	/** The text in those bytes. */
	InputStream decoded(InputStream bytes) throws IOException;
}
