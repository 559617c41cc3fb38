package org.tftsr.logs.internal.cause;

import java.util.List;

import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;

/** What it says about a line where in the log it stands and what it has in common with the failures. */
final class Place {

	// Points on the scale of the weights of Signal
	private static final int NEAR_ONSET = 26;
	private static final int BEFORE_THE_REST = 12;
	private static final int PRECURSOR = 24;
	private static final double NAMED_PRECURSOR = 0.5;
	private static final int NOISE = -26;
	private static final int OLDER = -12;
	private static final int LATE = -16;
	private static final int UNRELATED = -14;
	private static final double CLOSELY_RELATED = 0.5;
	private static final double UNRELATED_BELOW = 0.05;
	private static final double ANOTHER_MATTER = 0.4;
	private static final double MOSTLY = 0.6;
	/** What a line counts whose place speaks against it. */
	private static final double LITTLE_TRUST = 0.4;
	private static final double NEARLY_NONE = 0.2;
	/** What a repeated failure counts where the trouble begins: it is rather the trouble itself. */
	private static final double REPEATED = 0.6;
	private static final double SLOPE_RELATED = 0.25;
	private static final double SLOPE_LIKE = 0.5;
	private static final double SLOPE = 2;
	/** How far a lone failure ahead of the others is taken for their cause where it does not name one. */
	private static final double VAGUE = 0.6;
	/** How far, in a short log, each failure since the trouble began lets one behind it be an effect. */
	private static final double LATER = 0.4;
	private static final double SLOPE_BEFORE = 0.8;
	/** What comes more often is rather what a healthy log has. */
	private static final int FEW = 2;

	private final List<Candidate> candidates;
	private final long lines;
	private final Onset onset;
	private final Failures failures;
	private final Recoveries recoveries;
	private final Background background;
	private final Vocabulary vocabulary;
	private final Precursors precursors;
	private final OddFailures odd;
	private final Prelude prelude;
	/** For each place in the order of first lines, how many kinds of failure came before it since the onset. */
	private final int[] failuresSinceOnset;

	Place(List<Candidate> candidates, List<LogTemplate> templates, Failures failures, Recoveries recoveries, long lines,
			Onset onset) {
		this.candidates = candidates;
		this.lines = lines;
		this.onset = onset;
		this.failures = failures;
		this.recoveries = recoveries;
		this.background = new Background(failures, onset, lines);
		this.vocabulary = new Vocabulary(candidates, templates, onset, failures);
		this.precursors = new Precursors(candidates, onset, vocabulary, lines);
		boolean causeIsNamed = candidates.stream().anyMatch(this::namesCause);
		this.odd = new OddFailures(candidates, onset, lines);
		this.prelude = new Prelude(candidates, onset, vocabulary, odd, causeIsNamed, lines);
		this.failuresSinceOnset = countFailures();
	}

	private int[] countFailures() {
		int[] counts = new int[candidates.size() + 1];
		for (int i = 0; i < candidates.size(); i++) {
			Candidate candidate = candidates.get(i);
			boolean failure = candidate.firstLine >= onset.line() && candidate.telling && !candidate.isCalmLevel()
					&& !failures.isNoise(candidate);
			counts[i + 1] = counts[i] + (failure ? 1 : 0);
		}
		return counts;
	}

	/** Whether one of few lines where the trouble begins says what needs a repair. */
	private boolean namesCause(Candidate candidate) {
		return candidate.isSeldom() && Evidence.nameCause(candidate.signals) && !candidate.isCalmLevel()
				&& !candidate.has(Signal.SYMPTOM) && onset.distance(candidate) <= 1 && !failures.isNoise(candidate);
	}

	/** What speaks for a failure ahead of the others. */
	Support support() {
		return new Support(onset, vocabulary, odd);
	}

	/** Whether the log shows where the trouble begins. */
	boolean hasOnset() {
		return onset.line() > 0;
	}

	/** Whether lines of this kind came before the trouble as they did in it. */
	boolean isEveryday(Candidate candidate) {
		return background.contains(candidate);
	}

	/** Whether it is a failure that had recovered when the trouble began. */
	private boolean wasOver(Candidate candidate) {
		long line = recoveries.lineOf(candidate);
		return line > 0 && line <= onset.line();
	}

