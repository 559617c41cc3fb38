package org.tftsr.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** What people type into a search field, and what they should not, drawn with a seed: classes of texts with their shares. */
final class SearchMix {

	private static final String[] HOSTILE = { "web-01", "foo\"bar", "AND", "NEAR(", "*", "-x", "title:timeout", "\"", "'",
			"col^2 + y", "{a b}: c", "OR NOT", "\ud800", "timeout\udc00 x", "\0", "a\0b", "%_", "🔥", "() AND ()",
			"timeout AND NOT connection" };
	private static final String[] NOWHERE = { "xylophone", "qqqq", "zzzzzzz", "nonexistentword", "йцукен", "q9q9" };

	private final Map<String, List<String>> classes = new LinkedHashMap<>();
	private final SyntheticIssues issues;
	private final Random random;

	SearchMix(SyntheticIssues issues, long seed) {
		this.issues = issues;
		this.random = new Random(seed);
		add("one word, in less than 1 in 1,000", 240, () -> word(3_000, issues.size()));
		add("one word, in 1 in 1,000 to 1 in 50", 240, () -> word(150, 3_000));
		add("one word, in 1 in 100", 120, () -> pick(SyntheticIssues.HUNDREDTHS));
		add("one word, in 1 in 10", 120, () -> pick(SyntheticIssues.COMPONENTS));
		add("one word, in half or more", 160, () -> random.nextBoolean() ? SyntheticIssues.HALF : word(0, 5));
		add("two words, often together", 160, () -> pick(SyntheticIssues.COMPONENTS) + ' ' + SyntheticIssues.HALF);
		add("two words, seldom together", 120, () -> pick(SyntheticIssues.HUNDREDTHS) + ' ' + word(500, 5_000));
		add("two words, each in 1 in 10, never together", 80, () -> "connection replication");
		add("three words", 160, () -> pick(SyntheticIssues.COMPONENTS) + ' ' + SyntheticIssues.HALF + ' '
				+ pick(SyntheticIssues.HUNDREDTHS));
		add("beginnings of 1 to 4 letters", 320, () -> beginning(1 + random.nextInt(4)));
		add("host and ticket names", 120, () -> random.nextBoolean() ? "db-" + (10 + random.nextInt(50))
				: "INC" + (10 + random.nextInt(90)) + random.nextInt(10));
		add("words that are nowhere", 80, () -> pick(List.of(NOWHERE)));
		add("hostile text", 78, () -> pick(List.of(HOSTILE)));
		add("10,000 characters", 2, () -> random.nextBoolean() ? "a".repeat(10_000) : "ab timeout x1 ".repeat(714));
	}

	private void add(String name, int count, Supplier<String> text) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			texts.add(text.get());
		}
		classes.put(name, texts);
	}

	private String word(int from, int to) {
		return issues.word(from + random.nextInt(to - from));
	}

	private String pick(List<String> words) {
		return words.get(random.nextInt(words.size()));
	}

	/** Of a word as often as it is in the issues: that is how words come to be typed. */
	private String beginning(int length) {
		String word = random.nextInt(3) == 0 ? pick(SyntheticIssues.COMPONENTS)
				: issues.word((int) Math.pow(issues.size(), random.nextDouble()));
		return word.substring(0, Math.min(length, word.length()));
	}

	/** The texts of each class. */
	Map<String, List<String>> classes() {
		return classes;
	}
}
