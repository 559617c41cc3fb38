package org.tftsr.logs.internal.cause;

import java.util.List;

import org.tftsr.core.analysis.LogTemplate;

/** What it says about a line where in the log it stands and what it has in common with the failures. */
final class Place {

	// Points on the scale of the weights of Signal
	private static final int NEAR_ONSET = 26;
	private static final int BEFORE_THE_REST = 12;
	private static final int CHANGE_BEFORE_ONSET = 40;
	private static final int ONLY_CHANGE_BEFORE_ONSET = 75;
	private static final int RELATED_CHANGE = 40;
	private static final double VAGUE_CHANGE = 0.75;
	private static final int PRECURSOR = 24;
	private static final int SELDOM_AT_MOST = 3;
	private static final int NOISE = -26;
	private static final int OLDER = -12;
	private static final int UNRELATED = -14;
	private static final double RELATED = 0.15;
	private static final double CLOSELY_RELATED = 0.5;
	private static final double MOSTLY = 0.6;
	private static final double SLOPE = 2;
	private static final double SLOPE_BEFORE = 0.8;

	private final List<Candidate> candidates;
	private final long lines;
	private final Onset onset;
	private final Vocabulary vocabulary;
	private final Precursors precursors;
	private final boolean causeIsNamed;
	/** For each place in the order of first lines, how many kinds of failure came before it since the onset. */
	private final int[] failuresSinceOnset;

	Place(List<Candidate> candidates, List<LogTemplate> templates, long lines, Onset onset) {
		this.candidates = candidates;
		this.lines = lines;
		this.onset = onset;
		this.vocabulary = new Vocabulary(candidates, templates, onset, lines);
		this.precursors = new Precursors(candidates, onset, lines);
		this.causeIsNamed = candidates.stream().anyMatch(this::namesCause);
		this.failuresSinceOnset = countFailures();
	}

	private int[] countFailures() {
		int[] counts = new int[candidates.size() + 1];
		for (int i = 0; i < candidates.size(); i++) {
			Candidate candidate = candidates.get(i);
			boolean failure = candidate.firstLine >= onset.line() && !candidate.isCalmLevel()
					&& !Onset.isNoise(candidate, lines);
			counts[i + 1] = counts[i] + (failure ? 1 : 0);
		}
		return counts;
	}

	/** Whether a line where the trouble begins says what needs a repair. */
	private boolean namesCause(Candidate candidate) {
		return Evidence.nameCause(candidate.signals) && !candidate.isCalmLevel() && !candidate.has(Signal.SYMPTOM)
				&& onset.distance(candidate) <= 1 && !Onset.isNoise(candidate, lines);
	}

	/** Whether a line stands where a failure begins that lasts until the trouble. */
	boolean startsLastingFailure(Candidate candidate) {
		return precursors.beginWith(candidate);
	}

	/**
	 * The points of a line.
	 *
	 * @param order its place in the order of first lines
	 */
	double points(Candidate candidate, int order, Reasons reasons) {
		if (precursors.contain(candidate)) {
			reasons.add(0, "lasts from long before the failures until they begin");
			return 0;
		}
		if (Onset.isNoise(candidate, lines)) {
			reasons.add(0, "against it: seen all through the log");
			return NOISE;
		}
		if (onset.line() == 0) {
			return 0;
		}
		if (precursors.beginWith(candidate)) {
			reasons.add(PRECURSOR, "stands where a failure begins that lasts until line " + onset.line());
			return PRECURSOR;
		}
		if (candidate.isChange()) {
			return changePoints(candidate, reasons);
		}
		return onset.isEarly(candidate) ? earlyPoints(candidate, reasons) : onsetPoints(candidate, order, reasons);
	}

	private double earlyPoints(Candidate candidate, Reasons reasons) {
		double unlike = 1 - Math.min(1, vocabulary.relation(candidate) / CLOSELY_RELATED);
		String how = candidate.count > 1 ? "seen before the failures began, too" : "long before the failures";
		reasons.add(0, "against it: " + how + (unlike > MOSTLY ? " and unlike them" : ""));
		return OLDER + UNRELATED * unlike;
	}

	/** To stand near the failures makes nothing of a line that says itself that it is none. */
	private double onsetPoints(Candidate candidate, int order, Reasons reasons) {
		if (candidate.isHarmless()) {
			return 0;
		}
		double points = NEAR_ONSET * closeness(candidate);
		reasons.add(points, burst(candidate));
		if (candidate.firstLine <= onset.line() + onset.reach()) {
			points += BEFORE_THE_REST / (1.0 + failuresSinceOnset[order]);
		}
		return points;
	}

	private double closeness(Candidate candidate) {
		double slope = candidate.firstLine < onset.line() ? SLOPE_BEFORE : SLOPE;
		return Math.exp(-slope * onset.distance(candidate));
	}

	/** Where no failure names its cause, what was changed right before is the first thing to look at. */
	private double changePoints(Candidate candidate, Reasons reasons) {
		if (candidate.count > SELDOM_AT_MOST || candidate.firstLine > onset.line() + onset.reach() / 4) {
			return 0;
		}
		boolean specific = candidate.change() != Signal.CHANGE;
		double worth = causeIsNamed ? CHANGE_BEFORE_ONSET : ONLY_CHANGE_BEFORE_ONSET;
		double relation = vocabulary.relation(candidate);
		double points = (worth * (specific ? 1 : VAGUE_CHANGE) + RELATED_CHANGE * relation) * closeness(candidate);
		reasons.add(points, changeWords(candidate.change()) + beforeFailures(candidate));
		if (relation >= RELATED) {
			reasons.add(RELATED_CHANGE * relation * closeness(candidate), "shares words with the failures");
		}
		return points;
	}

	private static String changeWords(Signal change) {
		return switch (change) {
		case SETTING -> "changes a setting ";
		case EXPIRED -> "tells of an expiry ";
		default -> "tells of a change ";
		};
	}

	private String beforeFailures(Candidate candidate) {
		if (candidate.firstLine >= onset.line()) {
			return "as the failures begin";
		}
		String distance = TimeWords.between(candidate.firstTime, onset.time());
		return distance.isEmpty() ? "%d lines before the failures begin".formatted(onset.line() - candidate.firstLine)
				: distance + " before the failures begin";
	}

	private String burst(Candidate candidate) {
		String where = "(line %d%s)".formatted(candidate.firstLine, TimeWords.at(", ", candidate.firstTime));
		if (candidate.firstLine == onset.line()) {
			return "first failure of the burst " + where;
		}
		boolean before = candidate.firstLine < onset.line();
		return (before ? "right before the burst " : "among the first of the burst ") + where;
	}
}
