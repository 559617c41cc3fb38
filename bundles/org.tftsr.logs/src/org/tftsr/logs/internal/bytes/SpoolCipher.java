package org.tftsr.logs.internal.bytes;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in counter mode under a key of its own, which is made here and kept nowhere else. Each byte has its place in the
 * key stream by its place in the spool, so that any piece is decrypted alone; no place is written twice. Authentication is
 * left out: the file has no name, and who can write to it can read this program's memory too.
 */
final class SpoolCipher {

	private static final int BLOCK = 16;
	private static final int KEY = 32;

	private final byte[] key = new byte[KEY];

	SpoolCipher() {
		new SecureRandom().nextBytes(key);
	}

	/** Encrypts or decrypts, which is the same, from a place in the spool on. Its result is as long as what is given. */
	byte[] apply(long position, byte[] bytes, int offset, int length) {
		try {
			Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
			byte[] counter = ByteBuffer.allocate(BLOCK).putLong(0).putLong(position / BLOCK).array();
			cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(counter));
			int skipped = (int) (position % BLOCK);
			if (skipped > 0) {
				cipher.update(new byte[skipped]);
			}
			return cipher.doFinal(bytes, offset, length);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("every Java has AES in counter mode", e);
		}
	}

	/** Makes what was encrypted unreadable. */
	void forget() {
		Arrays.fill(key, (byte) 0);
	}
}
