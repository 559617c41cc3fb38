package org.tftsr.triage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.tftsr.core.log.LogFile;
import org.tftsr.core.timeline.LogClock;

/**
 * A log of an issue with what is known of it.
 *
 * @param file     the log file
 * @param lines    how many it has; null where it was not read yet
 * @param first    earliest time in it, by its clock; null where it was not read yet, or does not tell the day
 * @param last     latest time, likewise
 * @param clock    of the log; right and in UTC where nobody has said otherwise
 * @param findings how many sensitive values were found in it; null where nobody has searched it
 * @param pointers what of the issue points to its lines, by line
 */
public record IssueLog(LogFile file, Long lines, Instant first, Instant last, LogClock clock, Long findings,
		List<LogPointer> pointers) {

	public IssueLog {
		Objects.requireNonNull(file);
		Objects.requireNonNull(clock);
		pointers = List.copyOf(pointers);
	}
}
