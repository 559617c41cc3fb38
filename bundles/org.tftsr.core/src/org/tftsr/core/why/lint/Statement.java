package org.tftsr.core.why.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a text says, by its words without those that say nothing. */
final class Statement {

	private static final Set<String> EMPTY_WORDS = Set.of("a", "an", "the", "is", "was", "were", "are", "be", "been", "it",
			"its", "that", "this", "there", "of", "to", "in", "on", "at", "by", "for", "and", "or", "so", "because", "had",
			"has", "have", "did", "do", "does", "as", "with", "then", "why", "which");
	/** So much alike are two texts that say the same in a few other words. */
	private static final double SAME = 0.8;
	private static final int FEWEST_WORDS = 2;

	private final Set<String> words;

	Statement(String text) {
		words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
				.filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word)).collect(Collectors.toSet());
	}

	/** Whether two texts say the same: the words they share are most of those of both (Jaccard's index). */
	boolean saysTheSameAs(Statement other) {
		if (words.size() < FEWEST_WORDS || other.words.size() < FEWEST_WORDS) {
			return !words.isEmpty() && words.equals(other.words);
		}
		long shared = words.stream().filter(other.words::contains).count();
		return shared >= SAME * (words.size() + other.words.size() - shared);
	}
}
