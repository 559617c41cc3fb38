package org.tftsr.pii.internal.redact;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A running SHA-256. Not thread-safe. */
public final class Sha256 {

	private final MessageDigest digest;

	public Sha256() {
		try {
			digest = MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	public void update(byte[] data) {
		digest.update(data);
	}

	public void update(byte[] data, int offset, int length) {
		digest.update(data, offset, length);
	}

	/** The hash in small hexadecimal digits; ends this run. */
	public String hex() {
		return HexFormat.of().formatHex(digest.digest());
	}
}
