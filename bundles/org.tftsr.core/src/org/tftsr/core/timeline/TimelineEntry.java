package org.tftsr.core.timeline;

import java.time.Instant;
import java.util.UUID;

import org.tftsr.core.issue.TimelineEvent;

/**
 * A row of a timeline.
 *
 * @param event        the event that was noted; null where this follows from something else that is known
 * @param type         as {@link TimelineEvent#type}
 * @param description  what happened
 * @param occurredAt   when, in UTC; null where a log does not tell the day
 * @param originalTime the time as it was written; null where it was given in UTC
 * @param source       what it follows from, such as the name of a log; null for an event that no line of a log shows
 * @param logFileId    the log file that shows it, or null
 * @param line         the line that shows it, from 1; 0 where there is none
 */
public record TimelineEntry(TimelineEvent event, String type, String description, Instant occurredAt,
		String originalTime, String source, UUID logFileId, long line) {

	/** The row of an event that was noted. */
	public static TimelineEntry noted(TimelineEvent event) {
		return new TimelineEntry(event, event.type(), event.description(), event.occurredAt(), event.originalTime(),
				null, event.logFileId(), event.line());
	}

	/** Whether nobody noted this: it follows from what is known. */
	public boolean isDerived() {
		return event == null;
	}
}
