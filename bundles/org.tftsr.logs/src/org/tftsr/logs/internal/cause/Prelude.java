package org.tftsr.logs.internal.cause;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is new right before the failures begin: a change, or a line of a kind that was never seen before. It counts the
 * more the nearer it stands, the more it has in common with the failures, and the less often its program says something
 * new anyway.
 */
final class Prelude {

	// Points on the scale of the weights of Signal
	private static final int NEW = 40;
	/** Where no failure names its cause, what was changed right before is the first thing to look at. */
	private static final int NEW_AND_NO_CAUSE_NAMED = 75;
	private static final int RELATED = 40;
	private static final double RELATED_AT_LEAST = 0.05;
	private static final double VAGUE_CHANGE = 0.75;
	private static final double NO_CHANGE = 0.5;
	private static final double WORTH_TELLING = 0.15;
	private static final double SLOPE = 0.8;
	private static final double SLOPE_AFTER = 4;
	private static final int SELDOM = 3;
	private static final int AT_MOST = 12;
	private static final int FIRST_OF_ALL = 16;
	private static final double SURPRISING = 0.5;
	private static final int RIGHT_BEHIND = 3;
	private static final double FOLLOWS = 0.6;
	private static final double SLOPE_RELATED = 0.25;
	/** How far ahead, in reaches of the onset, a program's chatter is taken for what may be there by chance. */
	private static final double AHEAD = 2;

	private final Onset onset;
	private final Vocabulary vocabulary;
	private final OddFailures odd;
	private final int worth;
	/** How many seldom kinds of lines each program wrote away from the onset. */
	private final Map<Integer, Integer> chatter = new HashMap<>();
	private final long lines;
	/** The first lines of what is new ahead of the onset, in order. */
	private final long[] news;
	/** For each of these how plainly it or one before it tells of a change. */
	private final double[] plainest;

	Prelude(List<Candidate> candidates, Onset onset, Vocabulary vocabulary, OddFailures odd, boolean causeIsNamed, long lines) {
		this.odd = odd;
		this.onset = onset;
		this.vocabulary = vocabulary;
		this.worth = causeIsNamed ? NEW : NEW_AND_NO_CAUSE_NAMED;
		this.lines = lines;
		for (Candidate candidate : candidates) {
			if (candidate.isSeldom() && onset.distance(candidate) > AHEAD) {
				chatter.merge(candidate.component, 1, Integer::sum);
			}
		}
		List<Candidate> ahead = candidates.stream().filter(this::isNews).toList();
		this.news = ahead.stream().mapToLong(candidate -> candidate.firstLine).toArray();
		this.plainest = ahead.stream().mapToDouble(Prelude::specificity).toArray();
		Arrays.parallelPrefix(plainest, Math::max);
	}

	/** The points of a line. */
	double points(Candidate candidate) {
		return isAhead(candidate) ? newness(candidate) + kinship(candidate) : 0;
	}

	/** The points of a line, and why it has them. */
	double points(Candidate candidate, Reasons reasons) {
		if (isAhead(candidate)) {
			reasons.add(newness(candidate), words(candidate) + beforeFailures(candidate));
			if (vocabulary.relation(candidate) >= WORTH_TELLING) {
				reasons.add(kinship(candidate), "shares words with the failures");
			}
		}
		return points(candidate);
	}

	private boolean isAhead(Candidate candidate) {
		return candidate.count <= AT_MOST && candidate.firstLine <= onset.line() + onset.reach() / 4;
	}

	private double newness(Candidate candidate) {
		return isUnrelatedExpiry(candidate) ? 0 : newnessOfRelated(candidate);
	}

	/** Sessions and caches expire all the time: an expiry explains failures that are about the same thing, or names a cause. */
	private boolean isUnrelatedExpiry(Candidate candidate) {
		return candidate.change() == Signal.EXPIRED && !Evidence.nameCause(candidate.signals)
				&& vocabulary.relation(candidate) < RELATED_AT_LEAST;
	}

	private double newnessOfRelated(Candidate candidate) {
		double slope = candidate.firstLine > onset.line() ? SLOPE_AFTER : SLOPE;
		double weight = surprise(candidate) * Math.min(1, (double) SELDOM / candidate.count) * past(candidate);
		double points = (mayExplain(candidate) ? worth : NEW) * specificity(candidate) + firstOf(candidate);
		weight *= (follows(candidate) ? FOLLOWS : 1) * odd.none(candidate);
		return weight * points * Math.exp(-slope * onset.distance(candidate));
	}

	/**
	 * Whether it may explain failures that do not name their cause: a change may, and what is said for the first time and
	 * is no trouble itself.
	 */
	private static boolean mayExplain(Candidate candidate) {
		return candidate.change() != null || !candidate.telling && !candidate.has(Signal.SYMPTOM);
	}

	/** What belongs to the failures counts farther ahead than what is only new. */
	private double kinship(Candidate candidate) {
		return RELATED * vocabulary.relation(candidate) * Math.exp(-SLOPE_RELATED * onset.distance(candidate));
	}

	/** Of what stands at the very start of a log nobody knows whether it is new. */
	private double past(Candidate candidate) {
		return Math.sqrt(Math.min(1, (double) candidate.firstLine / onset.line()));
	}

	private boolean isNews(Candidate candidate) {
		return candidate.isSeldom() && candidate.firstLine < onset.line() && onset.distance(candidate) <= 1
				&& surprise(candidate) >= SURPRISING;
	}

	/** More for what is new before other news, which may follow from it. */
	private double firstOf(Candidate candidate) {
		int at = Arrays.binarySearch(news, candidate.firstLine);
		return at < 0 ? 0 : FIRST_OF_ALL / (1.0 + at);
	}

	/**
	 * Whether it rather goes on with other news: it tells of no change and stands right behind them, or it stands
	 * behind what tells more plainly of a change, as a reload behind the setting that it applies.
	 */
	private boolean follows(Candidate candidate) {
		int at = Arrays.binarySearch(news, candidate.firstLine);
		if (at <= 0) {
			return false;
		}
		boolean goesOn = candidate.change() == null && news[at - 1] >= candidate.firstLine - RIGHT_BEHIND;
		return goesOn || plainest[at - 1] > specificity(candidate);
	}

	private static double specificity(Candidate candidate) {
		if (candidate.change() == null) {
			return NO_CHANGE;
		}
		return candidate.change() == Signal.CHANGE ? VAGUE_CHANGE : 1;
	}

	/**
	 * From 1 for a program that else says nothing new towards 0 for one that does all the time. In a short log there is
	 * little elsewhere to judge by.
	 */
	double surprise(Candidate candidate) {
		double elsewhere = Math.max(AHEAD * onset.reach(), lines - AHEAD * onset.reach());
		double expected = chatter.getOrDefault(candidate.component, 0) * AHEAD * onset.reach() / elsewhere;
		return 1 / (1 + expected);
	}

	private static String words(Candidate candidate) {
		if (candidate.change() == null) {
			return candidate.moved ? "seldom said, " : "first of its kind, ";
		}
		return switch (candidate.change()) {
		case SETTING -> "changes a setting ";
		case EXPIRED -> "tells of an expiry ";
		default -> "tells of a change ";
		};
	}

	private String beforeFailures(Candidate candidate) {
		if (candidate.firstLine >= onset.line()) {
			return "as the failures begin";
		}
		String distance = TimeWords.between(candidate.since, onset.time());
		return distance.isEmpty() ? "%d lines before the failures begin".formatted(onset.line() - candidate.firstLine)
				: distance + " before the failures begin";
	}
}
