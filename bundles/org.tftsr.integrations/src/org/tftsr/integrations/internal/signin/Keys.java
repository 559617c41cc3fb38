package org.tftsr.integrations.internal.signin;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.tftsr.core.vault.Passphrase;

/** Copies keys, and tells them apart, without making texts of them. */
final class Keys {

	private Keys() {
	}

	/** A copy for somebody else to close. */
	static Passphrase copy(Passphrase key) {
		CharSequence text = key.text();
		char[] characters = new char[text.length()];
		for (int i = 0; i < characters.length; i++) {
			characters[i] = text.charAt(i);
		}
		return Passphrase.of(characters);
	}

	/** By which a key is told from another one. */
	static byte[] sha256(Passphrase key) {
		byte[] bytes = key.bytes();
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		} finally {
			Arrays.fill(bytes, (byte) 0);
		}
	}
}
