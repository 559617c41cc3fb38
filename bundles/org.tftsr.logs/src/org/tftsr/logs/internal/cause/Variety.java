package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;

/**
 * Which of the ranked lines a reader sees first: likely ones that explain the trouble in several ways rather than the
 * likeliest one and what says nearly the same. Lines that give way keep their order behind the others.
 */
final class Variety {

	/** What a reader looks at; the order behind it matters little. */
	private static final int LOOKED_AT = 5;
	/** Further effects tell nothing that these do not. */
	private static final int MOST_EFFECTS = 3;
	/** What has fewer points takes no place from what was passed over. */
	private static final double WORTH_A_PLACE = 0;

	private final List<RankedCause> sorted;
	private final Place place;

	/** @param sorted the likeliest first */
	Variety(List<RankedCause> sorted, Place place) {
		this.sorted = sorted;
		this.place = place;
	}

	/** All of them in the order in which a reader should see them, with points that fall. */
	List<RankedCause> ordered() {
		List<RankedCause> first = chosen();
		keepPlaceForChange(first);
		List<RankedCause> result = sorted.stream().filter(first::contains).toList();
		double lowest = result.isEmpty() ? 0 : result.getLast().score();
		List<RankedCause> all = new ArrayList<>(result);
		sorted.stream().filter(ranked -> !first.contains(ranked)).map(ranked -> ranked.atMost(lowest)).forEach(all::add);
		return all;
	}

	private List<RankedCause> chosen() {
		List<RankedCause> first = new ArrayList<>();
		int effects = 0;
		for (RankedCause ranked : sorted) {
			boolean effect = isEffect(ranked.candidate());
			boolean tellsMore = !ranked.isEcho() && (!effect || effects < MOST_EFFECTS);
			boolean worth = first.isEmpty() || ranked.score() >= WORTH_A_PLACE;
			if (first.size() < LOOKED_AT && tellsMore && worth) {
				first.add(ranked);
				effects += effect ? 1 : 0;
			}
		}
		sorted.stream().filter(ranked -> !first.contains(ranked)).limit(LOOKED_AT - first.size())
				.forEach(first::add);
		return first;
	}

	/** What was changed before the failures is asked for first, so the likeliest change has a place. */
	private void keepPlaceForChange(List<RankedCause> first) {
		boolean full = first.size() == LOOKED_AT;
		if (full && first.stream().noneMatch(this::isChangeAhead)) {
			sorted.stream().filter(this::isChangeAhead).findFirst()
					.ifPresent(change -> first.set(LOOKED_AT - 1, change));
		}
	}

	private boolean isChangeAhead(RankedCause ranked) {
		Candidate candidate = ranked.candidate();
		return candidate.isChange() && !candidate.isHarmless() && place.isAhead(candidate);
	}

	/** Whether it tells that something failed and not why. */
	private static boolean isEffect(Candidate candidate) {
		boolean explains = candidate.deepest
				|| Evidence.nameCause(candidate.signals) && !candidate.has(Signal.SYMPTOM);
		return candidate.tellsOfFailure() && !explains;
	}
}
