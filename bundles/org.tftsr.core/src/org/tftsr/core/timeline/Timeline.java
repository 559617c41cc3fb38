package org.tftsr.core.timeline;

import java.util.List;

import org.tftsr.core.issue.TimelineEvent;

/**
 * What happened when, in the course of an incident.
 *
 * @param entries earliest first; those without a time last
 * @param times   what follows from them
 * @param unread  names of logs of which nothing is known, because they changed or went away before they were read
 */
public record Timeline(List<TimelineEntry> entries, IncidentTimes times, List<String> unread) {

	public Timeline {
		entries = List.copyOf(entries);
		unread = List.copyOf(unread);
	}

	/** The timeline of noted events alone. */
	public static Timeline noted(List<TimelineEvent> events) {
		List<TimelineEntry> entries = events.stream().map(TimelineEntry::noted).toList();
		return new Timeline(entries, IncidentTimes.of(entries), List.of());
	}
}
