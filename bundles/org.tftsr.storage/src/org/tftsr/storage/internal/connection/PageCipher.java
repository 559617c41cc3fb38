package org.tftsr.storage.internal.connection;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.tftsr.storage.DatabaseKey;

/**
 * Decrypts and encrypts the pages of one SQLCipher 4 file, each in its place: AES-256-CBC without padding over everything
 * between the salt, which only the first page has, and the last 80 bytes, which are the IV and the HMAC. The format is
 * described at {@link PageAuthenticator}. For one thread.
 */
final class PageCipher {

	static final int SALT_LENGTH = 16;

	private static final int IV_LENGTH = 16;
	private static final int IV_START = PageAuthenticator.PAGE_SIZE - PageAuthenticator.HMAC_LENGTH - IV_LENGTH;

	/** Random bytes are drawn for so many pages at once: one by one they would take longer than the encryption. */
	private static final int IVS_AT_ONCE = 1_024;

	private final byte[] salt;
	private final SecretKeySpec key;
	private final Mac mac;
	private final Cipher cipher;
	private final SecureRandom random = new SecureRandom();
	private final byte[] ivs = new byte[IVS_AT_ONCE * IV_LENGTH];
	private int nextIv = ivs.length;

	/** @param salt the first {@link #SALT_LENGTH} bytes of the file */
	PageCipher(DatabaseKey key, byte[] salt) {
		this.salt = salt.clone();
		try {
			byte[] bytes = PageAuthenticator.encryptionKey(key, salt);
			this.key = new SecretKeySpec(bytes, "AES");
			this.mac = PageAuthenticator.pageMac(bytes, salt);
			this.cipher = Cipher.getInstance("AES/CBC/NoPadding");
			Arrays.fill(bytes, (byte) 0);
		} catch (GeneralSecurityException e) {
			throw unavailable(e);
		}
	}

	/** Whether a page is what was written under this key at this place. */
	boolean isAuthentic(byte[] page, int number) {
		return PageAuthenticator.fits(mac, page, number);
	}

	/** Decrypts a page in place; what is at the place of the salt, the IV and the HMAC stays. */
	void decrypt(byte[] page, int number) {
		apply(Cipher.DECRYPT_MODE, page, number);
	}

	/** Encrypts a page in place, with a new IV. */
	void encrypt(byte[] page, int number) {
		if (number == 1) {
			System.arraycopy(salt, 0, page, 0, SALT_LENGTH);
		}
		if (nextIv == ivs.length) {
			random.nextBytes(ivs);
			nextIv = 0;
		}
		System.arraycopy(ivs, nextIv, page, IV_START, IV_LENGTH);
		nextIv += IV_LENGTH;
		apply(Cipher.ENCRYPT_MODE, page, number);
		byte[] hmac = PageAuthenticator.hmac(mac, page, number);
		System.arraycopy(hmac, 0, page, PageAuthenticator.PAGE_SIZE - hmac.length, hmac.length);
	}

	private void apply(int mode, byte[] page, int number) {
		int start = number == 1 ? SALT_LENGTH : 0;
		try {
			cipher.init(mode, key, new IvParameterSpec(page, IV_START, IV_LENGTH));
			cipher.doFinal(page, start, IV_START - start, page, start);
		} catch (GeneralSecurityException e) {
			throw unavailable(e);
		}
	}

	private static IllegalStateException unavailable(GeneralSecurityException cause) {
		return new IllegalStateException("Every Java platform has AES/CBC and HmacSHA512", cause);
	}
}
