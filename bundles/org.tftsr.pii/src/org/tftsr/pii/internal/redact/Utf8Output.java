package org.tftsr.pii.internal.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Writes text in UTF-8 and hashes what it writes. Half a surrogate pair becomes a question mark. Not thread-safe. */
public final class Utf8Output {

	private static final int BUFFER = 1 << 16;

	private final OutputStream out;
	private final Sha256 sha256 = new Sha256();
	private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder()
			.onMalformedInput(CodingErrorAction.REPLACE);
	private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
	/** A high surrogate at the end of a piece waits for its other half; NUL where none does. */
	private char waiting;
	private long length;

	/** @param out neither flushed nor closed */
	public Utf8Output(OutputStream out) {
		this.out = out;
	}

	/** Writes a piece; a surrogate pair may be split between two. */
	public void write(String text) throws IOException {
		write(TextPart.of(text));
	}

	/** Writes a piece; a surrogate pair may be split between two. */
	public void write(TextPart text) throws IOException {
		length += text.end() - text.start();
		int start = text.start();
		while (waiting != '\0' && start < text.end()) {
			encode(CharBuffer.wrap(new char[] { waiting, text.chars()[start++] }));
		}
		if (start < text.end()) {
			encode(CharBuffer.wrap(text.chars(), start, text.end() - start));
		}
	}

	private void encode(CharBuffer text) throws IOException {
		while (encoder.encode(text, bytes, false) == CoderResult.OVERFLOW) {
			drain();
		}
		waiting = text.hasRemaining() ? text.get() : '\0';
	}

	private void drain() throws IOException {
		sha256.update(bytes.array(), 0, bytes.position());
		out.write(bytes.array(), 0, bytes.position());
		bytes.clear();
	}

	/** How many UTF-16 units were written. */
	public long length() {
		return length;
	}

	/** Ends the text. @return SHA-256 of all that was written */
	public String finish() throws IOException {
		CharBuffer rest = CharBuffer.wrap(waiting == '\0' ? "" : String.valueOf(waiting));
		while (encoder.encode(rest, bytes, true) == CoderResult.OVERFLOW) {
			drain();
		}
		drain();
		return sha256.hex();
	}
}
