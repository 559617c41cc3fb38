package org.tftsr.triage.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.Redactor;

/**
 * Shows whole lines with exactly the spans of their file replaced, so that a line reads the same here and in the redacted
 * copy, and takes a second look at every text.
 */
final class RedactingView implements TextView {

	/**
	 * A line that a span touches.
	 *
	 * @param start offset of its first unit in the file
	 * @param spans those that touch it, by offset
	 */
	private record TouchedLine(long start, List<PiiSpan> spans) {
	}

	private final Redactor redactor;
	private final Map<Long, TouchedLine> touched = new HashMap<>();

	RedactingView(Redactor redactor, Detection detection) {
		this.redactor = redactor;
		detection.values().forEach(this::note);
	}

	/** A value such as a private key touches several lines. */
	private void note(DetectedValue value) {
		PiiSpan span = value.span();
		long line = span.line();
		touch(line, span.start() - (span.column() - 1), span);
		for (int end = value.value().indexOf('\n'); end >= 0; end = value.value().indexOf('\n', end + 1)) {
			touch(++line, span.start() + end + 1, span);
		}
	}

	private void touch(long line, long start, PiiSpan span) {
		touched.computeIfAbsent(line, l -> new TouchedLine(start, new ArrayList<>(1))).spans().add(span);
	}

	@Override
	public String line(long number, String line) {
		TouchedLine spans = touched.get(number);
		return text(spans == null ? line : redactor.redactLine(line, spans.start(), spans.spans()).text());
	}

	@Override
	public String text(String text) {
		return redactor.redact(text).text();
	}
}
