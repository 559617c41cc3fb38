package org.tftsr.core.timeline;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.tftsr.core.analysis.LogMoment;

/**
 * What a log says about when: read once, and kept with the log file, whose content never changes.
 *
 * @param first      earliest time stamp as written, in a year that stands for an unknown one where the log does not tell it; null where there is none
 *                   that tells the day
 * @param last       latest time stamp, likewise
 * @param zone       the zone that is written with the first time stamp that has one; null where none has
 * @param firstError the first line of level ERROR or above; null where there is none. Its time is null where the log does not
 *                   tell the day
 * @param message    what that line says, redacted; null where there is none
 * @param lines      how many lines the log has; null where it was read before that was kept
 */
public record LogTimes(LocalDateTime first, LocalDateTime last, ZoneOffset zone, LogMoment firstError, String message,
		Long lines) {
}
