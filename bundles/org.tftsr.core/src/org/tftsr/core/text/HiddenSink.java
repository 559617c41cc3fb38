package org.tftsr.core.text;

import java.io.IOException;

/** Takes what stands in a text and is not to be seen: control sequences of terminals, and of runs of NUL all but the first one. */
@FunctionalInterface
public interface HiddenSink {

	/** Forgets it. */
	HiddenSink NONE = (place, sequence) -> {
		// nobody asked for it
	};

	/**
	 * A sequence, in the order of the text.
	 *
	 * @param place    offset in the visible text of what follows it, in UTF-16 units; several may have the same
	 * @param sequence all of it; it may hold texts that are secret, as links do
	 * @throws IOException where it cannot be taken; reading the text fails with it
	 */
	void hidden(long place, String sequence) throws IOException;
}
