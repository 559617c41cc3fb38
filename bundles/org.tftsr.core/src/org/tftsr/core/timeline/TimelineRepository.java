package org.tftsr.core.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.problem.TftsrException;

/**
 * What belongs to a timeline besides the list of its events, which is the issue's. Thread-safe; each method is one
 * transaction, and announces its change as one of the issue. A method that is given the id of nothing fails with
 * {@link org.tftsr.core.problem.ProblemKind#NOT_FOUND}, except where it returns an {@link Optional}.
 */
public interface TimelineRepository {

	/** The event of that id. */
	Optional<TimelineEvent> find(UUID eventId) throws TftsrException;

	/**
	 * Adds an event that a line of a log shows.
	 *
	 * @param logFileId    a log file of the issue
	 * @param line         from 1
	 * @param originalTime the time as the log has it
	 */
	TimelineEvent addLine(UUID logFileId, long line, String type, String description, Instant occurredAt,
			String originalTime) throws TftsrException;

	/**
	 * Changes an event. Fails with {@link org.tftsr.core.problem.ProblemKind#CONFLICT} where one of its fields holds something
	 * else by now than {@link TimelineChange#seen} tells; nothing has changed then.
	 */
	TimelineEvent update(UUID eventId, TimelineChange change) throws TftsrException;

	/** Deletes an event. */
	void delete(UUID eventId) throws TftsrException;

	/** The clocks of the log files of an issue of which somebody has said something. */
	Map<UUID, LogClock> clocks(UUID issueId) throws TftsrException;

	/** Says what the clock of a log file is. */
	void setClock(UUID logFileId, LogClock clock) throws TftsrException;

	/** What was read of the log files of an issue; those that nobody has read yet are not among them. */
	Map<UUID, LogTimes> times(UUID issueId) throws TftsrException;

	/** Keeps what was read of a log file. No change of the issue: nobody is told. */
	void keepTimes(UUID logFileId, LogTimes times) throws TftsrException;
}
