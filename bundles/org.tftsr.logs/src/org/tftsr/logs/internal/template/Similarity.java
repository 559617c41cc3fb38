package org.tftsr.logs.internal.template;

import java.util.List;

/** Whether a message belongs to a template of as many words. */
final class Similarity {

	/**
	 * A place where several different words were seen. Compared by identity: what was masked is a value, not any word.
	 */
	static final String ANY = new String(Masker.WILDCARD);

	/** The share of equal words from which a message belongs to a template. */
	private static final double THRESHOLD = 0.7;

	private Similarity() {
	}

	/** The template most similar to the words, or null where none is similar enough. */
	static Cluster mostSimilar(List<Cluster> candidates, String[] tokens) {
		Cluster best = null;
		int most = -1;
		for (Cluster candidate : candidates) {
			int equal = equalWords(candidate.tokens(), tokens);
			if (equal > most) {
				most = equal;
				best = candidate;
			}
		}
		return most >= tokens.length * THRESHOLD ? best : null;
	}

	/** How many words are equal; -1 where a word differs that belongs to what the message says. */
	private static int equalWords(String[] template, String[] tokens) {
		int equal = 0;
		for (int i = 0; i < tokens.length; i++) {
			if (template[i].equals(tokens[i])) {
				equal++;
			} else if (!mayDiffer(template[i], tokens[i])) {
				return -1;
			}
		}
		return equal;
	}

	private static boolean mayDiffer(String template, String token) {
		return template == ANY || Tokens.sameKey(template, token) || isVariable(template) && isVariable(token);
	}

	private static boolean isVariable(String token) {
		return token.startsWith(Masker.WILDCARD) || Tokens.isName(token);
	}

	/** Makes the places any that differ. */
	static void generalise(String[] template, String[] tokens) {
		for (int i = 0; i < template.length; i++) {
			if (!template[i].equals(tokens[i])) {
				String key = Tokens.sameKey(template[i], tokens[i]) ? Tokens.key(template[i]) : "";
				template[i] = key.isEmpty() ? ANY : key + ANY;
			}
		}
	}
}
