package org.tftsr.triage.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.Redactor;

/**
 * Shows whole lines with exactly the spans of their file replaced, so that a line reads the same here and in the redacted
 * copy, and takes a second look at every text.
 */
final class RedactingView implements TextView {

	private final Redactor redactor;
	private final Map<Long, List<PiiSpan>> spansByLine;
	/** Lines behind the first one of a value that spans several lines, with what stands for the value. */
	private final Map<Long, String> continuations = new HashMap<>();

	RedactingView(Redactor redactor, Detection detection) {
		this.redactor = redactor;
		this.spansByLine = detection.values().stream().map(DetectedValue::span)
				.collect(Collectors.groupingBy(PiiSpan::line));
		detection.values().forEach(this::noteContinuations);
	}

	private void noteContinuations(DetectedValue value) {
		long further = value.value().chars().filter(c -> c == '\n').count();
		for (long line = 1; line <= further; line++) {
			continuations.put(value.span().line() + line, value.replacement());
		}
	}

	@Override
	public String line(long number, String line) {
		String token = continuations.get(number);
		if (token != null) {
			return token;
		}
		List<PiiSpan> spans = spansByLine.getOrDefault(number, List.of());
		String first = spans.isEmpty() ? line : redactor.redactLine(line, lineStart(spans.get(0)), spans).text();
		return text(first);
	}

	private static long lineStart(PiiSpan span) {
		return span.start() - (span.column() - 1);
	}

	@Override
	public String text(String text) {
		return redactor.redact(text).text();
	}
}
