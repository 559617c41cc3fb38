package org.tftsr.logs.internal.cause;

import java.util.List;

import org.tftsr.core.analysis.LogLevel;

/**
 * Which kinds of lines are failures that are new in a log, and how much each weighs. What goes on all through a log is
 * its everyday noise and no symptom; but a log may begin amid the trouble, and then what makes up much of it counts.
 */
final class Failures {

	private static final int SHORT_LOG = 60;
	private static final double NOISE_SHARE = 0.1;
	/** Below this probability a late first line is no chance. */
	private static final double CHANCE = 0.05;
	private static final double CHANCE_OF_WARNING = CHANCE / 2;
	/** What comes in a shorter part of the log than this is no noise of it, however often it comes there. */
	private static final double SPAN = 0.4;
	/** A program that ended and was started again so often does so all the time. */
	private static final int LOOPS = 3;
	/** The shares of a log that are much, of errors that name a cause and of other lines. */
	private static final double MUCH_PLAIN = 0.02;
	private static final double MUCH = 0.3;
	private static final int COUNTED_AT_MOST = 400;
	/** The share of errors among the lines of a log that no healthy one has. */
	private static final double MOSTLY = 0.5;
	/** And the share that none has in which nothing begins to fail. */
	private static final double MANY_SHARE = 0.05;
	private static final int LONG_LOG = 1000;
	/** The same of a log of less than that, in which a few more are a greater share. */
	private static final int MANY = 75;
	private static final double MANY_OF_SHORT = 0.1;
	/** The share that no healthy one has of one kind that names a cause. */
	private static final double MANY_OF_A_KIND = 0.1;
	/** What begins is hardly anything below this share of what lasts. */
	private static final double HARDLY = 0.15;
	private static final double LEAST_NOVELTY = 0.02;
	/** Where in a short log a line stands tells little. */
	private static final double NOVELTY_IN_SHORT_LOG = 0.7;

	/** What comes so often is no mishap. */
	private static final int AGAIN_AND_AGAIN = 5;

	private final Recoveries recoveries;
	private final long lines;
	/** Below this probability a late first line is no chance, with so many kinds that may be late by chance. */
	private final double chance;
	/** Whether the trouble goes on all through the log: so many lines are errors, or a program cannot stay up. */
	private final boolean throughout;
	/** Whether next to what lasts hardly anything begins, so that what lasts is the trouble if it is enough. */
	private final boolean hardlyBegins;
	/** Whether more lasts than begins, so that most of what fails in the log may have failed before. */
	private final boolean amid;
	/** The one failure that is all a log complains of, and of which it complains again and again; null where there is none. */
	private final Candidate only;

	Failures(List<Candidate> candidates, Recoveries recoveries, long lines) {
		this.recoveries = recoveries;
		this.lines = lines;
		// Bonferroni's correction: of many kinds that go on all the time, some are first seen late
		long lasting = candidates.stream()
				.filter(candidate -> raw(candidate) > 0 && isEverywhere(candidate, CHANCE)).count();
		this.only = only(candidates);
		this.chance = CHANCE / (1 + lasting);
		double begins = candidates.stream().filter(candidate -> !isEverywhere(candidate))
				.mapToDouble(this::weightOfNew).sum();
		double lasts = candidates.stream().filter(candidate -> isEverywhere(candidate) && isMuch(candidate))
				.mapToDouble(this::weightOfNew).sum();
		this.amid = lasts > begins;
		long errors = errors(candidates);
		this.hardlyBegins = begins > 0 && begins < HARDLY * lasting(candidates);
		boolean nothingElse = begins == 0 || hardlyBegins;
		boolean fills = errors > lines * MOSTLY || nothingElse && errors > many();
		this.throughout = fills || candidates.stream().anyMatch(this::isRestartLoop);
	}

	/**
	 * Whether lines of this kind belong to the everyday noise of a log: they are seen in many parts of it, and as early
	 * as lines would be that are spread over all of it by chance.
	 */
	boolean isNoise(Candidate candidate) {
		boolean lasts = hardlyBegins && candidate.count >= lines * MUCH_PLAIN && candidate.level != LogLevel.WARN
				&& Evidence.nameCause(candidate.signals);
		boolean exempt = amid && isMuch(candidate) || throughout && isPlain(candidate) || lasts || isTrouble(candidate);
		return isEverywhere(candidate) && (!exempt || candidate.isOfClient()) && !isOnly(candidate);
	}

	/**
	 * A log that is calm but for one failure, which comes from its first part to its last, is no log of everyday noise: of that
	 * there are several kinds. It may only be cut out of a time in which that failed already.
	 */
	private Candidate only(List<Candidate> candidates) {
		List<Candidate> complaints = candidates.stream().filter(candidate -> complains(candidate, recoveries)).toList();
		Candidate first = complaints.isEmpty() ? null : complaints.get(0);
		boolean one = complaints.stream().allMatch(complaint -> complaint.recordLine == first.recordLine);
		boolean fails = first != null && (first.isFailureLevel() || first.level == null && first.has(Signal.FAILURE));
		boolean plain = fails && Evidence.nameCause(first.signals);
		return plain && one && first.count >= AGAIN_AND_AGAIN && !first.isOfClient() ? first : null;
	}

