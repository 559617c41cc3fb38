package org.tftsr.logs.internal.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Notices that a plain word is a variable part after all, such as a user's name: when enough templates are the same but
 * for the word in one place. Two or three of them are more likely different messages ("started", "stopped").
 */
final class VariableWords {

	private static final int ENOUGH = 5;

	private VariableWords() {
	}

	/**
	 * Merges templates that differ from a new one in one place, where they are many.
	 *
	 * @param siblings all templates of the branch; those merged away are taken out
	 * @return the template that holds the new one now
	 */
	static Cluster merge(List<Cluster> siblings, Cluster created) {
		String[] tokens = created.tokens();
		int[] place = new int[siblings.size()];
		int[] alike = new int[tokens.length];
		for (int i = 0; i < place.length; i++) {
			place[i] = onlyDifference(siblings.get(i).tokens(), tokens);
			if (place[i] >= 0) {
				alike[place[i]]++;
			}
		}
		for (int i = 0; i < tokens.length; i++) {
			if (alike[i] + 1 >= ENOUGH) {
				return mergeAt(siblings, place, i);
			}
		}
		return created;
	}

	private static Cluster mergeAt(List<Cluster> siblings, int[] place, int token) {
		List<Cluster> merged = new ArrayList<>();
		for (int i = 0; i < place.length - 1; i++) {
			if (place[i] == token) {
				merged.add(siblings.get(i));
			}
		}
		merged.add(siblings.get(place.length - 1));
		Cluster root = merged.get(0);
		root.tokens()[token] = Similarity.ANY;
		for (Cluster other : merged.subList(1, merged.size())) {
			other.mergeInto(root);
			siblings.remove(other);
		}
		return root;
	}

	/** The only place in which two templates differ; -1 where there is none or more than one. */
	private static int onlyDifference(String[] a, String[] b) {
		int place = -1;
		for (int i = 0; i < a.length; i++) {
			if (!a[i].equals(b[i])) {
				if (place >= 0) {
					return -1;
				}
				place = i;
			}
		}
		return place;
	}
}
