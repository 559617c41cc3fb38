package org.tftsr.pii.internal.personal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/**
 * Bitcoin addresses in Base58Check form, 25 octets of which the last four are the start of a double SHA-256, and in
 * Bech32 form.
 */
public final class CryptoAddressRecogniser implements Recogniser {

	private static final Rule RULE = new Rule(PiiTypes.CRYPTO, "crypto", "base58check");
	private static final Rule BECH32 = new Rule(PiiTypes.CRYPTO, "crypto", "bech32");
	private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
	private static final int SHORTEST = 26;
	private static final int LONGEST = 35;
	private static final int SHORTEST_BECH32 = 42;
	private static final int LONGEST_BECH32 = 62;
	private static final int BECH32_READINGS = 8;
	private static final int PAYLOAD = 21;
	private static final int OCTETS = 25;
	/** Of 32 bits each, as many as hold those octets. */
	private static final int LIMBS = 7;
	/** What a check costs, in units read. */
	private static final int CHECK = 2_000;

	@Override
	public Triggers triggers() {
		return Triggers.atOpaqueWords();
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		char first = window.at(at);
		if (first == '1' || first == '3') {
			recogniseBase58(window, at, found);
		} else if (window.startsWithAnyCase(at, Bech32.PREFIX)) {
			recogniseBech32(window, at, found);
		}
	}

	private static void recogniseBase58(Window window, int at, Findings found) {
		int end = at;
		while (end - at <= LONGEST && isBase58(window.at(end))) {
			end++;
		}
		if (end - at >= SHORTEST && end - at <= LONGEST && !window.isWord(end)) {
			window.looked(CHECK);
			if (isChecked(window.text(at, end))) {
				found.add(at, end, RULE);
			}
		}
	}

	/** Letters and digits but for those that look like another. */
	private static boolean isBase58(char c) {
		return Ascii.isAlphanumeric(c) && c != '0' && c != 'O' && c != 'I' && c != 'l';
	}

	private static void recogniseBech32(Window window, int at, Findings found) {
		int end = at;
		while (end - at <= LONGEST_BECH32 && Ascii.isAlphanumeric(window.at(end))) {
			end++;
		}
		window.looked((end - at) * BECH32_READINGS);
		if (end - at >= SHORTEST_BECH32 && end - at <= LONGEST_BECH32 && !window.isWord(end)
				&& Bech32.isChecked(window.text(at, end))) {
			found.add(at, end, BECH32);
		}
	}

	private static boolean isChecked(String address) {
		byte[] octets = octets(address);
		if (octets == null) {
			return false;
		}
		MessageDigest sha256 = sha256();
		sha256.update(octets, 0, PAYLOAD);
		byte[] digest = sha256.digest(sha256.digest());
		return Arrays.equals(digest, 0, OCTETS - PAYLOAD, octets, PAYLOAD, OCTETS);
	}

	/** What the digits to the base of 58 stand for, or null where that has more octets than an address. */
	private static byte[] octets(String address) {
		int[] limbs = new int[LIMBS];
		for (int i = 0; i < address.length(); i++) {
			long carry = ALPHABET.indexOf(address.charAt(i));
			for (int limb = LIMBS - 1; limb >= 0; limb--) {
				carry += Integer.toUnsignedLong(limbs[limb]) * ALPHABET.length();
				limbs[limb] = (int) carry;
				carry >>>= Integer.SIZE;
			}
			if (carry != 0) {
				return null;
			}
		}
		ByteBuffer all = ByteBuffer.allocate(LIMBS * Integer.BYTES);
		all.asIntBuffer().put(limbs);
		int unused = all.capacity() - OCTETS;
		for (int i = 0; i < unused; i++) {
			if (all.get(i) != 0) {
				return null;
			}
		}
		return Arrays.copyOfRange(all.array(), unused, all.capacity());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java runtime has SHA-256", e);
		}
	}
}
