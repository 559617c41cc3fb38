package org.tftsr.pii.internal.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes text in UTF-8 and hashes what it writes. Not thread-safe. */
public final class Utf8Output {

	private final OutputStream out;
	private final Sha256 sha256 = new Sha256();
	/** A high surrogate at the end of a piece waits for its other half; NUL where none does. */
	private char waiting;
	private long length;

	/** @param out neither flushed nor closed */
	public Utf8Output(OutputStream out) {
		this.out = out;
	}

	/** Writes a piece; a surrogate pair may be split between two. */
	public void write(String text) throws IOException {
		if (text.isEmpty()) {
			return;
		}
		length += text.length();
		String whole = waiting == '\0' ? text : waiting + text;
		char last = whole.charAt(whole.length() - 1);
		waiting = Character.isHighSurrogate(last) ? last : '\0';
		encode(waiting == '\0' ? whole : whole.substring(0, whole.length() - 1));
	}

	private void encode(String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		sha256.update(bytes);
		out.write(bytes);
	}

	/** How many UTF-16 units were written. */
	public long length() {
		return length;
	}

	/** Ends the text. @return SHA-256 of all that was written */
	public String finish() throws IOException {
		if (waiting != '\0') {
			encode(String.valueOf(waiting));
			waiting = '\0';
		}
		return sha256.hex();
	}
}
