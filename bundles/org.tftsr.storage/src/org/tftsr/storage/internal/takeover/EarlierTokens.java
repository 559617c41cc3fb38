package org.tftsr.storage.internal.takeover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decrypts the tokens of the earlier app: AES-256-GCM, {@code base64(nonce || ciphertext || tag)}. Up to version 0.2.22 the
 * key was the first 32 bytes of a text, filled up with zeros; later its SHA-256.
 */
final class EarlierTokens {

	private static final int KEY_LENGTH = 32;
	private static final int NONCE_LENGTH = 12;
	private static final int TAG_BITS = 128;

	private final List<byte[]> keys = new ArrayList<>();

	/** @param texts from which its keys may have been made */
	EarlierTokens(List<String> texts) {
		for (String text : texts) {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			keys.add(Arrays.copyOf(bytes, KEY_LENGTH));
			keys.add(sha256(bytes));
		}
	}

	/** The token, where one of the keys fits. */
	Optional<String> open(String sealed) {
		byte[] all;
		try {
			all = Base64.getDecoder().decode(sealed.strip());
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
		return all.length <= NONCE_LENGTH ? Optional.empty()
				: keys.stream().map(key -> decrypt(key, all)).flatMap(Optional::stream).findFirst();
	}

	/** What the column {@code token_hash} holds for a token. */
	static String hash(String token) {
		return HexFormat.of().formatHex(sha256(token.getBytes(StandardCharsets.UTF_8)));
	}

	private static Optional<String> decrypt(byte[] key, byte[] all) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
					new GCMParameterSpec(TAG_BITS, all, 0, NONCE_LENGTH));
			byte[] token = cipher.doFinal(all, NONCE_LENGTH, all.length - NONCE_LENGTH);
			return Optional.of(new String(token, StandardCharsets.UTF_8));
		} catch (GeneralSecurityException e) {
			// another key, or not a token at all
			return Optional.empty();
		}
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
