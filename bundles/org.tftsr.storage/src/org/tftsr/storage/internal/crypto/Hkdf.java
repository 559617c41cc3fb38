package org.tftsr.storage.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives one key of 32 bytes from another with HKDF-SHA256 (RFC 5869): extract, then one block of expand. */
public final class Hkdf {

	private static final String MAC = "HmacSHA256";

	private Hkdf() {
	}

	/**
	 * @param material secret with enough randomness of its own; a passphrase needs a slow derivation first
	 * @param salt     not empty; random, or a constant where the material is used with no other
	 * @param purpose  keeps keys of different use apart
	 */
	public static byte[] derive(byte[] material, byte[] salt, String purpose) {
		byte[] extracted = mac(salt, material);
		try {
			byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
			byte[] block = Arrays.copyOf(label, label.length + 1);
			block[label.length] = 1;
			return mac(extracted, block);
		} finally {
			Arrays.fill(extracted, (byte) 0);
		}
	}

	/** HMAC-SHA256 of some data. */
	public static byte[] mac(byte[] key, byte[] data) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(new SecretKeySpec(key, MAC));
			return mac.doFinal(data);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has " + MAC, e);
		}
	}
}
