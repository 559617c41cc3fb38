package org.tftsr.ui.logs.internal.pii;

import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.PiiType;
import org.tftsr.ui.logs.internal.decision.FindingPlace;

/**
 * A sensitive value in the text of a log, or what the text holds of it. It knows where the value is, never the value.
 *
 * @param span        what was found where, and why
 * @param replacement what stands in its place in redacted text
 * @param place       of all of the value in the log: what is decided about it is decided by that
 */
public record Finding(PiiSpan span, String replacement, FindingPlace place) {

	/** What it is. */
	public PiiType type() {
		return span.type();
	}

	/** Why it is sensitive. */
	public PiiKind kind() {
		return type().kind();
	}

	/** Offset of its first UTF-16 unit; a text in memory has no more of them than an {@code int} counts. */
	public int start() {
		return Math.toIntExact(span.start());
	}

	/** Offset behind its last UTF-16 unit. */
	public int end() {
		return Math.toIntExact(span.end());
	}

	/** UTF-16 units. */
	public int length() {
		return end() - start();
	}

	/** Its span as seen in a text that starts later, or earlier, by so many units. Line and column stay as they are. */
	PiiSpan spanFrom(int origin) {
		return shifted(span, -origin);
	}

	static PiiSpan shifted(PiiSpan span, int by) {
		return new PiiSpan(span.type(), span.start() + by, span.end() + by, span.line(), span.column(), span.detector(),
				span.validator());
	}
}
