package org.tftsr.ui.logs.internal.decision;

import org.tftsr.core.pii.PiiSpan;

/**
 * Where a finding is in its log, and a trace of its value that does not tell the value. Of a value over several lines it is the place of
 * all of it, whatever the text that it was found in holds of them, and however they end.
 *
 * @param line     in the log, from 1
 * @param column   in that line, from 1
 * @param typeName its type
 * @param length   of the value, in UTF-16 units, a line end being one
 * @param hash     of the value
 */
public record FindingPlace(long line, int column, String typeName, int length, int hash) {

	/** The place of a finding in a text whose lines are those of the log. */
	public static FindingPlace of(PiiSpan span, String value) {
		String lines = withoutReturns(value);
		return new FindingPlace(span.line(), span.column(), span.type().name(), lines.length(), lines.hashCode());
	}

	/** The same in another line: that of a log in which the lines of this one stand elsewhere. */
	public FindingPlace inLine(long other) {
		return at(other, column);
	}

	/** The same elsewhere: the text that it was found in has other lines than the log. */
	public FindingPlace at(long otherLine, int otherColumn) {
		return new FindingPlace(otherLine, otherColumn, typeName, length, hash);
	}

	/** Whether these words are the value. */
	public boolean has(String value) {
		String lines = withoutReturns(value);
		return lines.length() == length && lines.hashCode() == hash;
	}

	private static String withoutReturns(String value) {
		return value.replace("\r\n", "\n"); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
