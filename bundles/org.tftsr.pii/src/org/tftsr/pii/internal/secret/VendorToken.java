package org.tftsr.pii.internal.secret;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

import org.tftsr.core.pii.PiiType;
import org.tftsr.pii.internal.engine.Findings;
import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.Rule;
import org.tftsr.pii.internal.engine.Triggers;
import org.tftsr.pii.internal.engine.Window;

/** One format of a vendor's tokens. */
final class VendorToken implements Recogniser {

	/** How much a match has to prove beyond its shape. */
	enum Proof {
		/** The fixed part is unmistakable. */
		SHAPE,
		/** The fixed part also starts other words: the rest must have digits and no order. */
		RANDOM,
		/**
		 * The last six characters can be a CRC-32 of those before them; where they are, that is told as the validator.
		 */
		CRC32
	}

	private static final int CHECKSUM_LENGTH = 6;
	/** How many times the checks read a token. */
	private static final int READINGS = 8;
	private static final double RANDOM_BITS = 2.8;
	private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

	private final TokenTemplate template;
	private final Proof proof;
	private final Rule byShape;
	private final Rule byChecksum;

	/** @param vendor whose token it is; the spans name it */
	VendorToken(PiiType type, String vendor, TokenTemplate template, Proof proof) {
		this.template = template;
		this.proof = proof;
		String detector = "vendor token: " + vendor;
		byShape = new Rule(type, detector, proof == Proof.RANDOM ? "shape-and-entropy" : "shape");
		byChecksum = new Rule(type, detector, "crc32");
	}

	/** Whether the fixed part can trigger the look; if not, the long word that the token starts with has to. */
	boolean isFoundByAnchor() {
		return template.isFoundByAnchor();
	}

	@Override
	public Triggers triggers() {
		return Triggers.literals(template.anchor());
	}

	/** Looks at a word that the token may start with. */
	void recogniseWord(Window window, int at, Findings found) {
		int anchor = template.anchorBehind(at);
		if (window.startsWith(anchor, template.anchor())) {
			recognise(window, anchor, found);
		}
	}

	@Override
	public void recognise(Window window, int anchor, Findings found) {
		int start = template.startBefore(window, anchor);
		int end = start < 0 ? -1 : template.endBehind(window, anchor);
		if (end > 0) {
			String variable = window.text(start < anchor ? start : anchor + template.anchor().length(), end);
			window.looked(variable.length() * READINGS);
			if (isVaried(variable) && (proof != Proof.RANDOM || isRandom(variable))) {
				boolean checked = proof == Proof.CRC32 && isChecked(variable);
				found.add(start, end, checked ? byChecksum : byShape);
			}
		}
	}

	/** Masks and templates repeat one character or two. */
	private static boolean isVaried(String text) {
		int second = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != text.charAt(0)) {
				if (second > 0 && c != text.charAt(second)) {
					return true;
				}
				second = i;
			}
		}
		return false;
	}

	private static boolean isRandom(String text) {
		return ValueRules.countDigits(text) >= 2 && Entropy.bitsPerCharacter(text) >= RANDOM_BITS && !ValueRules
				.isCompound(text);
	}

	/** The checksum in Base62, as GitHub describes it for its token formats. */
	private static boolean isChecked(String text) {
		int split = text.length() - CHECKSUM_LENGTH;
		CRC32 crc = new CRC32();
		crc.update(text.substring(0, split).getBytes(StandardCharsets.US_ASCII));
		long value = 0;
		for (int i = split; i < text.length(); i++) {
			value = value * BASE62.length() + BASE62.indexOf(text.charAt(i));
		}
		return value == crc.getValue();
	}
}
