package org.tftsr.ai.provider.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which names are like a name that was mistyped. */
final class Similarity {

	private Similarity() {
	}

	/** Those of the smallest edit distance (Levenshtein 1966), whatever the case, the closest first. */
	static List<String> closest(String name, List<String> known, int most) {
		String wanted = name.toLowerCase(Locale.ROOT);
		return known.stream().sorted(Comparator.comparingInt(other -> distance(wanted, other.toLowerCase(Locale.ROOT)))).limit(most)
				.toList();
	}

	private static int distance(String a, String b) {
		int[] previous = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
			}
			previous = row;
		}
		return previous[b.length()];
	}
}
