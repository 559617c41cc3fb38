package org.tftsr.core.issue;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened in the course of an incident.
 *
 * @param id           identifier
 * @param issueId      the issue
 * @param type         such as {@code detected}, {@code mitigated}, {@code log}
 * @param description  what happened
 * @param occurredAt   when, in UTC
 * @param originalTime the time as it was written, zone and all; null where it was given in UTC
 * @param createdAt    when it was noted, to the second
 * @param logFileId    the log file that shows it, or null
 * @param line         the line of that file, from 1; 0 where there is none
 */
public record TimelineEvent(UUID id, UUID issueId, String type, String description, Instant occurredAt,
		String originalTime, Instant createdAt, UUID logFileId, long line) {

	/** An event that no line of a log shows. */
	public TimelineEvent(UUID id, UUID issueId, String type, String description, Instant occurredAt,
			String originalTime, Instant createdAt) {
		this(id, issueId, type, description, occurredAt, originalTime, createdAt, null, 0);
	}
}
