package org.tftsr.storage.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * Encrypts single values inside the encrypted database, so that a query, an export or a dump of a table does not show
 * them. AES-256-GCM with a random 96-bit nonce; the form is {@code nonce || ciphertext || tag}, of text in Base64. The key
 * is derived for this purpose alone with HKDF-SHA256 (RFC 5869) from the database key and a random salt. The place of
 * a value is authenticated with it: moved to another row, it does not open.
 */
public final class ValueCipher {

	/** Names the derived key. */
	public static final String PURPOSE = "tftsr/detected-values/1";

	private static final int NONCE_LENGTH = 12;
	private static final int TAG_BITS = 128;
	private static final String MAC = "HmacSHA256";

	private final SecretKeySpec key;
	private final SecureRandom random = new SecureRandom();

	/**
	 * @param material of the database key
	 * @param salt     random, kept with the database
	 */
	public ValueCipher(byte[] material, byte[] salt) {
		this.key = new SecretKeySpec(deriveKey(material, salt), "AES");
	}

	/** Encrypts a value for a place, which is any text that says which row it belongs to. */
	public String seal(String value, String place) {
		return Base64.getEncoder().encodeToString(seal(value.getBytes(StandardCharsets.UTF_8), place));
	}

	/** As {@link #seal(String, String)}, of bytes. */
	public byte[] seal(byte[] value, String place) {
		byte[] nonce = new byte[NONCE_LENGTH];
		random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(value);
			return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has AES/GCM", e);
		}
	}

	/**
	 * Decrypts what {@link #seal(String, String)} made for the same place.
	 *
	 * @throws TftsrException where any bit of it was changed
	 */
	public String open(String sealed, String place) throws TftsrException {
		byte[] all;
		try {
			all = Base64.getDecoder().decode(sealed);
		} catch (IllegalArgumentException e) {
			throw changed(e);
		}
		return new String(open(all, place), StandardCharsets.UTF_8);
	}

	/**
	 * Decrypts what {@link #seal(byte[], String)} made for the same place.
	 *
	 * @throws TftsrException where any bit of it was changed
	 */
	public byte[] open(byte[] sealed, String place) throws TftsrException {
		if (sealed.length < NONCE_LENGTH) {
			throw changed(null);
		}
		byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
		try {
			return cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH);
		} catch (AEADBadTagException e) {
			throw changed(e);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has AES/GCM", e);
		}
	}

	private static TftsrException changed(Exception cause) {
		return new TftsrException(ProblemKind.DAMAGED, "Cannot read an encrypted value",
				"it is not what was written for this place", "Restore a backup of the database", cause);
	}

	private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

	/** HKDF for one block: extract, then expand to 32 bytes. */
	private static byte[] deriveKey(byte[] material, byte[] salt) {
		try {
			Mac mac = Mac.getInstance(MAC);
			mac.init(new SecretKeySpec(salt, MAC));
			byte[] extracted = mac.doFinal(material);
			mac.init(new SecretKeySpec(extracted, MAC));
			mac.update(PURPOSE.getBytes(StandardCharsets.UTF_8));
			mac.update((byte) 1);
			return mac.doFinal();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has " + MAC, e);
		}
	}
}
