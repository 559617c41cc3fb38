package org.tftsr.storage.internal.repository;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntPredicate;

import org.tftsr.core.vault.Passphrase;

/** Turns secrets into bytes and back, without a text that could not be overwritten. */
final class SecretText {

	private SecretText() {
	}

	/** Of a key or token: they are pasted, and come from files, with blanks and line ends around them. The caller overwrites it. */
	static byte[] ofToken(Passphrase secret) {
		return bytes(secret.text(), Character::isWhitespace);
	}

	/** Of a password, which may begin or end with blanks, but with no line end. The caller overwrites it. */
	static byte[] ofPassword(Passphrase secret) {
		return bytes(secret.text(), character -> character == '\r' || character == '\n');
	}

	private static byte[] bytes(CharSequence text, IntPredicate around) {
		int from = 0;
		int to = text.length();
		while (from < to && around.test(text.charAt(from))) {
			from++;
		}
		while (to > from && around.test(text.charAt(to - 1))) {
			to--;
		}
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text, from, to));
		byte[] result = new byte[encoded.remaining()];
		encoded.get(result);
		Arrays.fill(encoded.array(), (byte) 0);
		return result;
	}

	/** Overwrites the bytes. */
	static Passphrase passphrase(byte[] bytes) {
		CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
		char[] text = new char[decoded.remaining()];
		decoded.get(text);
		Arrays.fill(decoded.array(), ' ');
		Arrays.fill(bytes, (byte) 0);
		return Passphrase.of(text);
	}
}
