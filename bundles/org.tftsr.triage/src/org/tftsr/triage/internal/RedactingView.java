package org.tftsr.triage.internal;

import java.util.List;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.Redactor;

/**
 * Shows texts of a log redacted. The redactor knows every value of the log by then, so a line reads the same here and in
 * the redacted copy; what belongs to a value of several lines is told by the detection, as the line alone does not show it.
 */
final class RedactingView implements TextView {

	private final Redactor redactor;
	private final Detection detection;

	RedactingView(Redactor redactor, Detection detection) {
		this.redactor = redactor;
		this.detection = detection;
	}

	@Override
	public String line(long number, String line) {
		List<PiiSpan> touching = detection.multiLines().get(number);
		return text(touching == null ? line : redactor.redactLine(line, 0, touching).text());
	}

	@Override
	public String text(String text) {
		return redactor.redact(text).text();
	}
}
