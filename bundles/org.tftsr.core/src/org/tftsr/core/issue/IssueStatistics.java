package org.tftsr.core.issue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures over all issues of the database. "Unresolved" are those that are open or under investigation.
 *
 * @param byStatus               how many issues there are of each status; every status has a number
 * @param unresolvedBySeverity   how many unresolved issues there are of each severity; every severity has a number
 * @param byDomain               those domains that have issues, the one with most unresolved issues first
 * @param resolvedThisWeek       the seven days of the present week from Monday on, each with how many issues were resolved on it
 * @param weeks                  the last weeks, the present one last
 * @param resolved               how many issues have a time of resolution
 * @param meanTimeToResolve      from creation to resolution; empty where nothing is resolved
 * @param medianTimeToResolve    half of the resolved issues took no longer; empty where nothing is resolved
 */
public record IssueStatistics(Map<IssueStatus, Long> byStatus, Map<Severity, Long> unresolvedBySeverity,
		List<OfDomain> byDomain, List<OnDay> resolvedThisWeek, List<InWeek> weeks, long resolved,
		Optional<Duration> meanTimeToResolve, Optional<Duration> medianTimeToResolve) {

	/** @param domain empty for issues without one */
	public record OfDomain(Optional<Domain> domain, long unresolved, long total) {
	}

	/** @param resolved how many issues were resolved on that day and are resolved still */
	public record OnDay(LocalDate day, long resolved) {
	}

	/**
	 * @param monday   the first day of the week
	 * @param created  how many issues were made in it
	 * @param resolved how many were resolved in it and are resolved still
	 */
	public record InWeek(LocalDate monday, long created, long resolved) {
	}

	public IssueStatistics {
		byStatus = Map.copyOf(byStatus);
		unresolvedBySeverity = Map.copyOf(unresolvedBySeverity);
		byDomain = List.copyOf(byDomain);
		resolvedThisWeek = List.copyOf(resolvedThisWeek);
		weeks = List.copyOf(weeks);
	}

	/** How many issues there are. */
	public long total() {
		return byStatus.values().stream().mapToLong(Long::longValue).sum();
	}

	/** How many issues are open or under investigation. */
	public long unresolved() {
		return byStatus.get(IssueStatus.OPEN) + byStatus.get(IssueStatus.INVESTIGATING);
	}

	/** How many unresolved issues are critical or high. */
	public long urgent() {
		return unresolvedBySeverity.get(Severity.CRITICAL) + unresolvedBySeverity.get(Severity.HIGH);
	}

	/** How many issues were resolved in the present week. */
	public long resolvedInWeek() {
		return resolvedThisWeek.stream().mapToLong(OnDay::resolved).sum();
	}
}
