package org.tftsr.triage.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.StreamingScan;

/**
 * What was found in one log.
 *
 * @param values by offset
 */
record Detection(List<DetectedValue> values) {

	Detection {
		values = List.copyOf(values);
	}

	/** Searches a whole log. */
	static Detection in(LogSource log, Pseudonyms pseudonyms, Progress progress) throws TftsrException {
		List<DetectedValue> values = new ArrayList<>();
		progress.begin("Looking for personal data in " + log.name(), -1);
		try (DecodedLog text = DecodedLog.open(log)) {
			StreamingScan.scan(text.reader(), (span, value) -> values
					.add(new DetectedValue(span, value.toString(), pseudonyms.tokenFor(span.type(), value))), progress);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
		return new Detection(values);
	}

	/** How many spans there are of each type, by the type's name. */
	Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		values.forEach(value -> counts.merge(value.span().type().name(), 1L, Long::sum));
		return counts;
	}
}