	/** Whether lines of this kind are seen all through the log, but as any healthy log has them. */
	boolean isEverydayNoise(Candidate candidate) {
		return failures.isNoise(candidate);
	}

	/** Whether a line first stands no later than where the trouble begins. */
	boolean isAhead(Candidate candidate) {
		return hasOnset() && candidate.firstLine <= onset.line();
	}

	/** Whether a line, as one of few, says ahead of the trouble what needs a repair, and nothing says that it is a matter of every day. */
	boolean namesCauseAhead(Candidate candidate) {
		boolean said = candidate.telling && candidate.count <= FEW && Evidence.nameCausePlainly(candidate.signals);
		boolean calm = candidate.isCalmLevel() || candidate.isHarmless() || candidate.isOfClient() || candidate.has(Signal.SYMPTOM);
		return said && !calm && isAhead(candidate) && !isEverydayNoise(candidate) && !isEveryday(candidate);
	}

	/** The same, well before the trouble, where what stands there has few other points. */
	boolean namesCauseFarAhead(Candidate candidate) {
		return onset.isEarly(candidate) && namesCauseAhead(candidate);
	}

	/**
	 * How much of what a line says counts, from 0 to 1, where it stands.
	 *
	 * @param order its place in the order of first lines
	 */
	double trust(Candidate candidate, int order) {
		if (!hasOnset() || precursors.beginWith(candidate)) {
			return 1;
		}
		if (precursors.contain(candidate)) {
			return LITTLE_TRUST + (1 - LITTLE_TRUST) * reachOfPrecursor(candidate);
		}
		if (wasOver(candidate) || isEveryday(candidate) || isLate(candidate)) {
			return LITTLE_TRUST;
		}
		boolean longBefore = onset.isLongBefore(candidate) && !candidate.isChange();
		double belongs = odd.none(candidate) * (longBefore ? reachOfWords(candidate) : novelty(candidate) * connection(candidate));
		return candidate.isInShortLog() ? trustInShortLog(candidate, belongs, order)
				: LITTLE_TRUST + (1 - LITTLE_TRUST) * belongs;
	}

	/**
	 * How much of how a line is worded counts, from 0 to 1. Of many failures that are said once the words tell more than the order: one that
	 * comes late may be the first that says what is wrong. Not so of what came before the trouble as well, nor in a short log.
	 *
	 * @param trust how much of what it says counts
	 */
	double trustInWording(Candidate candidate, double trust) {
		boolean doubtful = wasOver(candidate) || isEveryday(candidate) || precursors.contain(candidate) || candidate.isInShortLog();
		return doubtful ? Math.max(0, (trust - LITTLE_TRUST) / (1 - LITTLE_TRUST)) : 1;
	}

	/**
	 * In a short log everything is near the failures. What stands ahead of them was over unless it belongs to them, and
	 * the more failures came before a line the rather it is an effect.
	 */
	private double trustInShortLog(Candidate candidate, double belongs, int order) {
		double least = candidate.firstLine < onset.line() ? NEARLY_NONE : LITTLE_TRUST;
		return least + (1 - least) * belongs / (1 + LATER * failuresSinceOnset[order]);
	}

	/** How likely a line far ahead belongs to the failures: the farther it stands, the more it must share with them. */
	private double reachOfWords(Candidate candidate) {
		return likeness(candidate) * Math.exp(-SLOPE_RELATED * (onset.distance(candidate) - 2));
	}

	private double likeness(Candidate candidate) {
		return Math.min(1, vocabulary.relation(candidate) / CLOSELY_RELATED);
	}

	/** The same, which counts less the farther away it stands: in the log of one program all lines have words in common. */
	private double likenessNearby(Candidate candidate) {
		return likeness(candidate) * Math.exp(-SLOPE_LIKE * onset.distance(candidate));
	}

	/** How likely what failed for long until the trouble has led to it: what names a cause needs few words in common with it. */
	private double reachOfPrecursor(Candidate candidate) {
		boolean named = Evidence.nameCause(candidate.signals) && vocabulary.relation(candidate) >= UNRELATED_BELOW;
		return Math.max(likeness(candidate), named ? NAMED_PRECURSOR : 0);
	}

