package org.tftsr.pii;

import java.nio.charset.StandardCharsets;

import org.tftsr.pii.internal.redact.Sha256;

/**
 * Text that is fit to leave: it went through the {@link Redactor}, or a person has said that it goes as it is, which is recorded
 * ({@link UnredactedConsent}). Nothing else can make one, so whoever takes this type as a parameter cannot be handed raw text by
 * mistake. Immutable.
 */
public final class RedactedText {

	private final String text;

	RedactedText(String text) {
		this.text = text;
	}

	/** The text, with replacements in the place of values. */
	public String text() {
		return text;
	}

	/** SHA-256 of the text in UTF-8, in small hexadecimal digits. */
	public String sha256() {
		Sha256 digest = new Sha256();
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		return digest.hex();
	}

	@Override
	public String toString() {
		return text;
	}
}
