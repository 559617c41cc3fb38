package org.tftsr.pii;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a redaction of a stream did.
 *
 * @param counts how many values were replaced, by the name of their type
 * @param sha256 SHA-256 of what was written, in UTF-8, in small hexadecimal digits
 */
public record RedactionReport(Map<String, Long> counts, String sha256) {

	public RedactionReport {
		counts = Map.copyOf(new TreeMap<>(counts));
	}

	/** How many values were replaced. */
	public long total() {
		return counts.values().stream().mapToLong(Long::longValue).sum();
	}
}
