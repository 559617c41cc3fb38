package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of the ranked lines a reader sees first: the likeliest ones, one of which is a change if there was any ahead of the
 * trouble, for what was changed is what a person asks for first; one of which names a cause plainly if any does so ahead of
 * the trouble, be it as far away as the crash in the middle of a build that fails at its end; at most one of which tells
 * nothing by its words; and at most two of which say the same of different things, such as a compiler does.
 */
final class Variety {

	/** What a reader looks at; the order behind it matters little. */
	private static final int LOOKED_AT = 5;

	/** How many lines that tell nothing by themselves, and are only new or seldom, a reader is shown among those looked at. */
	private static final int SILENT = 1;

	/** How many lines that say the same of different things. */
	private static final int ALIKE = 2;
	/** The share of words that such lines have in common. */
	private static final double SAME = 0.5;

	private final List<RankedCause> sorted;
	private final Place place;

	/** @param sorted the likeliest first */
	Variety(List<RankedCause> sorted, Place place) {
		this.sorted = withFewRepeats(sorted);
		this.place = place;
	}

	/** All of them in the order in which a reader should see them, with points that fall. */
	List<RankedCause> ordered() {
		Candidate change = likeliestChange();
		Candidate named = sorted.stream().map(RankedCause::candidate).filter(place::namesCauseFarAhead)
				.max(Comparator.comparingDouble(Evidence::points)).orElse(null);
		return with(named, with(change, sorted, null), change);
	}

	/** Who set something says what was changed; a restart or a deployment only that something was. */
	private Candidate likeliestChange() {
		List<Candidate> changes = sorted.stream().filter(this::isChangeAhead).map(RankedCause::candidate).toList();
		return changes.stream().filter(change -> change.change() == Signal.SETTING).findFirst()
				.orElse(changes.stream().findFirst().orElse(null));
	}

	/** Behind those looked at go the silent ones that are too many among them, and those that repeat others, as long as others can take their places. */
	private static List<RankedCause> withFewRepeats(List<RankedCause> sorted) {
		List<RankedCause> first = new ArrayList<>();
		List<RankedCause> put = new ArrayList<>();
		int at = 0;
		while (at < sorted.size() && first.size() < LOOKED_AT) {
			RankedCause ranked = sorted.get(at++);
			(isTooMuch(ranked.candidate(), first) ? put : first).add(ranked);
		}
		if (put.isEmpty() || first.size() < LOOKED_AT) {
			return sorted;
		}
		double least = first.getLast().score();
		put.forEach(ranked -> first.add(ranked.atMost(least)));
		sorted.stream().skip(at).forEach(first::add);
		return first;
	}

	private static boolean isTooMuch(Candidate candidate, List<RankedCause> before) {
		Stream<Candidate> others = before.stream().map(RankedCause::candidate);
		return candidate.telling ? others.filter(other -> isAlike(candidate, other)).count() >= ALIKE
				: others.filter(other -> !other.telling).count() >= SILENT;
	}

	private static boolean isAlike(Candidate a, Candidate b) {
		return a.level == b.level && Signal.strongest(a.signals) == Signal.strongest(b.signals) && Words.similarity(a.words, b.words) >= SAME;
	}

	/**
	 * The last of the places that a reader looks at goes to a line that has none of them.
	 *
	 * @param wanted null for none
	 * @param kept   what does not give way to it, or null
	 */
	private static List<RankedCause> with(Candidate wanted, List<RankedCause> causes, Candidate kept) {
		int at = IntStream.range(0, causes.size()).filter(i -> causes.get(i).candidate() == wanted).findFirst().orElse(0);
		if (at < LOOKED_AT) {
			return causes;
		}
		List<RankedCause> result = new ArrayList<>(causes);
		RankedCause cause = result.remove(at);
		int last = LOOKED_AT - 1;
		RankedCause givesWay = result.remove(result.get(last).candidate() == kept ? last - 1 : last);
		result.addAll(last, List.of(cause, givesWay));
		result.subList(LOOKED_AT, result.size()).replaceAll(ranked -> ranked.atMost(cause.score()));
		return result;
	}

	private boolean isChangeAhead(RankedCause ranked) {
		Candidate candidate = ranked.candidate();
		boolean plain = candidate.isMereChange() || candidate.isChange() && candidate.change() != Signal.CHANGE;
		return plain && !candidate.isHarmless() && place.isAhead(candidate);
	}
}
