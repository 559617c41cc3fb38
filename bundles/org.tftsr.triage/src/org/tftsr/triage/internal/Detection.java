package org.tftsr.triage.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;

/**
 * What was found in one log. It keeps what a line cannot tell by itself, not every span: a log may hold millions.
 *
 * @param counts     how many spans of each type, by the type's name
 * @param multiLines the lines that a value of several lines touches, such as a private key
 */
record Detection(Map<String, Long> counts, Map<Long, TouchedLine> multiLines) {

	/**
	 * A line that values of several lines touch.
	 *
	 * @param start offset of the line's first unit in the log
	 * @param spans those that touch it, by offset
	 */
	record TouchedLine(long start, List<PiiSpan> spans) {
	}

	/**
	 * Searches a whole log.
	 *
	 * @param detector   finds what the user wants to be found
	 * @param pseudonyms learn every value
	 * @param sink       is given every span, by offset
	 */
	static Detection in(LogSource log, ConfiguredDetector detector, Pseudonyms pseudonyms, SpanSource.Sink sink,
			Progress progress) throws TftsrException {
		Map<String, Long> counts = new TreeMap<>();
		Map<Long, TouchedLine> multiLines = new HashMap<>();
		progress.begin("Looking for personal data and secrets in " + log.name(), -1);
		try (DecodedLog text = DecodedLog.open(log)) {
			detector.scan(text.reader(), (span, value) -> {
				counts.merge(span.type().name(), 1L, Long::sum);
				noteLines(span, value, multiLines);
				sink.accept(new DetectedValue(span, value.toString(),
						detector.style().replacement(span.type(), value, pseudonyms)));
			}, progress);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
		return new Detection(counts, multiLines);
	}

	private static void noteLines(PiiSpan span, CharSequence value, Map<Long, TouchedLine> multiLines) {
		long line = span.line();
		for (int i = 0; i < value.length(); i++) {
			if (value.charAt(i) == '\n') {
				if (line == span.line()) {
					touch(line, span.start() - (span.column() - 1), span, multiLines);
				}
				touch(++line, span.start() + i + 1, span, multiLines);
			}
		}
	}

	private static void touch(long line, long start, PiiSpan span, Map<Long, TouchedLine> multiLines) {
		multiLines.computeIfAbsent(line, l -> new TouchedLine(start, new ArrayList<>(1))).spans().add(span);
	}
}
