package org.tftsr.logs.internal.cause;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what fails in a log is an incident. An incident has consequences: within a short stretch enough begins to fail
 * that did not fail before, or the log ends where something failed, so that nobody knows. A line that names a cause and
 * behind which everything goes on as before is the everyday life of a system, unless it tells of what does not mend
 * itself.
 */
final class Incident {

	/** What one kind of failure that begins must weigh, for each power of ten of the log's lines. */
	private static final double OF_ONE_KIND = 1.5;
	/** Who sends some dozens of lines has cut them out around the trouble. */
	private static final double IN_SHORT_LOG = 1.25;
	/** Kinds that begin within the same short stretch have to do with each other. */
	private static final double OF_SEVERAL_KINDS = 1;
	/** What is seen for the first time and then so often, and hardly by chance, is what a failure led to. */
	private static final int GOES_ON = 5;
	private static final double CHANCE = 0.05;
	/** A log ends where no more of it is behind the last failure: this share of a long one, so many lines of others. */
	private static final double END_SHARE = 0.02;
	private static final int END_LINES = 6;
	private static final int FEWEST_END_LINES = 2;
	private static final int SHARE_OF_FEW = 20;
	/** A full disk, memory that ran out and a crash need a repair, whatever follows. */
	private static final Set<Signal> NEED_REPAIR = EnumSet.of(Signal.MEMORY, Signal.STORAGE, Signal.CRASH);

	private final List<Candidate> candidates;
	private final List<Candidate> failing;
	private final Failures failures;
	private final Recoveries recoveries;
	private final Onset onset;
	private final long lines;

	/** @param candidates by first line */
	Incident(List<Candidate> candidates, Failures failures, Recoveries recoveries, Onset onset, long lines) {
		this.candidates = candidates;
		this.failing = candidates.stream().filter(candidate -> failures.weightAmongOthers(candidate) > 0).toList();
		this.failures = failures;
		this.recoveries = recoveries;
		this.onset = onset;
		this.lines = lines;
	}

	/** Whether there is one. */
	boolean happened() {
		return enoughBegins()
				|| failing.stream().anyMatch(failure -> endsTheLog(failure) || leadsToSomethingNew(failure)) || candidates.stream().anyMatch(this::needsRepair);
	}

	/** Whether somewhere the new failures that begin within one reach of the onset weigh enough. */
	private boolean enoughBegins() {
		double power = Math.log10(lines);
		double within = 0;
		int end = 0;
		for (int start = 0; start < failing.size(); start++) {
			Onset stretch = onset.movedTo(failing.get(start));
			while (end < failing.size() && stretch.distance(failing.get(end)) <= 1) {
				within += failures.weightAmongOthers(failing.get(end++));
			}
			if (within >= power * perPower(failing.subList(start, end))) {
				return true;
			}
			within -= failures.weightAmongOthers(failing.get(start));
		}
		return false;
	}

	/** How much failures must weigh for each power of ten: the lines of one record are of one kind. */
	private double perPower(List<Candidate> stretch) {
		boolean several = stretch.stream().anyMatch(failure -> failure.recordLine != stretch.get(0).recordLine);
		if (several) {
			return OF_SEVERAL_KINDS;
		}
		return ShortLog.is(lines) ? IN_SHORT_LOG : OF_ONE_KIND;
	}

	/** Whether behind it another kind of line begins to come again and again, whatever that says. */
	private boolean leadsToSomethingNew(Candidate failure) {
		Onset start = onset.movedTo(failure);
		return Evidence.nameCause(failure.signals) && candidates.stream()
				.filter(candidate -> candidate.recordLine > failure.firstLine && start.distance(candidate) <= 1)
				.filter(candidate -> Words.similarity(candidate.words, failure.words) > 0)
				.anyMatch(candidate -> candidate.count >= GOES_ON && !failures.isNoise(candidate)
						&& Newness.chance(candidate, lines) <= CHANCE);
	}

	/** Whether it calls itself an error or names a cause; where nothing has a level its words must do. */
	private static boolean isPlain(Candidate failure) {
		boolean says = failure.level == null && failure.has(Signal.FAILURE);
		return says || failure.isFailureLevel() || Evidence.nameCause(failure.signals);
	}

	/** Whether it is plain, and the log does not say how it went on. */
	private boolean endsTheLog(Candidate failure) {
		long end = Math.clamp(lines / SHARE_OF_FEW, FEWEST_END_LINES, Math.max(END_LINES, (long) (lines * END_SHARE)));
		return isPlain(failure) && lines - failure.lastLine <= end;
	}

	private boolean needsRepair(Candidate candidate) {
		return NEED_REPAIR.contains(Signal.strongest(candidate.signals)) && candidate.tellsOfFailure()
				&& !candidate.isPassing() && !candidate.isOfClient() && !failures.isNoise(candidate)
				&& !recoveries.isShort(candidate);
	}
}
