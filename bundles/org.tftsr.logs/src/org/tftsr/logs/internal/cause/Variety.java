package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the ranked lines a reader sees first: the likeliest ones, one of which is a change if there was any ahead of the
 * trouble, for what was changed is what a person asks for first.
 */
final class Variety {

	/** What a reader looks at; the order behind it matters little. */
	private static final int LOOKED_AT = 5;

	private final List<RankedCause> sorted;
	private final Place place;

	/** @param sorted the likeliest first */
	Variety(List<RankedCause> sorted, Place place) {
		this.sorted = sorted;
		this.place = place;
	}

	/** All of them in the order in which a reader should see them, with points that fall. */
	List<RankedCause> ordered() {
		Optional<RankedCause> change = sorted.stream().filter(this::isChangeAhead).findFirst();
		return change.filter(likeliest -> sorted.indexOf(likeliest) >= LOOKED_AT).map(this::withLastPlaceFor).orElse(sorted);
	}

	/** The last of the places that a reader looks at goes to a change. */
	private List<RankedCause> withLastPlaceFor(RankedCause change) {
		List<RankedCause> result = new ArrayList<>(sorted.subList(0, LOOKED_AT - 1));
		result.add(change);
		sorted.stream().skip(LOOKED_AT - 1).filter(ranked -> ranked != change).map(ranked -> ranked.atMost(change.score()))
				.forEach(result::add);
		return result;
	}

	private boolean isChangeAhead(RankedCause ranked) {
		Candidate candidate = ranked.candidate();
		return candidate.isChange() && !candidate.isHarmless() && place.isAhead(candidate);
	}
}
