package org.tftsr.triage.internal.restore;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.tftsr.logs.OriginalWriter;

/** Puts control sequences back into a text that was written without them. Not thread-safe. */
final class HiddenText {

	private record Hidden(long place, String sequence) {
	}

	private final OriginalWriter original;
	private final Deque<Hidden> ahead = new ArrayDeque<>();
	private long written;

	HiddenText(OriginalWriter original) {
		this.original = original;
	}

	/**
	 * A sequence is to stand at a place; told before the text there is written.
	 *
	 * @param place offset of what follows it, in the text without sequences
	 */
	void hidden(long place, String sequence) {
		ahead.add(new Hidden(place, sequence));
	}

	/** Writes the next piece of the text without sequences. */
	void write(String text) throws IOException {
		int done = 0;
		while (done < text.length()) {
			writeHiddenHere();
			long next = ahead.isEmpty() ? Long.MAX_VALUE : ahead.getFirst().place();
			int end = (int) Math.min(text.length(), done + next - written);
			original.write(text.substring(done, end));
			written += end - done;
			done = end;
		}
	}

	private void writeHiddenHere() throws IOException {
		while (!ahead.isEmpty() && ahead.getFirst().place() <= written) {
			original.write(ahead.removeFirst().sequence());
		}
	}

	/** Writes what stands behind the text, and what the writer still has. */
	void finish() throws IOException {
		writeHiddenHere();
		original.finish();
	}
}
