package org.tftsr.net;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import org.tftsr.pii.RedactedText;

/**
 * Fields and files as {@code multipart/form-data} (RFC 7578). The boundary follows from what the parts hold, so that the same parts make
 * the same bytes. Not thread-safe.
 */
public final class RedactedMultipart {

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\-]{1,64}");

	private final List<byte[]> parts = new ArrayList<>();

	/** Redacted text as a field. */
	public RedactedMultipart text(String name, RedactedText text) {
		return add(head(name) + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n", text.text().getBytes(StandardCharsets.UTF_8));
	}

	/** True or false as a field. */
	public RedactedMultipart flag(String name, boolean flag) {
		return add(head(name) + "\r\n\r\n", Boolean.toString(flag).getBytes(StandardCharsets.UTF_8));
	}

	/** A file. */
	public RedactedMultipart file(String name, RedactedFile file) {
		return add(head(name) + "; filename=\"" + quoted(file.name().text()) + "\"\r\nContent-Type: " + file.mediaType() + "\r\n\r\n",
				file.bytes());
	}

	private static String head(String name) {
		if (!NAME.matcher(name).matches()) {
			throw new IllegalArgumentException("Not the name of a field");
		}
		return "Content-Disposition: form-data; name=\"" + name + '"';
	}

	/** As WHATWG HTML 4.10.21.8 writes the names of files. */
	private static String quoted(String name) {
		return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
	}

	private RedactedMultipart add(String head, byte[] bytes) {
		ByteArrayOutputStream part = new ByteArrayOutputStream();
		part.writeBytes(head.getBytes(StandardCharsets.UTF_8));
		part.writeBytes(bytes);
		parts.add(part.toByteArray());
		return this;
	}

	/** The parts as the body of a request. */
	public RedactedBody body() {
		String boundary = boundary();
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			whole.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
			whole.writeBytes(part);
			whole.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		whole.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
		byte[] bytes = whole.toByteArray();
		return new RedactedBody("multipart/form-data; boundary=" + boundary, reveal -> bytes.clone());
	}

	/** A text that holds its own hash does not exist, so none of the parts can hold this one. */
	private String boundary() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			parts.forEach(digest::update);
			return "tftsr-" + HexFormat.of().formatHex(digest.digest(), 0, 24);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
