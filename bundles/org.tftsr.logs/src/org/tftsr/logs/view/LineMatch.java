package org.tftsr.logs.view;

/**
 * A place in a line where a query matches.
 *
 * @param line  the number of the line, from 1
 * @param start where the match starts in {@link LogLine#text()}, in UTF-16 units; the length of that text where the match
 *              is in the part of a long line that is cut off
 * @param end   behind its last unit; the same as {@code start} where the match is cut off
 */
public record LineMatch(long line, int start, int end) {
}
