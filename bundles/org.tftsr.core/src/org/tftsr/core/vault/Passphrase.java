package org.tftsr.core.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A passphrase for as long as it is needed. Closing it overwrites it; its text form never shows it. Not thread-safe. A
 * JVM may still have copies of what it moved in memory: this shortens the time in which there is something to find, no
 * more.
 */
public final class Passphrase implements AutoCloseable {

	private final char[] text;
	private boolean closed;

	private Passphrase(char[] text) {
		this.text = text;
	}

	/**
	 * Takes a passphrase over.
	 *
	 * @param text copied and then overwritten with blanks; not {@linkplain #isBlank blank}
	 */
	public static Passphrase of(char[] text) {
		if (isBlank(text)) {
			throw new IllegalArgumentException("A passphrase is never blank");
		}
		Passphrase result = new Passphrase(text.clone());
		Arrays.fill(text, ' ');
		return result;
	}

	/** Whether a text is empty or blank, and so no passphrase. */
	public static boolean isBlank(char[] text) {
		for (char character : text) {
			if (!Character.isWhitespace(character)) {
				return false;
			}
		}
		return true;
	}

	/**
	 * The bytes that a key is derived from: the text in Unicode normal form C, in UTF-8, so that the same words typed on
	 * another keyboard or system give the same key. The caller overwrites them.
	 */
	public byte[] bytes() {
		requireOpen();
		CharBuffer normal = CharBuffer.wrap(text);
		if (!Normalizer.isNormalized(normal, Normalizer.Form.NFC)) {
			// makes a String, which cannot be overwritten; plain ASCII never comes here
			normal = CharBuffer.wrap(Normalizer.normalize(normal, Normalizer.Form.NFC));
		}
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
		byte[] result = new byte[encoded.remaining()];
		encoded.get(result);
		Arrays.fill(encoded.array(), (byte) 0);
		return result;
	}

	/** The characters as they were given. Secret; valid until this is closed. */
	public CharSequence text() {
		requireOpen();
		return CharBuffer.wrap(text).asReadOnlyBuffer();
	}

	/** Whether both are the same words, for asking twice. */
	public boolean matches(Passphrase other) {
		byte[] mine = bytes();
		byte[] others = other.bytes();
		try {
			return Arrays.equals(mine, others);
		} finally {
			Arrays.fill(mine, (byte) 0);
			Arrays.fill(others, (byte) 0);
		}
	}

	/** The same, for somebody else to close. */
	public Passphrase copy() {
		requireOpen();
		return new Passphrase(text.clone());
	}

	private void requireOpen() {
		if (closed) {
			throw new IllegalStateException("The passphrase has been wiped");
		}
	}

	@Override
	public void close() {
		Arrays.fill(text, ' ');
		closed = true;
	}

	@Override
	public String toString() {
		return "a passphrase";
	}
}