	/**
	 * How likely a line belongs to the failures: of what stands ahead of them, the farther the less where it shares no
	 * words with them.
	 */
	private double connection(Candidate candidate) {
		boolean ahead = candidate.firstLine < onset.line() && !candidate.isChange();
		if (!ahead && isAnotherMatter(candidate)) {
			return ANOTHER_MATTER;
		}
		double names = Evidence.nameCause(candidate.signals) || candidate.deepest ? 1 : VAGUE;
		return ahead ? names * Math.max(likenessNearby(candidate), closeness(candidate)) : 1;
	}

	/** Whether it is a lone warning that shares no word with any of the failures around it. */
	private boolean isAnotherMatter(Candidate candidate) {
		return candidate.level == LogLevel.WARN && candidate.count == 1 && !candidate.isChange()
				&& vocabulary.relation(candidate) < UNRELATED_BELOW;
	}

	/** What came before the trouble may come all the time, the more likely the shorter the log. */
	private double novelty(Candidate candidate) {
		return candidate.count == 1 ? 1 : 1 - Newness.chance(candidate, lines);
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
			double points = precursors.isFirst(candidate) ? PRECURSOR * reachOfPrecursor(candidate) : 0;
			reasons.add(points, "lasts from long before the failures until they begin");
			return points;
		}
		if (wasOver(candidate)) {
			reasons.add(0, "against it: over before the failures began, as line %d says".formatted(recoveries.lineOf(candidate)));
			return NOISE;
		}
		if (isEveryday(candidate)) {
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
		return odd.points(candidate, reasons) + pointsByOnset(candidate, order, reasons);
	}

	private double pointsByOnset(Candidate candidate, int order, Reasons reasons) {
		if (candidate.isChange() || !candidate.telling) {
			return prelude.points(candidate, reasons);
		}
		if (isLate(candidate)) {
			reasons.add(0, "against it: first seen well after the failures began");
			return LATE;
		}
		boolean early = onset.isLongBefore(candidate) || onset.isOlder(candidate);
		return early ? earlyPoints(candidate, reasons) : onsetPoints(candidate, order, reasons);
	}

	/** What is seen for the first time when the trouble lasts for long has not caused it. */
	private boolean isLate(Candidate candidate) {
		return candidate.firstLine > onset.line() && onset.distance(candidate) > 2;
	}

	private double earlyPoints(Candidate candidate, Reasons reasons) {
		double unlike = 1 - likeness(candidate);
		String how = candidate.count > 1 ? "seen before the failures began, too" : "long before the failures";
		reasons.add(0, "against it: " + how + (unlike > MOSTLY ? " and unlike them" : ""));
		boolean news = candidate.isSeldom() && !candidate.isHarmless();
		return OLDER + UNRELATED * unlike + (news ? prelude.points(candidate, reasons) : 0);
	}

	/** To stand near the failures makes nothing of a line that says itself that it is none. */
	private double onsetPoints(Candidate candidate, int order, Reasons reasons) {
		if (candidate.isHarmless()) {
			return 0;
		}
		boolean ahead = candidate.isSeldom() && candidate.firstLine < onset.line();
		double points = burstPoints(candidate, order);
		if (ahead && !candidate.isInShortLog() && prelude.points(candidate) > points) {
			return prelude.points(candidate, reasons);
		}
		reasons.add(points, burst(candidate));
		return points;
	}

	private double burstPoints(Candidate candidate, int order) {
		double points = NEAR_ONSET * closeness(candidate);
		if (candidate.firstLine <= onset.line() + onset.reach()) {
			points += BEFORE_THE_REST * connection(candidate) / (1.0 + failuresSinceOnset[order]);
		}
		boolean ahead = candidate.isInShortLog() && candidate.firstLine < onset.line();
		points *= ahead ? Math.max(likeness(candidate), closeness(candidate)) : 1;
		return novelty(candidate) * points * (candidate.isSeldom() ? prelude.surprise(candidate) : REPEATED);
	}

	private double closeness(Candidate candidate) {
		if (candidate.firstLine >= onset.line()) {
			return Math.exp(-SLOPE * onset.distance(candidate));
		}
		boolean namesIt = !candidate.isInShortLog() && candidate.isSeldom() && Evidence.nameCausePlainly(candidate.signals);
		return Math.exp(-SLOPE_BEFORE * Math.max(0, onset.distance(candidate) - (namesIt ? 1 : 0)));
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
