package org.tftsr.logs.internal.cause;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tftsr.core.analysis.LogLevel;

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
	/** A log ends with a failure behind whose line it has no more than these. */
	private static final int END = 2;
	/** Of one kind of warnings that is less sure to be new nobody can tell that anything begins. */
	private static final double CHANCE = 0.01;
	/** What weighs less than that at the end of a log came all the time before. */
	private static final double NEWS = 0.5;
	/** Below this probability what comes again and again is new where it is first seen. */
	private static final double NEW = 0.05;
	/** What fails in one place only is an event from so many records and lines on. */
	private static final int EVENT_RECORDS = 2;
	private static final int EVENT_LINES = 3;
	private static final int ONCE_OR_TWICE = 2;
	/** A log of so many lines of which only one complains is no excerpt of an everyday life in which some always do. */
	private static final int LONG = 1000;
	/** The same of a log in which a program says that it cannot go on. */
	private static final int LONG_WITH_FATAL = 100;
	/** A full disk, memory that ran out, a crash and what says so itself need a repair, whatever follows. */
	private static final Set<Signal> NEED_REPAIR = EnumSet.of(Signal.MEMORY, Signal.STORAGE, Signal.CRASH, Signal.REPAIR);

	private final List<Candidate> candidates;
	private final List<Candidate> failing;
	private final Failures failures;
	private final Recoveries recoveries;
	private final Onset onset;
	private final long lines;
	private final long lastRecord;

	/**
	 * @param candidates by first line
	 * @param log        what was collected of the log
	 */
	Incident(List<Candidate> candidates, Failures failures, Recoveries recoveries, Onset onset, CauseCollector log) {
		this.candidates = candidates;
		this.failing = candidates.stream().filter(candidate -> failures.weightAmongOthers(candidate) > 0).toList();
		this.failures = failures;
		this.recoveries = recoveries;
		this.onset = onset;
		this.lines = log.lines();
		this.lastRecord = log.lastRecord();
	}

	/** Whether there is one. */
	boolean happened() {
		return failsEnough() || candidates.stream().anyMatch(this::needsRepair);
	}

	/** Where it begins: with what needs a repair, where that is all that makes it one. */
	Onset onset() {
		return failsEnough() ? onset : candidates.stream().filter(this::needsRepair).findFirst().map(onset::movedTo).orElse(onset);
	}

	private boolean failsEnough() {
		return hasConsequences() || isAllThereIs() || failures.isOneAgainAndAgain();
	}

	private boolean hasConsequences() {
		return enoughBegins() || isOneEvent() || failing.stream().anyMatch(this::endsTheLog) || failing.stream().anyMatch(this::keepsComing);
	}

	/** What speaks against taking it for one, in words for a reader; null where nothing does. */
	String doubt() {
		if (failures.isOneAgainAndAgain()) {
			return "it goes on all through the log, and nothing else fails";
		}
		return isAllThereIs() && !hasConsequences() ? "it is all that the log complains of, and the rest goes on as before" : null;
	}

	/** Whether one record is all that a long log complains of, so that there is nothing else to look at; of a program's end a log may be shorter. */
	private boolean isAllThereIs() {
		List<Candidate> complaints = candidates.stream().filter(candidate -> Failures.complains(candidate, recoveries)).toList();
		return !complaints.isEmpty() && lines >= (complaints.get(0).level == LogLevel.FATAL ? LONG_WITH_FATAL : LONG) && isPlain(complaints.get(0))
				&& complaints.stream().allMatch(failure -> failure.recordLine == complaints.get(0).recordLine && failure.count <= ONCE_OR_TWICE);
	}

	/** Whether it names a cause, begins in the log and comes again and again. */
	private boolean keepsComing(Candidate failure) {
		return Evidence.nameCause(failure.signals) && !failure.isFew() && !failure.isOfClient()
				&& Newness.chance(failure, lines) <= NEW;
	}

	/** Whether all that plainly failed in a long log failed in one place: of everyday failures there are some elsewhere. */
	private boolean isOneEvent() {
		List<Candidate> plain = failing.stream().filter(Incident::isPlain).toList();
		if (ShortLog.is(lines) || plain.isEmpty()) {
			return false;
		}
		Onset stretch = onset.movedTo(plain.get(0));
		long records = plain.stream().mapToLong(failure -> failure.recordLine).distinct().count();
		long told = candidates.stream().filter(failure -> failure.isFailureLevel() || plain.contains(failure)).filter(failure -> stretch.distance(failure) <= 1)
				.mapToLong(failure -> failure.count).sum();
		return records >= EVENT_RECORDS && told >= EVENT_LINES && plain.stream().allMatch(failure -> stretch.distance(failure) <= 1);
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
		Candidate first = stretch.get(0);
		boolean several = stretch.stream().anyMatch(failure -> failure.recordLine != first.recordLine);
		if (several) {
			return OF_SEVERAL_KINDS;
		}
		if (!isPlain(first) && Newness.chance(first, lines) > CHANCE) {
			return Double.POSITIVE_INFINITY;
		}
		return ShortLog.is(lines) ? IN_SHORT_LOG : OF_ONE_KIND;
	}

	/** Whether it calls itself an error or names a cause; where nothing has a level its words must do. */
	private static boolean isPlain(Candidate failure) {
		boolean says = failure.level == null && failure.has(Signal.FAILURE);
		return says || failure.isFailureLevel() || failure.isToldOften() || Evidence.nameCause(failure.signals);
	}

	/** Whether it is plain and new, and the log does not say how it went on. */
	private boolean endsTheLog(Candidate failure) {
		boolean atEnd = failure.lastRecord == lastRecord || lines - failure.lastLine <= END;
		return atEnd && isPlain(failure) && failures.weightAmongOthers(failure) >= NEWS;
	}

	private boolean needsRepair(Candidate candidate) {
		return NEED_REPAIR.contains(Signal.strongest(candidate.signals)) && candidate.tellsOfFailure()
				&& !candidate.isPassing() && !candidate.isOfClient() && !failures.isNoise(candidate)
				&& !recoveries.isShort(candidate);
	}
}
