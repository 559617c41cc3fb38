package org.tftsr.logs;

/**
 * A place where a search expression matches.
 *
 * @param line   from 1
 * @param text   the whole line as it is seen, without the control sequences of terminals
 * @param start  where the match starts in the line, in UTF-16 units
 * @param end    where it ends in the line
 * @param from   where the match starts in the log's text, in UTF-16 units, control sequences included
 * @param to     where it ends there
 */
public record LogMatch(long line, String text, int start, int end, long from, long to) {
}
