package org.tftsr.logs.view;

/**
 * A pause in a log that is much longer than usual: at least a second, and at least ten times as long as nineteen of twenty
 * pauses between its records.
 *
 * @param line   the first line after the pause
 * @param from   the time of the record before it, in milliseconds as {@link LineFacts#time} has them
 * @param millis how long it is
 */
public record Gap(long line, long from, long millis) {
}
