package org.tftsr.net.internal.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.tftsr.core.problem.TftsrException;

/** Events, unless it begins as a JSON document does: some servers know no streams. */
final class EventsOrDocument implements PieceParser {

	private PieceParser chosen;

	@Override
	public void bytes(byte[] bytes, int length, Sink sink) throws TftsrException {
		int start = 0;
		while (chosen == null && start < length) {
			choose(bytes[start]);
			if (chosen == null) {
				start++;
			}
		}
		if (chosen != null) {
			byte[] rest = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, length);
			chosen.bytes(rest, length - start, sink);
		}
	}

	/** Blanks, ends of lines and a byte order mark say nothing. */
	private void choose(byte value) throws TftsrException {
		switch (value) {
		case ' ', '\t', '\r', '\n', (byte) 0xEF, (byte) 0xBB, (byte) 0xBF -> {
			// look further
		}
		case '{', '[' -> chosen = new DocumentParser(StandardCharsets.UTF_8);
		case '<' -> throw StreamProblems.webPage();
		default -> chosen = new EventParser();
		}
	}

	@Override
	public void end(Sink sink) throws TftsrException {
		if (chosen != null) {
			chosen.end(sink);
		}
	}

	/** Whether it was a document, whose one piece is the end. */
	boolean isDocument() {
		return chosen instanceof DocumentParser;
	}
}
