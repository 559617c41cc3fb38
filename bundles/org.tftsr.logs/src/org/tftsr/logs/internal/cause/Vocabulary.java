package org.tftsr.logs.internal.cause;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.LogTemplate;

/**
 * The words of the failures since the onset, to tell what belongs to them. A word weighs the more, the more of the
 * failures have it and the fewer of the other kinds of lines do (inverse document frequency: Sparck Jones, "A
 * statistical interpretation of term specificity", J. Documentation 28, 1972).
 */
final class Vocabulary {

	/** How many of a set of texts have a word. */
	private static final class Frequencies {

		private final Map<Integer, Integer> counts = new HashMap<>();
		private int texts;

		void add(int[] words) {
			texts++;
			for (int word : words) {
				counts.merge(word, 1, Integer::sum);
			}
		}

		/** From 1 for a word of none of the texts to 0 for one of all. */
		double rarity(int word) {
			return 1 - Math.log(1.0 + counts.getOrDefault(word, 0)) / Math.log(1.0 + Math.max(1, texts));
		}
	}

	private final Map<Integer, Double> masses = new HashMap<>();
	private final Frequencies inTemplates = new Frequencies();
	/** Templates lack the keys of JSON, which would seem rare without these. */
	private final Frequencies inCandidates = new Frequencies();
	private final Onset onset;
	private final Failures failures;
	private final Map<Candidate, Double> relations = new IdentityHashMap<>();
	private double total;

	Vocabulary(List<Candidate> candidates, List<LogTemplate> templates, Onset onset, Failures failures) {
		this.onset = onset;
		this.failures = failures;
		for (LogTemplate template : templates) {
			inTemplates.add(Words.of(template.template(), 0, template.template().length()));
		}
		for (Candidate candidate : candidates) {
			inCandidates.add(candidate.words);
			double mass = mass(candidate);
			total += mass;
			for (int word : mass > 0 ? candidate.words : new int[0]) {
				masses.merge(word, mass, Double::sum);
			}
		}
	}

	private double mass(Candidate candidate) {
		return onset.line() > 0 && candidate.firstLine >= onset.line() ? failures.weight(candidate) : 0;
	}

	/** How much a line has in common with the failures other than itself, from 0 to 1. */
	double relation(Candidate candidate) {
		return relations.computeIfAbsent(candidate, this::relationOf);
	}

	private double relationOf(Candidate candidate) {
		double own = mass(candidate);
		double others = total - own;
		if (others <= 0) {
			return 0;
		}
		double sum = 0;
		for (int word : candidate.words) {
			double share = Math.max(0, masses.getOrDefault(word, 0.0) - own) / others;
			sum += Math.sqrt(share) * Math.min(inTemplates.rarity(word), inCandidates.rarity(word));
		}
		return Math.min(1, sum);
	}
}
