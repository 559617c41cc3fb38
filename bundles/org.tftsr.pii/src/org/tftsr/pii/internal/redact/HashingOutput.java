package org.tftsr.pii.internal.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Writes text on and hashes it in UTF-8 on its way. Not thread-safe. */
public final class HashingOutput {

	private final Writer out;
	private final Sha256 sha256 = new Sha256();
	/** Keeps a surrogate that waits for its other half, which a plain conversion of each piece would lose. */
	private final Writer hash = new OutputStreamWriter(new Digesting(), StandardCharsets.UTF_8);

	public HashingOutput(Writer out) {
		this.out = out;
	}

	public void write(String text) throws IOException {
		out.write(text);
		hash.write(text);
	}

	public void write(char[] chars, int offset, int length) throws IOException {
		out.write(chars, offset, length);
		hash.write(chars, offset, length);
	}

	/** SHA-256 of all that was written. */
	public String sha256() throws IOException {
		hash.close();
		return sha256.hex();
	}

	private final class Digesting extends OutputStream {

		@Override
		public void write(int octet) {
			sha256.update(new byte[] { (byte) octet });
		}

		@Override
		public void write(byte[] data, int offset, int length) {
			sha256.update(data, offset, length);
		}
	}
}
