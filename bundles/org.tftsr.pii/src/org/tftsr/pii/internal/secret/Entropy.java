package org.tftsr.pii.internal.secret;

/** How unpredictable a text is. */
final class Entropy {

	private static final int ASCII = 128;

	private Entropy() {
	}

	/** Shannon entropy of the characters of a text, in bits for each: 0 where all are equal. */
	static double bitsPerCharacter(CharSequence text) {
		int[] counts = new int[ASCII];
		for (int i = 0; i < text.length(); i++) {
			counts[text.charAt(i) % ASCII]++;
		}
		double bits = 0;
		for (int count : counts) {
			if (count > 0) {
				double share = (double) count / text.length();
				bits -= share * Math.log(share) / Math.log(2);
			}
		}
		return bits;
	}
}
