package org.tftsr.pii.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** A vendor's token: a fixed prefix, and so many characters of an alphabet behind it. */
final class TokenShape implements Recogniser {

	/** How much a match has to prove beyond its shape. */
	enum Proof {
		/** The prefix is unmistakable. */
		PREFIX,
		/** The prefix also starts other words: the rest must have digits and no order. */
		ENTROPY,
		/**
		 * The last six characters can be a CRC-32 of those before them; where they are, that is told as the validator.
		 */
		CHECKSUM
	}

	private static final int CHECKSUM_LENGTH = 6;
	private static final double RANDOM_BITS = 2.8;
	private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private final String prefix;
	private final Alphabet alphabet;
	private final int shortest;
	private final int longest;
	private final Proof proof;
	private final Rule byShape;
	private final Rule byChecksum;

	/**
	 * @param shortest fewest characters behind the prefix
	 * @param longest  most of them; the token is refused where more follow
	 */
	TokenShape(PiiType type, String prefix, Alphabet alphabet, int shortest, int longest, Proof proof) {
		this.prefix = prefix;
		this.alphabet = alphabet;
		this.shortest = shortest;
		this.longest = longest;
		this.proof = proof;
		byShape = new Rule(type, "vendor-token", proof == Proof.ENTROPY ? "shape-and-entropy" : "shape");
		byChecksum = new Rule(type, "vendor-token", "crc32");
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals(prefix);
	}

	@Override
	public void recognise(Window window, int at, Findings found) {
		int start = at + prefix.length();
		int end = start;
		while (end - start <= longest && alphabet.has(window.at(end))) {
			end++;
		}
		int length = end - start;
		while (end > start && alphabet == Alphabet.PARTS && !Ascii.isAlphanumeric(window.at(end - 1))) {
			end--;
		}
		if (end - start < shortest || length > longest || window.isWord(end)) {
			return;
		}
		if (proof != Proof.ENTROPY || isRandom(window.text(start, end))) {
			found.add(at, end, proof == Proof.CHECKSUM && isChecked(window.text(start, end)) ? byChecksum : byShape);
		}
	}

	private static boolean isRandom(String rest) {
		return ValueRules.countDigits(rest) >= 2 && Entropy.bitsPerCharacter(rest) >= RANDOM_BITS;
	}

	/** The checksum in Base62, as GitHub describes it for its token formats. */
	private static boolean isChecked(String rest) {
		int split = rest.length() - CHECKSUM_LENGTH;
		CRC32 crc = new CRC32();
		crc.update(rest.substring(0, split).getBytes(StandardCharsets.US_ASCII));
		long value = 0;
		for (int i = split; i < rest.length(); i++) {
			value = value * BASE62.length() + BASE62.indexOf(rest.charAt(i));
		}
		return value == crc.getValue();
	}
}
