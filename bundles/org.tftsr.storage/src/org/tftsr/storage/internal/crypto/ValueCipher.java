package org.tftsr.storage.internal.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.internal.file.Messages;

/**
 * Encrypts single values inside the encrypted database, so that a query, an export or a dump of a table does not show
 * them. The form is that of {@link AesGcm}, of text in Base64. The place of a value is authenticated with it: moved to
 * another row, it does not open.
 */
public final class ValueCipher {

	/** Names the key for values out of logs. */
	public static final String PURPOSE = "tftsr/detected-values/1";

	private final AesGcm cipher;

	/** @param key for this purpose alone */
	public ValueCipher(byte[] key) {
		this.cipher = new AesGcm(key);
	}

	/** Encrypts a value for a place, which is any text that says which row it belongs to. */
	public String seal(String value, String place) {
		return sealBytes(value.getBytes(StandardCharsets.UTF_8), place);
	}

	/** As {@link #seal(String, String)}, of a value that must not become a string, which cannot be overwritten. */
	public String sealBytes(byte[] value, String place) {
		return Base64.getEncoder().encodeToString(seal(value, place));
	}

	/** As {@link #seal(String, String)}, of bytes. */
	public byte[] seal(byte[] value, String place) {
		return cipher.seal(value, place);
	}

	/**
	 * Decrypts what {@link #seal(String, String)} made for the same place.
	 *
	 * @throws TftsrException where any bit of it was changed
	 */
	public String open(String sealed, String place) throws TftsrException {
		return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
	}

	/**
	 * Decrypts what {@link #sealBytes(byte[], String)} made for the same place.
	 *
	 * @throws TftsrException where any bit of it was changed
	 */
	public byte[] openBytes(String sealed, String place) throws TftsrException {
		byte[] all;
		try {
			all = Base64.getDecoder().decode(sealed);
		} catch (IllegalArgumentException e) {
			throw changed(e);
		}
		return open(all, place);
	}

	/**
	 * Decrypts what {@link #seal(byte[], String)} made for the same place.
	 *
	 * @throws TftsrException where any bit of it was changed
	 */
	public byte[] open(byte[] sealed, String place) throws TftsrException {
		return cipher.open(sealed, place).orElseThrow(() -> changed(null));
	}

	private static TftsrException changed(Exception cause) {
		return new TftsrException(ProblemKind.DAMAGED, Messages.ValueCipher_changedWhat,
				Messages.ValueCipher_changedWhy, Messages.ValueCipher_changedRemedy, cause);
	}
}
