package org.tftsr.logs.internal.cause;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What failed behind a line, so that it may have led to it. */
final class Consequences {

	private final List<Candidate> failing;
	private final Failures failures;
	private final Onset onset;
	private final long lines;
	/** What the failures since the onset weigh, for each program that wrote them. */
	private final Map<Integer, Double> weights = new HashMap<>();
	private double total;

	Consequences(List<Candidate> candidates, Failures failures, Onset onset, long lines) {
		this.failing = candidates.stream().filter(candidate -> failures.weight(candidate) > 0).toList();
		this.failures = failures;
		this.onset = onset;
		this.lines = lines;
		for (Candidate failure : failing) {
			double weight = weight(failure);
			weights.merge(failure.component, weight, Double::sum);
			total += weight;
		}
	}

	private double weight(Candidate failure) {
		return failure.firstLine >= onset.line() ? failures.weight(failure) : 0;
	}

	/** How many other kinds of failures begin behind a line, within the reach of the onset. */
	long kindsBehind(Candidate candidate) {
		Onset start = onset.movedTo(candidate);
		return failing.stream().filter(failure -> failure.recordLine != candidate.recordLine)
				.filter(failure -> failure.firstLine >= candidate.firstLine && start.distance(failure) <= 1).count();
	}

	/** The share of all other failures, by weight, that the same program told of; 0 where nothing else failed. */
	double shareOfProgram(Candidate candidate) {
		double own = weight(candidate);
		double others = total - own;
		return others <= 0 ? 0 : (weights.getOrDefault(candidate.component, own) - own) / others;
	}

	/** Whether the log ends right behind the last line of a kind, so that it does not say what followed. */
	boolean areOpen(Candidate candidate, long end) {
		return lines - candidate.lastLine <= end;
	}
}
