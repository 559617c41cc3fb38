package org.tftsr.pii;

import java.io.IOException;

import org.tftsr.core.problem.TftsrException;

/** Takes what a redaction changed, by place, so that it can be undone. */
@FunctionalInterface
public interface EditSink {

	/** Forgets it: the redaction cannot be undone. */
	EditSink NONE = (start, length, original) -> {
		// nobody will want it back
	};

	/**
	 * @param start    offset in the redacted text, in UTF-16 units from its start, a byte order mark included
	 * @param length   units of the redacted text that stand in the place of the original; may be 0
	 * @param original what stood there; sensitive
	 */
	void edit(long start, int length, String original) throws IOException, TftsrException;

	/**
	 * A control sequence of a terminal, which the redacted text does not have; told before any edit behind it. Forgotten where
	 * this is not overridden.
	 *
	 * @param place    offset of what follows it in the original text without its sequences, a byte order mark included
	 * @param sequence all of it; may be sensitive
	 */
	default void hidden(long place, String sequence) throws IOException {
		// whoever wants the original again takes it
	}
}
