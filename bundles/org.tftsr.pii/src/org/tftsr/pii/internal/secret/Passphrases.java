package org.tftsr.pii.internal.secret;

import java.util.Set;

import org.tftsr.pii.internal.engine.Ascii;
import org.tftsr.pii.internal.personal.CommonWords;

/** Tells passwords of several plain words, {@code correct horse battery staple}, from the sentences that stand in their place. */
final class Passphrases {

	private static final int FEWEST_WORDS = 4;
	private static final int MOST_WORDS = 12;
	private static final int SHORTEST_WORD = 3;
	private static final int LONGEST_WORD = 11;
	/** Words that sentences are held together by, and those of rules for passwords, in the languages that have words for them. */
	private static final Set<String> SENTENCE = Set.of("the", "and", "for", "not", "are", "was", "has", "must", "with", "you", "your",
			"this", "that", "from", "but", "can", "cannot", "may", "will", "should", "have", "been", "does", "did", "when", "where",
			"which", "who", "why", "how", "all", "any", "none", "too", "long", "short", "least", "more", "than", "into", "wrong", "weak",
			"required", "maximum", "characters", "character", "passphrase", "only", "letters", "digits", "contain", "contains",
			"enter", "please", "here", "same", "previous", "old", "after", "before", "sent", "today", "could", "would", "its",
			"word", "changes", "doesn", "don", "der", "die", "das", "und", "nicht", "ist", "muss", "mit", "ein", "eine", "zeichen",
			"mindestens", "falsch", "bitte", "wurde", "les", "des", "une", "est", "pas", "pour", "avec", "doit", "mot", "los", "las",
			"una", "con", "para", "por", "debe", "que");

	private Passphrases() {
	}

	/** Whether a text is four words or more of small letters, with one blank between, that make no sentence. */
	static boolean isOne(String text) {
		String[] words = text.split(" ", -1);
		if (words.length < FEWEST_WORDS || words.length > MOST_WORDS) {
			return false;
		}
		for (String word : words) {
			if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD
					|| !ValueRules.all(word, c -> Ascii.isLower((char) c)) || SENTENCE.contains(word) || CommonWords.isOne(word)) {
				return false;
			}
		}
		return true;
	}
}
