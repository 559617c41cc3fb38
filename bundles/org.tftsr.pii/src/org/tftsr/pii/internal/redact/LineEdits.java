package org.tftsr.pii.internal.redact;

import java.io.IOException;
import java.util.Arrays;

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
	public static void tell(TextPart original, TextPart redacted, long offset, EditSink sink)
			throws IOException, TftsrException {
		int at = original.start();
		int redactedAt = redacted.start();
		int same = same(original, at, redacted, redactedAt);
		while (same >= 0) {
			int end = original.lineEnd(at + same);
			int redactedEnd = redacted.lineEnd(redactedAt + same);
			tellLine(original, at + same, end, redacted, redactedAt + same, redactedEnd, offset - redacted.start(), sink);
			at = end;
			redactedAt = redactedEnd;
			same = same(original, at, redacted, redactedAt);
		}
	}

	/** How many units from two places on are the same; -1 where all are. */
	private static int same(TextPart original, int from, TextPart redacted, int redactedFrom) {
		return Arrays.mismatch(original.chars(), from, original.end(), redacted.chars(), redactedFrom, redacted.end());
	}

	/** Both start with the first unit that differs and end with their line. */
	private static void tellLine(TextPart original, int start, int end, TextPart redacted, int redactedStart,
			int redactedEnd, long offset, EditSink sink) throws IOException, TftsrException {
		int shorter = Math.min(end - start, redactedEnd - redactedStart);
		int tail = 0;
		while (tail < shorter && original.chars()[end - 1 - tail] == redacted.chars()[redactedEnd - 1 - tail]) {
			tail++;
		}
		sink.edit(offset + redactedStart, redactedEnd - redactedStart - tail, original.between(start, end - tail));
	}
}
