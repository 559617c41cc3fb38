package org.tftsr.triage;

import java.util.UUID;

import org.tftsr.core.issue.TimelineEvent;
import org.tftsr.core.log.LineNumbers;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.core.timeline.Timeline;

/**
 * The timeline of an issue: what was noted, and what follows from what is known. Thread-safe; call none of it on the user
 * interface thread. Events are changed through {@link org.tftsr.core.timeline.TimelineRepository}.
 */
public interface TimelineService {

	/** The timeline as far as it is known, without a look at any log. */
	Timeline timeline(UUID issueId) throws TftsrException;

	/**
	 * Reads the logs of an issue that were not read for this before, or before their lines were counted. A log that changed since it was added, or went away, is
	 * left out and stays unread.
	 *
	 * @return whether anything is known now that was not
	 */
	boolean readLogs(UUID issueId, Progress progress) throws TftsrException;

	/**
	 * Notes an event.
	 *
	 * @param type such as one of {@link org.tftsr.core.timeline.EventType}
	 * @param time when it happened
	 */
	TimelineEvent add(UUID issueId, String type, String description, EventTime time) throws TftsrException;

	/**
	 * Notes what a line of a log shows, at the time it was written, with what it says, redacted. Refuses where the file is no
	 * longer the one that was added, and where the log does not tell the day.
	 *
	 * @param lines of which the first is noted; what is meant of it is in what it says, also where it is very long
	 */
	TimelineEvent addLine(UUID logFileId, LineNumbers lines, Progress progress) throws TftsrException;

	/** As the other form, of a line by its number, from 1. */
	default TimelineEvent addLine(UUID logFileId, long line, Progress progress) throws TftsrException {
		return addLine(logFileId, LineNumbers.between(line, line), progress);
	}
}
