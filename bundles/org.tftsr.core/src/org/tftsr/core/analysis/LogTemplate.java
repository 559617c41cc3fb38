package org.tftsr.core.analysis;

/**
 * A group of log records that differ only in their variable parts.
 *
 * @param id         from 1, in order of first appearance
 * @param template   the constant parts, with {@code <*>} for each variable one
 * @param count      how many records
 * @param level      the worst level among them; null where they have none
 * @param firstLine  line of the first record, from 1
 * @param lastLine   line of the last record
 * @param sampleLine line of a record that shows it best
 */
public record LogTemplate(int id, String template, long count, LogLevel level, long firstLine, long lastLine,
		long sampleLine) {
}
