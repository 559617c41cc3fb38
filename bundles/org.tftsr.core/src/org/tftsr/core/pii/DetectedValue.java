package org.tftsr.core.pii;

/**
 * A span with the value it holds. Its text form leaves the value out.
 *
 * @param span        where
 * @param value       the sensitive value
 * @param replacement what stands in its place in redacted text, such as {@code [EMAIL-1]}
 */
public record DetectedValue(PiiSpan span, String value, String replacement) {

	@Override
	public String toString() {
		return span + " -> " + replacement;
	}
}
