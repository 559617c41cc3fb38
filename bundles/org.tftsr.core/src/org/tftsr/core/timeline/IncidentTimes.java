package org.tftsr.core.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When an incident passed from one state to the next. What was noted goes before what follows from other things. A time is
 * null where nothing tells it.
 *
 * @param started   the first harm that was noted, else what was noted as setting it off, else the first error of any log
 * @param detected  the first event of {@link IncidentPhase#DETECTION}, else when the issue was made
 * @param responded the first event of {@link IncidentPhase#RESPONSE}, else when the issue was first investigated
 * @param mitigated the first event of {@link IncidentPhase#MITIGATION}
 * @param resolved  the last event of {@link IncidentPhase#RESOLUTION}, else when the issue was resolved, if it still is
 */
public record IncidentTimes(Instant started, Instant detected, Instant responded, Instant mitigated, Instant resolved) {

	private static final Predicate<TimelineEntry> DERIVED = TimelineEntry::isDerived;

	/** As {@link #IncidentTimes}, of the rows of a timeline. */
	public static IncidentTimes of(List<TimelineEntry> entries) {
		Optional<Instant> started = first(entries, noted(IncidentPhase.START))
				.or(() -> first(entries, noted(IncidentPhase.TRIGGER)))
				.or(() -> first(entries, DERIVED.and(entry -> entry.line() > 0)));
		Optional<Instant> detected = first(entries, noted(IncidentPhase.DETECTION))
				.or(() -> first(entries, DERIVED.and(entry -> EventType.CREATED.equals(entry.type()))));
		Optional<Instant> resolved = times(entries, noted(IncidentPhase.RESOLUTION)).max(Comparator.naturalOrder())
				.or(() -> times(entries, DERIVED.and(of(IncidentPhase.RESOLUTION))).max(Comparator.naturalOrder()));
		return new IncidentTimes(started.orElse(null), detected.orElse(null),
				first(entries, noted(IncidentPhase.RESPONSE))
						.or(() -> first(entries, DERIVED.and(of(IncidentPhase.RESPONSE)))).orElse(null),
				first(entries, noted(IncidentPhase.MITIGATION)).orElse(null), resolved.orElse(null));
	}

	private static Predicate<TimelineEntry> of(IncidentPhase phase) {
		return entry -> IncidentPhase.of(entry.type()).filter(phase::equals).isPresent();
	}

	private static Predicate<TimelineEntry> noted(IncidentPhase phase) {
		return DERIVED.negate().and(of(phase));
	}

	private static Optional<Instant> first(List<TimelineEntry> entries, Predicate<TimelineEntry> which) {
		return times(entries, which).min(Comparator.naturalOrder());
	}

	private static Stream<Instant> times(List<TimelineEntry> entries, Predicate<TimelineEntry> which) {
		return entries.stream().filter(entry -> entry.occurredAt() != null).filter(which).map(TimelineEntry::occurredAt);
	}

	/** How long nobody noticed; empty where a time is missing or the order of the two makes no sense. */
	public Optional<Duration> toDetect() {
		return between(started, detected);
	}

	/** How long it took from then until somebody worked on it. */
	public Optional<Duration> toRespond() {
		return between(detected, responded);
	}

	/** How long it took from detection until its effects ended. */
	public Optional<Duration> toMitigate() {
		return between(detected, mitigated);
	}

	/** How long it took from detection until it was over. */
	public Optional<Duration> toResolve() {
		return between(detected, resolved);
	}

	/** How long it lasted, from its start to its end. */
	public Optional<Duration> duration() {
		return between(started, resolved);
	}

	private static Optional<Duration> between(Instant from, Instant to) {
		return from == null || to == null || to.isBefore(from) ? Optional.empty() : Optional.of(Duration.between(from, to));
	}
}
