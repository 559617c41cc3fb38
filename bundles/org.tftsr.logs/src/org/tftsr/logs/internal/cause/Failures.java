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
	/** What begins is hardly anything below this share of what lasts. */
	private static final double HARDLY = 0.15;
	private static final double LEAST_NOVELTY = 0.02;
	/** Where in a short log a line stands tells little. */
	private static final double NOVELTY_IN_SHORT_LOG = 0.7;

	/** What as much as this weighs is an incident in a log of one line; for each power of ten it takes more. */
	private static final double TROUBLE = 1;
	private static final double TROUBLE_PER_POWER = 0.5;
	/** The share of a log, and the lines at least, that part warnings which have nothing to do with each other. */
	private static final double APART = 0.2;
	private static final int LONG_APART = 100;
	/** Warnings that ended in this part of the log are over. */
	private static final double ENDED = 0.8;
	/** So many warnings are no short peak, even where they ended. */
	private static final int PEAK = 20;
	/** How many lines, and what share of the log, part failures that have nothing to do with each other. */
	private static final int AROUND = 20;
	private static final double AROUND_SHARE = 0.03;

	private final List<Candidate> candidates;
	private final Recoveries recoveries;
	private final long lines;
	/** Below this probability a late first line is no chance, with so many kinds that may be late by chance. */
	private final double chance;
	/** Whether the trouble goes on all through the log: most lines are errors, or a program cannot stay up. */
	private final boolean throughout;
	/** Whether next to what lasts hardly anything begins, so that what lasts is the trouble if it is enough. */
	private final boolean hardlyBegins;
	/** Whether more lasts than begins, so that most of what fails in the log may have failed before. */
	private final boolean amid;

	Failures(List<Candidate> candidates, Recoveries recoveries, long lines) {
		this.candidates = candidates;
		this.recoveries = recoveries;
		this.lines = lines;
		// Bonferroni's correction: of many kinds that go on all the time, some are first seen late
		long lasting = candidates.stream()
				.filter(candidate -> raw(candidate) > 0 && isEverywhere(candidate, CHANCE)).count();
		this.chance = CHANCE / (1 + lasting);
		double begins = candidates.stream().filter(candidate -> !isEverywhere(candidate))
				.mapToDouble(this::weightOfNew).sum();
		double lasts = candidates.stream().filter(candidate -> isEverywhere(candidate) && isMuch(candidate))
				.mapToDouble(this::weightOfNew).sum();
		this.amid = lasts > begins;
		this.throughout = isMostlyErrors(candidates) || candidates.stream().anyMatch(this::isRestartLoop);
		this.hardlyBegins = begins > 0 && begins < HARDLY * lasting(candidates);
	}

	/**
	 * Whether lines of this kind belong to the everyday noise of a log: they are seen in many parts of it, and as early
	 * as lines would be that are spread over all of it by chance.
	 */
	boolean isNoise(Candidate candidate) {
		boolean lasts = hardlyBegins && candidate.count >= lines * MUCH_PLAIN && candidate.level != LogLevel.WARN
				&& Evidence.nameCause(candidate.signals);
		boolean exempt = amid && isMuch(candidate) || throughout && isPlain(candidate) || lasts;
		return isEverywhere(candidate) && (!exempt || candidate.isOfClient());
	}

	/** Whether a program cannot stay up all through the log, which no healthy one shows. */
	private boolean isRestartLoop(Candidate candidate) {
		return candidate.has(Signal.RESTART_LOOP) && candidate.count >= LOOPS && isEverywhere(candidate);
	}

	private boolean isMostlyErrors(List<Candidate> candidates) {
		long errors = candidates.stream().filter(Candidate::isFailureLevel).mapToLong(candidate -> candidate.count).sum();
		return errors > MOSTLY * lines;
	}

	private double lasting(List<Candidate> candidates) {
		return candidates.stream().filter(this::isEverywhere).mapToDouble(this::raw).sum();
	}

	/** Whether it is called an error or says what needs a repair. */
	private static boolean isPlain(Candidate candidate) {
		return candidate.isFailureLevel() || Evidence.nameCause(candidate.signals);
	}

	private boolean isEverywhere(Candidate candidate) {
		return isEverywhere(candidate, chance);
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

	/**
	 * Whether what fails is an incident: a line names what needs a repair, or enough fails that is not there all the time. An
	 * attempt that is made again, a lone complaint and a short peak of warnings are the everyday life of a system.
	 */
	boolean areTrouble() {
		List<Candidate> news = candidates.stream()
				.filter(candidate -> !isNoise(candidate) && !isNowAndThen(candidate) && !recoveries.isShort(candidate))
				.toList();
		List<Candidate> failing = news.stream().filter(candidate -> !isOver(candidate) && raw(candidate) > 0).toList();
		double sum = 0;
		double alone = 0;
		for (Candidate failure : failing) {
			if (isAlone(failure, failing)) {
				alone = Math.max(alone, raw(failure) / Math.sqrt(failure.count));
			} else {
				sum += raw(failure);
			}
		}
		return news.stream().anyMatch(Failures::isNamed)
				|| sum + alone >= TROUBLE + TROUBLE_PER_POWER * Math.log10(lines);
	}

	/**
	 * Whether it came once, or a few times far apart, names no cause, and nothing else failed around it: several of these are
	 * as much as one.
	 */
	private boolean isAlone(Candidate candidate, List<Candidate> failing) {
		double around = Math.max(AROUND, lines * AROUND_SHARE);
		boolean single = candidate.isLone() || isFarApart(candidate);
		return single && !Evidence.nameCause(candidate.signals) && failing.stream()
				.noneMatch(other -> other != candidate && Math.abs(other.firstLine - candidate.firstLine) <= around);
	}

	private static boolean isNamed(Candidate candidate) {
		boolean plainly = candidate.isCalmLevel() || candidate.isLone() && candidate.level != LogLevel.FATAL;
		boolean named = plainly ? Evidence.nameCausePlainly(candidate.signals)
				: Evidence.nameCause(candidate.signals);
		return named && candidate.tellsOfFailure() && !candidate.isPassing() && !candidate.isOfClient();
	}

	/** Whether it is a warning that came two or three times, far apart: that is how the system is. */
	private boolean isNowAndThen(Candidate candidate) {
		boolean told = candidate.level == null ? Evidence.nameCause(candidate.signals) : candidate.isFailureLevel();
		return !told && isFarApart(candidate);
	}

	private boolean isFarApart(Candidate candidate) {
		return candidate.isFew() && candidate.longestGap > Math.max(LONG_APART, lines * APART);
	}

	/** Whether it is a peak of warnings that ended long before the log does. */
	private boolean isOver(Candidate candidate) {
		return !candidate.isFailureLevel() && candidate.count < PEAK && candidate.lastLine < ENDED * lines
				&& candidate.level != null;
	}

	private double weightOfNew(Candidate candidate) {
		double least = ShortLog.is(lines) && candidate.isFew() ? NOVELTY_IN_SHORT_LOG : LEAST_NOVELTY;
		return raw(candidate) * Math.max(least, 1 - Newness.chance(candidate, lines));
	}

	private double raw(Candidate candidate) {
		boolean failure = candidate.has(Signal.FAILURE) || candidate.has(Signal.SYMPTOM)
				|| candidate.has(Signal.TIMEOUT) || Evidence.points(candidate) > 0;
		boolean none = candidate.isPassing() || candidate.isCalmLevel() || candidate.isHarmless() || candidate.isMereChange()
				|| candidate.isMereHint() || recoveries.isShort(candidate);
		double severity = candidate.isFailureLevel() || Evidence.nameCause(candidate.signals) ? 2 : 1;
		return !failure || none ? 0 : severity * Math.sqrt(Math.min(COUNTED_AT_MOST, candidate.count));
	}
}
