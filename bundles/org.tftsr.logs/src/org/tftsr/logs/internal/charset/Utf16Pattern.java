package org.tftsr.logs.internal.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Recognises UTF-16 without a byte order mark, as PowerShell and some Windows services write it. */
final class Utf16Pattern {

	/** How many of the units must be ASCII in the right byte order: even CJK logs have that many digits and blanks. */
	private static final double MIN_ASCII = 0.05;
	/** How many times more units must be ASCII in one byte order than in the other. */
	private static final int CLEARLY_MORE = 3;

	private Utf16Pattern() {
	}

	/** The byte order in which this is text, or null. */
	static Charset detect(byte[] sample) {
		int units = sample.length / 2;
		int little = 0;
		int big = 0;
		for (int i = 0; i < units; i++) {
			byte first = sample[2 * i];
			byte second = sample[2 * i + 1];
			little += second == 0 && printable(first) ? 1 : 0;
			big += first == 0 && printable(second) ? 1 : 0;
		}
		if (Math.max(little, big) < Math.max(1, units * MIN_ASCII)) {
			return null;
		}
		if (little > CLEARLY_MORE * big) {
			return valid(sample, StandardCharsets.UTF_16LE);
		}
		return big > CLEARLY_MORE * little ? valid(sample, StandardCharsets.UTF_16BE) : null;
	}

	private static boolean printable(byte b) {
		return b >= ' ' && b < 0x7f || b == '\n' || b == '\r' || b == '\t';
	}

	private static Charset valid(byte[] sample, Charset charset) {
		byte[] whole = sample.length % 2 == 0 ? sample : Arrays.copyOf(sample, sample.length - 1);
		return CharsetDetection.decodes(whole, charset, false) ? charset : null;
	}
}
