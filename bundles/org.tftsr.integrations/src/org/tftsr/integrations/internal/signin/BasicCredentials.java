package org.tftsr.integrations.internal.signin;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import org.tftsr.core.vault.Passphrase;

/** Credentials of HTTP Basic (RFC 7617), in UTF-8. */
final class BasicCredentials {

	private BasicCredentials() {
	}

	/**
	 * Base64 of user and password with a colon between them, for the caller to close.
	 *
	 * @param user     without a colon; empty for none
	 * @param password stays the caller's to close
	 */
	static Passphrase of(String user, Passphrase password) {
		CharSequence secret = password.text();
		CharBuffer both = CharBuffer.allocate(user.length() + 1 + secret.length());
		both.put(user).put(':').append(secret).flip();
		ByteBuffer bytes = StandardCharsets.UTF_8.encode(both);
		ByteBuffer encoded = Base64.getEncoder().encode(bytes);
		char[] result = StandardCharsets.US_ASCII.decode(encoded).array();
		try {
			return Passphrase.of(Arrays.copyOf(result, encoded.limit()));
		} finally {
			Arrays.fill(both.array(), ' ');
			Arrays.fill(bytes.array(), (byte) 0);
			Arrays.fill(encoded.array(), (byte) 0);
			Arrays.fill(result, ' ');
		}
	}
}
