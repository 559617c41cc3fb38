package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of the ranked lines a reader sees first: the likeliest ones, one of which is a change if there was any ahead of the
 * trouble, for what was changed is what a person asks for first, and at most one of which tells nothing by its words.
 */
final class Variety {

	/** What a reader looks at; the order behind it matters little. */
	private static final int LOOKED_AT = 5;

	/** How many lines that tell nothing by themselves, and are only new or seldom, a reader is shown among those looked at. */
	private static final int SILENT = 1;

	private final List<RankedCause> sorted;
	private final Place place;

	/** @param sorted the likeliest first */
	Variety(List<RankedCause> sorted, Place place) {
		this.sorted = withFewSilent(sorted);
		this.place = place;
	}

	/** All of them in the order in which a reader should see them, with points that fall. */
	List<RankedCause> ordered() {
		Optional<RankedCause> change = sorted.stream().filter(this::isChangeAhead).findFirst();
		return change.filter(likeliest -> sorted.indexOf(likeliest) >= LOOKED_AT).map(this::withLastPlaceFor).orElse(sorted);
	}

	/** Behind those looked at go the silent ones that are too many among them, as long as others can take their places. */
	private static List<RankedCause> withFewSilent(List<RankedCause> sorted) {
		List<RankedCause> first = new ArrayList<>();
		List<RankedCause> put = new ArrayList<>();
		int silent = 0;
		int at = 0;
		while (at < sorted.size() && first.size() < LOOKED_AT) {
			RankedCause ranked = sorted.get(at++);
			boolean tells = ranked.candidate().telling;
			(tells || silent < SILENT ? first : put).add(ranked);
			silent += tells ? 0 : 1;
		}
		if (put.isEmpty() || first.size() < LOOKED_AT) {
			return sorted;
		}
		double least = first.getLast().score();
		put.forEach(ranked -> first.add(ranked.atMost(least)));
		sorted.stream().skip(at).forEach(first::add);
		return first;
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
		boolean plain = candidate.isMereChange() || candidate.isChange() && candidate.change() != Signal.CHANGE;
		return plain && !candidate.isHarmless() && place.isAhead(candidate);
	}
}
