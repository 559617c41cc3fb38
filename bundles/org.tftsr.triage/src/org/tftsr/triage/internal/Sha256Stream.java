package org.tftsr.triage.internal;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and hashes them. */
final class Sha256Stream extends DigestOutputStream {

	Sha256Stream(OutputStream out) {
		super(out, sha256());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}

	/** The hash of all bytes so far, in small hexadecimal digits; ends the stream. */
	String sha256Hex() {
		return HexFormat.of().formatHex(getMessageDigest().digest());
	}
}
