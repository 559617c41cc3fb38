package org.tftsr.documents.internal.postmortem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.TimelineEvent;

/** When the phases of an incident began, as far as its timeline tells. */
final class IncidentTimes {

	private final IssueDetail issue;

	IncidentTimes(IssueDetail issue) {
		this.issue = issue;
	}

	/** The events of some phases, earliest first. */
	List<TimelineEvent> events(Phase... phases) {
		List<Phase> wanted = List.of(phases);
		return issue.timeline().stream().filter(event -> Phase.of(event).filter(wanted::contains).isPresent()).toList();
	}

	/** The first harm that was noted; where none was, what set it off. */
	Optional<Instant> start() {
		return first(Phase.START).or(() -> first(Phase.TRIGGER));
	}

	Optional<Instant> detected() {
		return first(Phase.DETECTION);
	}

	Optional<Instant> responded() {
		return first(Phase.RESPONSE);
	}

	Optional<Instant> mitigated() {
		return first(Phase.MITIGATION);
	}

	/** The last event that says so; where there is none, when the issue was resolved. */
	Optional<Instant> resolved() {
		List<TimelineEvent> events = events(Phase.RESOLUTION);
		return events.isEmpty() ? Optional.ofNullable(issue.issue().resolvedAt())
				: Optional.of(events.getLast().occurredAt());
	}

	/** How long it was from one time to a later one; empty where either is not known or the order says that a note is wrong. */
	static Optional<Duration> between(Optional<Instant> from, Optional<Instant> to) {
		if (from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get())) {
			return Optional.empty();
		}
		return Optional.of(Duration.between(from.get(), to.get()));
	}

	private Optional<Instant> first(Phase phase) {
		return events(phase).stream().map(TimelineEvent::occurredAt).findFirst();
	}
}
