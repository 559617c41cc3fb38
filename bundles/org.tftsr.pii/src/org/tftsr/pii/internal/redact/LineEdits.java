package org.tftsr.pii.internal.redact;

import java.io.IOException;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.EditSink;

/**
 * Tells what differs between a text and its redacted form, which have the same line ends. Of each changed line it tells
 * the part between what both start with and what both end with: however many steps led there, it is one edit.
 */
public final class LineEdits {

	private LineEdits() {
	}

	/**
	 * Hands over the edits by place.
	 *
	 * @param offset of the redacted form in the whole redacted text
	 */
	public static void tell(String original, String redacted, long offset, EditSink sink) throws IOException, TftsrException {
		int line = 0;
		int redactedLine = 0;
		while (redactedLine < redacted.length() || line < original.length()) {
			int end = lineEnd(original, line);
			int redactedEnd = lineEnd(redacted, redactedLine);
			tellLine(original, line, end, redacted, redactedLine, redactedEnd, offset, sink);
			line = end;
			redactedLine = redactedEnd;
		}
	}

	/** Behind the line end of the line that starts there. */
	private static int lineEnd(String text, int start) {
		int end = text.indexOf('\n', start);
		return end < 0 ? text.length() : end + 1;
	}

	private static void tellLine(String original, int start, int end, String redacted, int redactedStart, int redactedEnd,
			long offset, EditSink sink) throws IOException, TftsrException {
		int shorter = Math.min(end - start, redactedEnd - redactedStart);
		int same = 0;
		while (same < shorter && original.charAt(start + same) == redacted.charAt(redactedStart + same)) {
			same++;
		}
		if (start + same == end && redactedStart + same == redactedEnd) {
			return;
		}
		int tail = 0;
		while (tail < shorter - same && original.charAt(end - 1 - tail) == redacted.charAt(redactedEnd - 1 - tail)) {
			tail++;
		}
		sink.edit(offset + redactedStart + same, redactedEnd - redactedStart - same - tail,
				original.substring(start + same, end - tail));
	}
}
