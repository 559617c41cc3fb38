package org.tftsr.logs.internal.cause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.analysis.WhyProposal;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.internal.format.LogFormat;

/**
 * What a log shows about causes.
 *
 * @param causes likeliest first
 * @param whys   in order
 */
public record CauseReport(List<CauseLine> causes, List<WhyProposal> whys) {

	private static final Comparator<Candidate> BY_LINE = Comparator.comparingLong(candidate -> candidate.firstLine);

	/**
	 * Ranks what was collected and fetches the texts.
	 *
	 * @param templates all templates of the log
	 * @param format    how the log's lines are built
	 * @param maxCauses how many causes at most
	 */
	public static CauseReport of(CauseCollector collector, List<LogTemplate> templates, LogSource log,
			LogFormat format, int maxCauses, TextView view, Progress progress) throws TftsrException {
		List<Candidate> candidates = collector.candidates();
		Recoveries recoveries = new Recoveries(candidates, collector.lines());
		Failures failures = new Failures(candidates, recoveries, collector.lines());
		Onset stretch = Onset.of(candidates, failures, collector);
		candidates.sort(BY_LINE);
		Incident incident = new Incident(candidates, failures, recoveries, stretch, collector);
		Onset onset = incident.onset();
		candidates.forEach(candidate -> candidate.standBefore(onset));
		candidates.sort(BY_LINE);
		Place place = new Place(candidates, templates, failures, recoveries, collector.lines(), onset);
		List<RankedCause> slow = incident.happened() ? List.of() : collector.slowSteps();
		List<RankedCause> departures = collector.endedWell() ? List.of()
				: collector.departures(candidates.stream().noneMatch(Candidate::tellsOfFailure));
		boolean troubled = (incident.happened() || !slow.isEmpty() || !departures.isEmpty()) && !collector.endedWell();
		Consequences consequences = new Consequences(candidates, failures, onset);
		List<RankedCause> likely = new CauseRanking(candidates, place, new FirstPlace(consequences, place.support()), troubled).ranked();
		// where the time goes explains a log in which errors are too few to be an incident, and warnings explain nothing
		List<RankedCause> ranked = slow.isEmpty() ? likely : likely.stream().filter(cause -> cause.candidate().isFailureLevel()).toList();
		List<RankedCause> shown = amongMeasurements(shown(ranked, slow, incident), departures);
		List<RankedCause> best = shown.subList(0, Math.min(maxCauses, shown.size()));
		List<Candidate> steps = new WhyChain(ranked, onset, place, failures).steps();
		List<RankedCause> chain = steps.stream().map(step -> find(ranked, step)).toList();
		TreeSet<Long> numbers = new TreeSet<>();
		best.forEach(cause -> numbers.add(cause.candidate().firstLine));
		steps.forEach(step -> numbers.add(step.firstLine));
		WhyWriter writer = new WhyWriter(new LineTexts(log, format, numbers, view, progress));
		List<CauseLine> causes = new ArrayList<>();
		for (RankedCause cause : best) {
			causes.add(writer.line(causes.size() + 1, cause));
		}
		return new CauseReport(causes, writer.write(chain));
	}

	/** What fails ahead of where the time goes: a step is slow because of what it waits for in vain. */
	private static List<RankedCause> shown(List<RankedCause> ranked, List<RankedCause> slow, Incident incident) {
		if (!slow.isEmpty()) {
			Set<Long> failed = ranked.stream().map(cause -> cause.candidate().firstLine).collect(Collectors.toSet());
			return ranked.isEmpty() ? slow : Stream.concat(Confidence.doubted(ranked, "too little fails to tell when it begins").stream(),
					slow.stream().filter(step -> !failed.contains(step.candidate().firstLine))
							.map(step -> step.behindFailures(ranked.getLast()))).toList();
		}
		return incident.doubt() == null ? ranked : Confidence.doubted(ranked, incident.doubt());
	}

	/** What was told to have failed ahead of what was measured, and that ahead of what was merely changed. */
	private static List<RankedCause> amongMeasurements(List<RankedCause> told, List<RankedCause> departures) {
		if (departures.isEmpty()) {
			return told;
		}
		Map<Boolean, List<RankedCause>> byFailure = told.stream().collect(Collectors.partitioningBy(cause -> cause.candidate().tellsOfFailure()));
		List<RankedCause> all = new ArrayList<>();
		Stream.of(byFailure.get(true), departures, byFailure.get(false)).flatMap(List::stream)
				.forEach(cause -> all.add(all.isEmpty() ? cause : cause.atMost(all.getLast().score())));
		return all;
	}

	private static RankedCause find(List<RankedCause> ranked, Candidate candidate) {
		return ranked.stream().filter(cause -> cause.candidate() == candidate).findFirst().orElseThrow();
	}
}
