package org.tftsr.core.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An issue as it stands in the database.
 *
 * @param id          identifier, a UUID of version 7
 * @param title       never blank
 * @param description may be empty, never null
 * @param severity    how bad
 * @param status      where it stands
 * @param category    a {@link Domain#id()}, another word from an older database, or null
 * @param source      where it came from, such as {@code manual} or {@code triage}; or null
 * @param createdAt   to the second
 * @param updatedAt   to the second
 * @param resolvedAt  to the second; null unless the status is resolved, or closed after having been resolved
 * @param assignedTo  who works on it, or null
 * @param tags        never null
 */
public record Issue(UUID id, String title, String description, Severity severity, IssueStatus status, String category,
		String source, Instant createdAt, Instant updatedAt, Instant resolvedAt, String assignedTo, List<String> tags) {

	public Issue {
		tags = List.copyOf(tags);
	}
}
