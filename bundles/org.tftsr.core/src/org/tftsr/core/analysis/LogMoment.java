package org.tftsr.core.analysis;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A line of a log and when it was written.
 *
 * @param line   from 1
 * @param time   of its record as written, or of the one before, in the log's own zone; null where neither has one, or the
 *               log does not tell the day. Whether the year is known, {@link LogStatistics#hasYear} tells
 * @param offset the zone written with it; null where there is none
 */
public record LogMoment(long line, LocalDateTime time, ZoneOffset offset) {
}
