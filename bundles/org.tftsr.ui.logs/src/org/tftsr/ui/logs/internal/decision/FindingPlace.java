package org.tftsr.ui.logs.internal.decision;

import org.tftsr.core.pii.PiiSpan;

/**
 * Where a finding is in its log, and a trace of its value that does not tell the value.
 *
 * @param line     in the log, from 1
 * @param column   in that line, from 1
 * @param typeName its type
 * @param length   of the value, in UTF-16 units
 * @param hash     of the value
 */
public record FindingPlace(long line, int column, String typeName, int length, int hash) {

	/** The place of a finding. */
	public static FindingPlace of(PiiSpan span, String value) {
		return new FindingPlace(span.line(), span.column(), span.type().name(), value.length(), value.hashCode());
	}

	/** The same in another line: that of a log in which the lines of this one stand elsewhere. */
	public FindingPlace inLine(long other) {
		return new FindingPlace(other, column, typeName, length, hash);
	}
}
