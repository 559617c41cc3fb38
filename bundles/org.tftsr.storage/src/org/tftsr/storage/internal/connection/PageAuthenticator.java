package org.tftsr.storage.internal.connection;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.tftsr.storage.DatabaseKey;

/**
 * Asks single pages of a SQLCipher 4 file whether a key fits them, which tells a wrong key from a damaged page: where
 * one page accepts the key, the key is right. Format ("Security Design" of SQLCipher, version 4): pages of 4096
 * bytes; the first 16 bytes of the file are the salt; each page ends with an IV of 16 bytes and an HMAC-SHA512 over
 * everything before it and the page number as a little-endian word. The HMAC's key is derived from the encryption key
 * with two rounds of PBKDF2-HMAC-SHA512 and a salt whose bytes are each XORed with 0x3A; the encryption key, from the
 * passphrase with 256,000.
 */
public final class PageAuthenticator {

	static final int PAGE_SIZE = 4096;

	static final int HMAC_LENGTH = 64;

	private static final int SALT_LENGTH = PageCipher.SALT_LENGTH;

	/** Where the header of SQLite keeps the number of pages. */
	private static final int PAGE_COUNT = 28;

	private static final int KEY_LENGTH = 32;
	private static final int PASSPHRASE_ROUNDS = 256_000;
	private static final int HMAC_ROUNDS = 2;
	private static final byte HMAC_SALT_MASK = 0x3A;
	private static final String ALGORITHM = "HmacSHA512";

	/** Enough to be sure, few enough to answer at once for a database of any size. */
	private static final int PAGES_TO_TRY = 64;

	private PageAuthenticator() {
	}

	/** Whether the key fits at least one of the first pages of a file. */
	public static boolean fitsSomePage(Path file, DatabaseKey key) throws IOException {
		try (RandomAccessFile pages = new RandomAccessFile(file.toFile(), "r")) {
			byte[] salt = new byte[SALT_LENGTH];
			if (pages.length() < PAGE_SIZE) {
				return false;
			}
			pages.readFully(salt);
			Mac mac = pageMac(encryptionKey(key, salt), salt);
			long count = Math.min(pages.length() / PAGE_SIZE, PAGES_TO_TRY);
			byte[] page = new byte[PAGE_SIZE];
			for (int number = 1; number <= count; number++) {
				pages.seek((number - 1L) * PAGE_SIZE);
				pages.readFully(page);
				if (fits(mac, page, number)) {
					return true;
				}
			}
			return false;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
		}
	}

	/** Whether a file has at least one page, and no part of one. */
	public static boolean hasWholePages(Path file) throws IOException {
		long size = Files.size(file);
		return size > 0 && size % PAGE_SIZE == 0;
	}

	/**
	 * Gives a copy of a damaged file the length that its first page tells. SQLite opens no file that is shorter; pages of
	 * zeros in the place of lost ones it finds damaged one by one.
	 */
	public static void giveItsLength(Path copy, DatabaseKey key) throws IOException {
		try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
			file.setLength(file.length() / PAGE_SIZE * PAGE_SIZE);
			byte[] page = new byte[PAGE_SIZE];
			if (file.length() == 0) {
				return;
			}
			file.readFully(page);
			PageCipher cipher = new PageCipher(key, Arrays.copyOf(page, SALT_LENGTH));
			if (cipher.isAuthentic(page, 1)) {
				cipher.decrypt(page, 1);
				long pages = Integer.toUnsignedLong(ByteBuffer.wrap(page).getInt(PAGE_COUNT));
				file.setLength(Math.max(file.length(), pages * PAGE_SIZE));
			}
		}
	}

	/** Whether the HMAC of a page is right. */
	static boolean fits(Mac mac, byte[] page, int number) {
		return MessageDigest.isEqual(hmac(mac, page, number),
				Arrays.copyOfRange(page, PAGE_SIZE - HMAC_LENGTH, PAGE_SIZE));
	}

	/** The HMAC of a page. */
	static byte[] hmac(Mac mac, byte[] page, int number) {
		int start = number == 1 ? SALT_LENGTH : 0;
		mac.update(page, start, PAGE_SIZE - HMAC_LENGTH - start);
		mac.update(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
		return mac.doFinal();
	}

	/** The key that pages are encrypted with: a raw one, or what a passphrase gives with the salt of the file. */
	static byte[] encryptionKey(DatabaseKey key, byte[] salt) {
		return key.rawBytes().isPresent() ? key.material() : pbkdf2(key.material(), salt, PASSPHRASE_ROUNDS);
	}

	/** What makes the HMACs of the pages of a file. */
	static Mac pageMac(byte[] encryptionKey, byte[] salt) throws GeneralSecurityException {
		byte[] masked = salt.clone();
		for (int i = 0; i < masked.length; i++) {
			masked[i] ^= HMAC_SALT_MASK;
		}
		return mac(pbkdf2(encryptionKey, masked, HMAC_ROUNDS));
	}

	/** Bouncy Castle's code is twice as fast as the platform's until the optimising compiler has seen it. */
	private static byte[] pbkdf2(byte[] password, byte[] salt, int rounds) {
		PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(new SHA512Digest());
		generator.init(password, salt, rounds);
		return ((KeyParameter) generator.generateDerivedMacParameters(KEY_LENGTH * Byte.SIZE)).getKey();
	}

	private static Mac mac(byte[] key) throws GeneralSecurityException {
		Mac mac = Mac.getInstance(ALGORITHM);
		mac.init(new SecretKeySpec(key, ALGORITHM));
		return mac;
	}
}
