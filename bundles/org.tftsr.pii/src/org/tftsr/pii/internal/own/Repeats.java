package org.tftsr.pii.internal.own;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bounds how much an expression grows when its counted repeats are written out, as RE2 does. */
final class Repeats {

	private static final Pattern COUNTED = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");
	private static final long ENOUGH = 1_000_000;

	private Repeats() {
	}

	/** The product of all counts, as if each stood within the other; at least what any nesting of them gives. */
	static long product(String expression) {
		long product = 1;
		Matcher counted = COUNTED.matcher(expression);
		while (counted.find()) {
			long least = Long.parseLong(counted.group(1));
			String most = counted.group(2);
			long count = most == null || most.isEmpty() ? least : Long.parseLong(most);
			product = Math.min(ENOUGH, product * Math.max(1, count));
		}
		return product;
	}
}
