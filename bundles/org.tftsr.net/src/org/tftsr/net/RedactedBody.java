package org.tftsr.net;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;

/**
 * The body of a request. It can be made only of what is fit to leave: redacted text, words of a protocol, settings, numbers and keys, as
 * {@link RedactedJson}, {@link RedactedForm}, {@link RedactedFile} and {@link RedactedMultipart} put them together. Immutable.
 */
public final class RedactedBody {

	/** A request without a body. */
	public static final RedactedBody NONE = new RedactedBody(null, reveal -> new byte[0]);

	private static final String DOTS = "••••••••";

	/** Says what stands in the place of a key. */
	@FunctionalInterface
	interface Reveal {
		String text(Secret secret) throws TftsrException;
	}

	/** Told each key that is put in. */
	@FunctionalInterface
	public interface KeyListener {
		/** May keep no reference to the characters. */
		void key(CharSequence key) throws TftsrException;
	}

	/** Writes the body; a new array each time. */
	@FunctionalInterface
	interface Source {
		byte[] bytes(Reveal reveal) throws TftsrException;
	}

	private final String contentType;
	private final Source source;

	RedactedBody(String contentType, Source source) {
		this.contentType = contentType;
		this.source = source;
	}

	/** The bytes that a person is shown: those that are sent, with dots in the place of keys. A new array. */
	public byte[] bytes() {
		try {
			return source.bytes(secret -> DOTS);
		} catch (TftsrException e) {
			throw new IllegalStateException("Only fetching a key can fail", e);
		}
	}

	/**
	 * The bytes that are sent, keys put in. A new array.
	 *
	 * @param listener told each key
	 * @throws TftsrException where a key cannot be had
	 */
	public byte[] bytesWithKeys(KeyListener listener) throws TftsrException {
		return source.bytes(secret -> {
			try (Passphrase key = secret.get()) {
				listener.key(key.text());
				return key.text().toString();
			}
		});
	}

	/** The media type, or null of {@link #NONE}. */
	public String contentType() {
		return contentType;
	}
}
