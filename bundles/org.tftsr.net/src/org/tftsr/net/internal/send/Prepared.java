package org.tftsr.net.internal.send;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.Outgoing;
import org.tftsr.net.Preview;
import org.tftsr.net.SecretHeader;

/** A request with the very bytes and headers that go out: made once, then shown, recorded and sent. */
final class Prepared {

	private static final String DOTS = "••••••••";
	private static final String CONTENT_TYPE = "Content-Type";
	private static final String PROGRAM = "TFTSR";

	private final Outgoing outgoing;
	private final byte[] body;
	private final String sha256;
	private final Map<String, String> headers;

	private Prepared(Outgoing outgoing) {
		this.outgoing = outgoing;
		this.body = outgoing.body().bytes();
		this.sha256 = sha256(body);
		Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		all.put("Accept", switch (outgoing.framing()) {
		case SSE -> "text/event-stream, application/json";
		case NDJSON -> "application/x-ndjson, application/json";
		case DOCUMENT, AS_TOLD -> "application/json";
		});
		all.put("User-Agent", PROGRAM);
		all.putAll(outgoing.headers());
		if (outgoing.body().contentType() != null) {
			all.putIfAbsent(CONTENT_TYPE, outgoing.body().contentType());
		}
		this.headers = Collections.unmodifiableMap(all);
	}

	/** Makes the bytes. */
	static Prepared of(Outgoing outgoing) {
		return new Prepared(outgoing);
	}

	/** SHA-256 in small hexadecimal digits. */
	static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	Outgoing outgoing() {
		return outgoing;
	}

	/** The bytes as they are shown; not to be changed. */
	byte[] body() {
		return body;
	}

	/**
	 * The bytes that are sent: those that are shown, with keys in the place of dots; a new array.
	 *
	 * @param mask learns the keys
	 */
	byte[] bodyWithKeys(KeyMask mask) throws TftsrException {
		return outgoing.body().bytesWithKeys(mask::learn);
	}

	/** SHA-256 of the bytes as they are shown, in small hexadecimal digits. */
	String sha256() {
		return sha256;
	}

	/** All headers but the one with the key and those that HTTP itself adds. */
	Map<String, String> headers() {
		return headers;
	}

	/** What a person is shown, with a copy of the bytes. */
	Preview preview() {
		Map<String, String> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		shown.putAll(headers);
		SecretHeader secret = outgoing.secret();
		if (secret != null) {
			shown.put(secret.name(), secret.prefix() + DOTS);
		}
		return new Preview(outgoing.destination(), outgoing.method(), outgoing.address().uri(), Collections.unmodifiableMap(shown), body.clone(),
				sha256, outgoing.tokens(), outgoing.mostMicros(), outgoing.redacted(), outgoing.notes());
	}
}
