package org.tftsr.integrations.internal.rest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.tftsr.core.problem.TftsrException;
import org.tftsr.net.RedactedFile;
import org.tftsr.net.Setting;

/** Hashes by which the same is known again. */
public final class Sha256 {

	/** What the hash in the comment of a file begins with. */
	public static final String IN_COMMENT = "sha256:";

	private Sha256() {
	}

	/** What is said in the comment of a file at a service that gives no hash, for the same file to be known again. */
	public static Setting comment(RedactedFile file) throws TftsrException {
		return Setting.of("comment", IN_COMMENT + of(file.bytes()));
	}

	/** SHA-256 of these one behind the other, in small hexadecimal digits. */
	public static String of(byte[]... parts) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (byte[] part : parts) {
				digest.update(part);
			}
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
