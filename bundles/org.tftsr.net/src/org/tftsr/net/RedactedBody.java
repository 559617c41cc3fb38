package org.tftsr.net;

import java.nio.charset.StandardCharsets;

/**
 * The body of a request. It can be made only of what is fit to leave: redacted text, words of a protocol, settings and numbers, as
 * {@link RedactedJson} puts them together. Immutable.
 */
public final class RedactedBody {

	/** A request without a body. */
	public static final RedactedBody NONE = new RedactedBody("", null);

	private final String text;
	private final String contentType;

	RedactedBody(String text, String contentType) {
		this.text = text;
		this.contentType = contentType;
	}

	/** The bytes that are sent; a new array. */
	public byte[] bytes() {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The media type, or null of {@link #NONE}. */
	public String contentType() {
		return contentType;
	}
}
