package org.tftsr.cli.internal;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words how many there are of something. */
final class Counts {

	private static final Comparator<Map.Entry<String, Long>> MOST_FIRST = Map.Entry.<String, Long>comparingByValue()
			.reversed().thenComparing(Map.Entry.comparingByKey());

	private Counts() {
	}

	/** A number with its noun, as in {@code 4,371 lines}. */
	static String of(long number, String one, String many) {
		return number(number) + ' ' + (number == 1 ? one : many);
	}

	/** How many of each name, the most first, as in {@code 3 EMAIL, 1 PASSWORD}; other words where there are none. */
	static String inWords(Map<String, Long> counts, String none) {
		return counts.isEmpty() ? none
				: counts.entrySet().stream().sorted(MOST_FIRST)
						.map(count -> number(count.getValue()) + ' ' + count.getKey()).collect(Collectors.joining(", "));
	}

	private static String number(long number) {
		return String.format(Locale.ROOT, "%,d", number);
	}
}
