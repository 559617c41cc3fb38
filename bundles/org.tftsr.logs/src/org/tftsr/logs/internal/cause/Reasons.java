package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Gathers why a line was ranked as it was. Mutable. Reasons are English in every language: they go into documents, answers that are kept and
 * packs for models, whose other words are English and which others read.
 */
final class Reasons {

	private static final double WORTH_TELLING = 3;

	private record Reason(double points, String text) {
	}

	private final List<Reason> reasons = new ArrayList<>();

	/** Adds a reason; one of 0 points does not speak for the line and is told last, a weak one is not told. */
	void add(double points, String text) {
		if (points == 0 || points >= WORTH_TELLING) {
			reasons.add(new Reason(points, text));
		}
	}

	List<String> strongestFirst() {
		return reasons.stream().sorted(Comparator.comparingDouble(Reason::points).reversed()).map(Reason::text)
				.toList();
	}
}