	/** Whether it is what a reader takes for a complaint, be it new or not. */
	static boolean complains(Candidate candidate, Recoveries recoveries) {
		return candidate.telling && !candidate.isCalmLevel() && !candidate.isHarmless() && !candidate.isMereChange()
				&& !recoveries.isShort(candidate);
	}

	/** Whether there is one failure that is all the log complains of, and of which it complains again and again. */
	boolean isOneAgainAndAgain() {
		return only != null;
	}

	private boolean isOnly(Candidate candidate) {
		return only != null && candidate.recordLine == only.recordLine;
	}

	/**
	 * Whether so much of the log are errors of the kind, which name a cause, that no healthy one has as many; or a program ends by
	 * it again and again.
	 */
	boolean isTrouble(Candidate candidate) {
		boolean ends = candidate.level == LogLevel.FATAL && candidate.count >= LOOPS && !candidate.isOfClient();
		return candidate.isFailureLevel() && Evidence.nameCause(candidate.signals) && (ends || candidate.count > lines * MANY_OF_A_KIND);
	}

	/** Whether a program cannot stay up all through the log, which no healthy one shows. */
	private boolean isRestartLoop(Candidate candidate) {
		return candidate.has(Signal.RESTART_LOOP) && candidate.count >= LOOPS && isEverywhere(candidate);
	}

	private static long errors(List<Candidate> candidates) {
		return candidates.stream().filter(Candidate::isFailureLevel).mapToLong(candidate -> candidate.count).sum();
	}

	/** How many errors no healthy log has; some dozens of lines may tell of the one thing that goes wrong every day. */
	private double many() {
		if (lines >= LONG_LOG) {
			return lines * MANY_SHARE;
		}
		return ShortLog.is(lines) ? MANY : Math.min(MANY, lines * MANY_OF_SHORT);
	}

	private double lasting(List<Candidate> candidates) {
		return candidates.stream().filter(this::isEverywhere).mapToDouble(this::raw).sum();
	}

	/** Whether it is called an error or says what needs a repair. */
	private static boolean isPlain(Candidate candidate) {
		return candidate.isFailureLevel() || Evidence.nameCause(candidate.signals);
	}

	private boolean isEverywhere(Candidate candidate) {
		return isEverywhere(candidate, limit(candidate));
	}

	/** What names a cause is the rather new: what a warning names is put up with more often than what an error does. */
	private double limit(Candidate candidate) {
		if (!Evidence.nameCause(candidate.signals) || candidate.isCalmLevel()) {
			return chance;
		}
		return Math.max(chance, candidate.level == LogLevel.WARN ? CHANCE_OF_WARNING : CHANCE);
	}

	private boolean isEverywhere(Candidate candidate, double limit) {
		double span = (double) (candidate.lastLine - candidate.firstLine) / lines;
		return lines >= SHORT_LOG && span >= SPAN && candidate.spread.share(lines) >= NOISE_SHARE
				&& Newness.chance(candidate, lines) > limit;
	}

	private boolean isMuch(Candidate candidate) {
		boolean plain = candidate.isFailureLevel() && Evidence.nameCause(candidate.signals);
		return candidate.count >= lines * (plain ? MUCH_PLAIN : MUCH);
	}

	/**
	 * How much a kind of failure weighs: by how bad it calls itself, by how sure it is that it is new, and, less than
	 * in proportion, by how often it came. 0 for what is no failure.
	 */
	double weight(Candidate candidate) {
		return isNoise(candidate) ? 0 : weightOfNew(candidate);
	}

	/** The same, where lone lines that only hint at a failure count, too: several of them close together are no chance. */
	double weightAmongOthers(Candidate candidate) {
		boolean hint = candidate.isMereHint() && candidate.has(Signal.FAILURE) && !candidate.isCalmLevel()
				&& !candidate.isHarmless() && !candidate.isMereChange() && !candidate.isPassing() && !recoveries.isShort(candidate);
		return hint ? novelty(candidate) : weight(candidate);
	}

	private double weightOfNew(Candidate candidate) {
		return raw(candidate) * novelty(candidate);
	}

	private double novelty(Candidate candidate) {
		double least = ShortLog.is(lines) && candidate.isFew() ? NOVELTY_IN_SHORT_LOG : LEAST_NOVELTY;
		return Math.max(least, 1 - Newness.chance(candidate, lines));
	}

	private double raw(Candidate candidate) {
		boolean failure = candidate.has(Signal.FAILURE) || candidate.has(Signal.SYMPTOM)
				|| candidate.has(Signal.TIMEOUT) || Evidence.points(candidate) > 0;
		boolean none = candidate.isPassing() || candidate.isCalmLevel() || candidate.isHarmless() || candidate.isMereChange()
				|| candidate.isMereHint() || recoveries.isShort(candidate);
		double severity = candidate.isFailureLevel() || Evidence.nameCause(candidate.signals) ? 2 : 1;
		return !failure || none ? 0 : severity * Math.sqrt(Math.min(COUNTED_AT_MOST, candidate.times()));
	}
}
