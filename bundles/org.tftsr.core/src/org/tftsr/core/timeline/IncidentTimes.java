package org.tftsr.core.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When an incident passed from one state to the next. What was noted goes before what follows from other things. A time is
 * null where nothing tells it.
 *
 * @param started   the first event {@code started}, else the first error of any log
 * @param detected  the first event {@code detected}, else when the issue was made
 * @param responded the first event {@code acknowledged}, else when the issue was first investigated
 * @param mitigated the first event {@code mitigated}
 * @param resolved  the last event {@code resolved}, else when the issue was resolved, if it still is
 */
public record IncidentTimes(Instant started, Instant detected, Instant responded, Instant mitigated, Instant resolved) {

	/** As {@link #IncidentTimes}, of the rows of a timeline. */
	public static IncidentTimes of(List<TimelineEntry> entries) {
		return new IncidentTimes(
				first(entries, EventType.STARTED).or(() -> first(entries, entry -> entry.isDerived()
						&& EventType.LOG.equals(entry.type()) && entry.line() > 0)).orElse(null),
				first(entries, EventType.DETECTED)
						.or(() -> first(entries, entry -> entry.isDerived() && EventType.CREATED.equals(entry.type())))
						.orElse(null),
				first(entries, EventType.ACKNOWLEDGED).orElse(null), first(entries, EventType.MITIGATED).orElse(null),
				last(entries, EventType.RESOLVED).orElse(null));
	}

	private static Optional<Instant> first(List<TimelineEntry> entries, String type) {
		return first(entries, entry -> !entry.isDerived() && type.equals(entry.type()))
				.or(() -> first(entries, entry -> type.equals(entry.type())));
	}

	private static Optional<Instant> first(List<TimelineEntry> entries, Predicate<TimelineEntry> which) {
		return entries.stream().filter(entry -> entry.occurredAt() != null).filter(which)
				.map(TimelineEntry::occurredAt).min(Comparator.naturalOrder());
	}

	private static Optional<Instant> last(List<TimelineEntry> entries, String type) {
		return last(entries, entry -> !entry.isDerived() && type.equals(entry.type()))
				.or(() -> last(entries, entry -> type.equals(entry.type())));
	}

	private static Optional<Instant> last(List<TimelineEntry> entries, Predicate<TimelineEntry> which) {
		return entries.stream().filter(entry -> entry.occurredAt() != null).filter(which)
				.map(TimelineEntry::occurredAt).max(Comparator.naturalOrder());
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
