package org.tftsr.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.tftsr.core.document.DocumentFormat;
import org.tftsr.core.document.DocumentRenderer;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.pii.RedactedText;

/** A file that is fit to leave: redacted text, or what a renderer has made of redacted text. Immutable. */
public final class RedactedFile {

	private final RedactedText name;
	private final String mediaType;
	private final byte[] bytes;

	private RedactedFile(RedactedText name, String mediaType, byte[] bytes) {
		this.name = Objects.requireNonNull(name);
		this.mediaType = mediaType;
		this.bytes = bytes;
	}

	/** A text file in UTF-8. */
	public static RedactedFile text(RedactedText name, RedactedText text) {
		return new RedactedFile(name, "text/plain; charset=utf-8", text.text().getBytes(StandardCharsets.UTF_8));
	}

	/** A document in one of its formats. */
	public static RedactedFile document(RedactedText name, DocumentRenderer renderer, RedactedText title, RedactedText markdown,
			DocumentFormat format) throws TftsrException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		renderer.render(title.text(), markdown.text(), format, bytes);
		return new RedactedFile(name, format.mimeType(), bytes.toByteArray());
	}

	/** Its name at the other end. */
	public RedactedText name() {
		return name;
	}

	/** The media type. */
	public String mediaType() {
		return mediaType;
	}

	/** A copy of what it holds. */
	public byte[] bytes() {
		return bytes.clone();
	}

	/** The file as the body of a request. */
	public RedactedBody body() {
		return new RedactedBody(mediaType, reveal -> bytes.clone());
	}

	/** The same for services that take whatever it is as {@code application/octet-stream}. */
	public RedactedBody octets() {
		return new RedactedBody("application/octet-stream", reveal -> bytes.clone());
	}
}
