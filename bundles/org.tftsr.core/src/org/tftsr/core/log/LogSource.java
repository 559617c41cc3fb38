package org.tftsr.core.log;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;

import org.tftsr.core.problem.TftsrException;

/** Where the bytes of a log come from. It can be opened any number of times, one reader after another. */
public interface LogSource {

	/** The name to show, such as the file's name. */
	String name();

	/** The size in bytes at the time of asking. */
	long size() throws TftsrException;

	/** The encoding that a person chose to read it in; empty where its bytes tell. */
	default Optional<Charset> encoding() {
		return Optional.empty();
	}

	/** The bytes from the start. The caller closes the stream. */
	InputStream open() throws TftsrException;
}
