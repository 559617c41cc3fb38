package org.tftsr.storage.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
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
 * them. AES-256-GCM with a random 96-bit nonce; the text form is {@code base64(nonce || ciphertext || tag)}. The key
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
		byte[] nonce = new byte[NONCE_LENGTH];
		random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(value.getBytes(StandardCharsets.UTF_8));
			byte[] all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
			return Base64.getEncoder().encodeToString(all);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has AES/GCM", e);
		}
	}

	/**
	 * Decrypts what {@link #seal} made for the same place.
	 *
	 * @throws TftsrException where any bit of it was changed
	 */
	public String open(String sealed, String place) throws TftsrException {
		try {
			byte[] all = Base64.getDecoder().decode(sealed);
			byte[] nonce = new byte[NONCE_LENGTH];
			ByteBuffer.wrap(all).get(nonce);
			byte[] value = cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(all, NONCE_LENGTH,
					all.length - NONCE_LENGTH);
			return new String(value, StandardCharsets.UTF_8);
		} catch (AEADBadTagException | RuntimeException e) {
			throw new TftsrException(ProblemKind.DAMAGED, "Cannot read an encrypted value",
					"it is not what was written for this place", "Restore a backup of the database", e);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has AES/GCM", e);
		}
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
