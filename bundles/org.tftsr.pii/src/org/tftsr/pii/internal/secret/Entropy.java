package org.tftsr.pii.internal.secret;

import java.util.stream.IntStream;

/** How unpredictable a text is. */
final class Entropy {

	private static final int ASCII = 128;
	/** For the counts of nearly all values, what {@link #weight} gives. */
	private static final double[] WEIGHTS = IntStream.range(0, 1 << 10).mapToDouble(Entropy::computeWeight).toArray();

	private Entropy() {
	}

	/** Shannon entropy of the characters of a text, in bits for each: 0 where all are equal. */
	static double bitsPerCharacter(CharSequence text) {
		int length = text.length();
		if (length == 0) {
			return 0;
		}
		int[] counts = new int[ASCII];
		double weights = 0;
		for (int i = 0; i < length; i++) {
			int count = ++counts[text.charAt(i) % ASCII];
			weights += weight(count) - weight(count - 1);
		}
		return (weight(length) - weights) / length;
	}

	/** A count times its binary logarithm. */
	private static double weight(int count) {
		return count < WEIGHTS.length ? WEIGHTS[count] : computeWeight(count);
	}

	private static double computeWeight(int count) {
		return count == 0 ? 0 : count * Math.log(count) / Math.log(2);
	}
}
