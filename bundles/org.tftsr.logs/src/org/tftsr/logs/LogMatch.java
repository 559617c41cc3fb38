package org.tftsr.logs;

/**
 * A place where a search expression matches.
 *
 * @param line   from 1
 * @param text   the whole line
 * @param start  where the match starts in the line, in UTF-16 units
 * @param end    where it ends in the line
 * @param offset where the line starts in the log's text, in UTF-16 units
 */
public record LogMatch(long line, String text, int start, int end, long offset) {
}
