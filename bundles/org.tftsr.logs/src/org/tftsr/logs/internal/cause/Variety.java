package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which of the ranked lines a reader sees first: the likeliest ones, one of which is a change if there was any ahead of the
 * trouble, for what was changed is what a person asks for first; one of which names a cause plainly if any does so ahead of
 * the trouble, be it as far away as the crash in the middle of a build that fails at its end; and at most one of which tells
 * nothing by its words.
 */
final class Variety {

	/** What a reader looks at; the order behind it matters little. */
	private static final int LOOKED_AT = 5;

	/** How many lines that tell nothing by themselves, and are only new or seldom, a reader is shown among those looked at. */
	private static final int SILENT = 1;

	/** What comes more often is rather what a healthy log has. */
	private static final int FEW = 2;

	private final List<RankedCause> sorted;
	private final Place place;

	/** @param sorted the likeliest first */
	Variety(List<RankedCause> sorted, Place place) {
		this.sorted = withFewSilent(sorted);
		this.place = place;
	}

	/** All of them in the order in which a reader should see them, with points that fall. */
	List<RankedCause> ordered() {
		RankedCause change = sorted.stream().filter(this::isChangeAhead).findFirst().orElse(null);
		List<RankedCause> withChange = with(change, sorted, LOOKED_AT);
		RankedCause named = sorted.stream().filter(ranked -> namesCauseAhead(ranked.candidate(), place))
				.max(Comparator.comparingDouble(ranked -> Evidence.points(ranked.candidate()))).orElse(null);
		boolean lastIsTaken = withChange != sorted;
		return with(named, withChange, lastIsTaken ? LOOKED_AT - 1 : LOOKED_AT);
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

	/**
	 * One of several that a reader looks at.
	 *
	 * @param wanted null for none
	 * @param at     the place it gets where it has none of those, from 1
	 */
	private static List<RankedCause> with(RankedCause wanted, List<RankedCause> causes, int at) {
		if (wanted == null || causes.indexOf(wanted) < LOOKED_AT) {
			return causes;
		}
		List<RankedCause> result = new ArrayList<>(causes.subList(0, at - 1));
		result.add(wanted);
		causes.stream().skip(at - 1L).filter(ranked -> ranked != wanted).map(ranked -> ranked.atMost(wanted.score())).forEach(result::add);
		return result;
	}

	/** Whether a line, as one of few, says ahead of the trouble what needs a repair, and nothing says that it is a matter of every day. */
	static boolean namesCauseAhead(Candidate candidate, Place place) {
		boolean said = candidate.telling && candidate.count <= FEW && Evidence.nameCausePlainly(candidate.signals);
		boolean calm = candidate.isCalmLevel() || candidate.isHarmless() || candidate.isOfClient() || candidate.has(Signal.SYMPTOM);
		return said && !calm && place.isAhead(candidate) && !place.isEverydayNoise(candidate) && !place.isEveryday(candidate);
	}

	private boolean isChangeAhead(RankedCause ranked) {
		Candidate candidate = ranked.candidate();
		boolean plain = candidate.isMereChange() || candidate.isChange() && candidate.change() != Signal.CHANGE;
		return plain && !candidate.isHarmless() && place.isAhead(candidate);
	}
}
