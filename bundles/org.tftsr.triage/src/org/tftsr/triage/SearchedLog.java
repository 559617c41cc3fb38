package org.tftsr.triage;

import org.tftsr.core.log.LogFile;

/**
 * A log file of an issue as it was searched.
 *
 * @param log    in the encoding that it was read in
 * @param search the number of the search, as {@link org.tftsr.core.log.LogRepository#replaceSpans} told
 * @param found  how many places of values it has
 */
public record SearchedLog(LogFile log, long search, long found) {
}
