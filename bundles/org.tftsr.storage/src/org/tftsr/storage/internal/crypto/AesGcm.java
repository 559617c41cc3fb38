package org.tftsr.storage.internal.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random 96-bit nonce; the form is {@code nonce || ciphertext || tag}. Thread-safe. */
public final class AesGcm {

	/** Bytes of a key. */
	public static final int KEY_LENGTH = 32;

	private static final int NONCE_LENGTH = 12;
	private static final int TAG_LENGTH = 16;

	private final SecretKeySpec key;
	private final SecureRandom random = new SecureRandom();

	/** @param key {@link #KEY_LENGTH} bytes, copied */
	public AesGcm(byte[] key) {
		if (key.length != KEY_LENGTH) {
			throw new IllegalArgumentException("An AES-256 key has " + KEY_LENGTH + " bytes");
		}
		this.key = new SecretKeySpec(key, "AES");
	}

	/** Encrypts; the same text must be given as context to decrypt. */
	public byte[] seal(byte[] value, String context) {
		byte[] nonce = new byte[NONCE_LENGTH];
		random.nextBytes(nonce);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(value);
			return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has AES/GCM", e);
		}
	}

	/** Decrypts; empty where the key or the context is another, or any bit was changed. */
	public Optional<byte[]> open(byte[] sealed, String context) {
		if (sealed.length < NONCE_LENGTH + TAG_LENGTH) {
			return Optional.empty();
		}
		byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
		try {
			return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(sealed, NONCE_LENGTH,
					sealed.length - NONCE_LENGTH));
		} catch (AEADBadTagException e) {
			return Optional.empty();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has AES/GCM", e);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
		cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}
}
