package org.tftsr.core.pii;

/**
 * A place in a text that holds a sensitive value. Spans of one text never overlap. A span knows where the value is, never
 * the value itself, so that it may be logged.
 *
 * @param type      what was found
 * @param start     offset of its first UTF-16 unit, from 0; a byte order mark does not count
 * @param end       offset behind its last UTF-16 unit
 * @param line      line of its first unit, from 1; a line ends at LF, and a CR before it is part of the line end
 * @param column    column of its first unit in that line, in UTF-16 units from 1
 * @param detector  what found it, such as {@code email}
 * @param validator what accepted it, such as {@code luhn}; never null
 */
public record PiiSpan(PiiType type, long start, long end, long line, int column, String detector, String validator) {

	/** UTF-16 units. */
	public long length() {
		return end - start;
	}
}
