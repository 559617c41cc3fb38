package org.tftsr.core.vault;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.internal.Messages;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;

/**
 * 160 random bits to write on paper: 36 characters of Crockford's Base32, six groups of six, the last four characters a
 * checksum that finds a slip of the pen. Its text form hides it; {@link #text()} does not. Closing it overwrites it. Not
 * thread-safe.
 */
public final class RecoveryCode implements AutoCloseable {

	/** Crockford's alphabet: no I, L, O or U. */
	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int BYTES = 20;
	private static final int BITS_PER_CHARACTER = 5;
	private static final int CHECK_CHARACTERS = 4;
	private static final int CHARACTERS = BYTES * Byte.SIZE / BITS_PER_CHARACTER + CHECK_CHARACTERS;
	private static final int GROUP = 6;
	private static final byte[] CHECK_PREFIX = "tftsr/recovery-code/1".getBytes(StandardCharsets.US_ASCII);

	private final byte[] bits;
	private boolean closed;

	private RecoveryCode(byte[] bits) {
		this.bits = bits;
	}

	/** A new code. */
	public static RecoveryCode random() {
		byte[] bits = new byte[BYTES];
		new SecureRandom().nextBytes(bits);
		return new RecoveryCode(bits);
	}

	/**
	 * Reads a code as a person types it: in small or capital letters, with or without blanks and dashes, with O for 0
	 * and I or L for 1.
	 *
	 * @throws TftsrException {@code INVALID_INPUT} where it is no code or has a typing error; the message does not
	 *                        repeat it
	 */
	public static RecoveryCode parse(CharSequence typed) throws TftsrException {
		BigInteger value = BigInteger.ZERO;
		int count = 0;
		for (int i = 0; i < typed.length(); i++) {
			char character = Character.toUpperCase(typed.charAt(i));
			if (isSeparator(character)) {
				continue;
			}
			int digit = ALPHABET.indexOf(switch (character) {
			case 'O' -> '0';
			case 'I', 'L' -> '1';
			default -> character;
			});
			if (digit < 0 || ++count > CHARACTERS) {
				throw mistyped(digit < 0 ? Messages.RecoveryCode_character : Messages.RecoveryCode_long);
			}
			value = value.shiftLeft(BITS_PER_CHARACTER).or(BigInteger.valueOf(digit));
		}
		if (count < CHARACTERS) {
			throw mistyped(NLS.bind(Messages.RecoveryCode_short, Integer.valueOf(count), Integer.valueOf(CHARACTERS)));
		}
		byte[] bits = toBytes(value.shiftRight(CHECK_CHARACTERS * BITS_PER_CHARACTER));
		if (!value.equals(withChecksum(bits))) {
			throw mistyped(Messages.RecoveryCode_checksum);
		}
		return new RecoveryCode(bits);
	}

	/** The code as it is printed. Secret. */
	public String text() {
		requireOpen();
		BigInteger value = withChecksum(bits);
		StringBuilder text = new StringBuilder();
		for (int i = CHARACTERS - 1; i >= 0; i--) {
			text.append(ALPHABET.charAt(value.shiftRight(i * BITS_PER_CHARACTER).intValue() & ALPHABET.length() - 1));
			if (i > 0 && i % GROUP == 0) {
				text.append('-');
			}
		}
		return text.toString();
	}

	/** The random bits. Secret; the caller overwrites them. */
	public byte[] bytes() {
		requireOpen();
		return bits.clone();
	}

	@Override
	public void close() {
		Arrays.fill(bits, (byte) 0);
		closed = true;
	}

	@Override
	public String toString() {
		return "a recovery code";
	}

	private void requireOpen() {
		if (closed) {
			throw new IllegalStateException("The recovery code has been wiped");
		}
	}

	private static boolean isSeparator(char character) {
		return Character.isWhitespace(character) || Character.getType(character) == Character.DASH_PUNCTUATION
				|| Character.isSpaceChar(character);
	}

	private static BigInteger withChecksum(byte[] bits) {
		int checkBits = CHECK_CHARACTERS * BITS_PER_CHARACTER;
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			digest.update(CHECK_PREFIX);
			BigInteger hash = new BigInteger(1, digest.digest(bits));
			BigInteger check = hash.mod(BigInteger.ONE.shiftLeft(checkBits));
			return new BigInteger(1, bits).shiftLeft(checkBits).or(check);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	private static byte[] toBytes(BigInteger value) {
		byte[] bits = new byte[BYTES];
		byte[] minimal = value.toByteArray();
		int length = Math.min(minimal.length, BYTES);
		System.arraycopy(minimal, minimal.length - length, bits, BYTES - length, length);
		return bits;
	}

	private static TftsrException mistyped(String why) {
		return new TftsrException(ProblemKind.INVALID_INPUT, Messages.RecoveryCode_what, why, Messages.RecoveryCode_remedy);
	}
}
