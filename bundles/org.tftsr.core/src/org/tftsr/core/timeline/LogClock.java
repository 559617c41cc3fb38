package org.tftsr.core.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How the times that a log holds become UTC.
 *
 * @param zone the zone of times that are written without one
 * @param skew how far the clock that wrote the log was ahead of the true time; negative where it was behind. It applies to all
 *             times, those with a zone as well
 */
public record LogClock(ZoneId zone, Duration skew) {

	/** The clock of a log of which nobody has said anything: right, and in UTC. */
	public static final LogClock UTC = new LogClock(ZoneOffset.UTC, Duration.ZERO);

	public LogClock {
		Objects.requireNonNull(zone);
		Objects.requireNonNull(skew);
	}

	/**
	 * A time of the log in UTC. Of a time that a change of clocks makes come twice the earlier one is taken; one that such a
	 * change leaves out is taken as if the clock had not been changed yet.
	 *
	 * @param written as in the log
	 * @param offset  the zone that is written with it, or null
	 */
	public Instant toUtc(LocalDateTime written, ZoneOffset offset) {
		return written.atZone(offset == null ? zone : offset).toInstant().minus(skew);
	}
}
