package org.tftsr.triage.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.DetectedValue;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.SpanSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.IssueRedaction;
import org.tftsr.pii.Pseudonyms;

/**
 * What was found in one log. It keeps what a line cannot tell by itself, not every span: a log may hold millions.
 *
 * @param counts     how many spans of each type, by the type's name
 * @param multiLines what values of several lines, such as private keys, touch of a line: offsets are from the first unit of
 *                   the line, as it is seen, and so may be below 0 or beyond its end
 */
record Detection(Map<String, Long> counts, Map<Long, List<PiiSpan>> multiLines) {

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
		Map<Long, List<PiiSpan>> multiLines = new HashMap<>();
		each(log, detector, pseudonyms, found -> {
			counts.merge(found.span().type().name(), 1L, Long::sum);
			noteLines(found.span(), found.value(), multiLines);
			sink.accept(found);
		}, progress);
		return new Detection(counts, multiLines);
	}

	/** As {@link #in}, of which nothing is kept, so that memory stays flat whatever is found; how many spans there are. */
	static long each(LogSource log, ConfiguredDetector detector, Pseudonyms pseudonyms, SpanSource.Sink sink, Progress progress)
			throws TftsrException {
		long[] count = { 0 };
		progress.begin(NLS.bind(Messages.Detection_looking, log.name()), -1);
		try (DecodedLog text = DecodedLog.open(log)) {
			detector.scan(text.reader(), (span, value) -> {
				count[0]++;
				sink.accept(new DetectedValue(span, value.toString(),
						detector.style().replacement(span.type(), value, pseudonyms)));
			}, progress);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
		return count[0];
	}

	/** How the texts of the log appear in an analysis. */
	TextView view(IssueRedaction redaction) {
		return new RedactingView(redaction.redactor(), this);
	}

	private static void noteLines(PiiSpan span, CharSequence value, Map<Long, List<PiiSpan>> multiLines) {
		long line = span.line();
		for (int i = 0; i < value.length(); i++) {
			if (value.charAt(i) == '\n') {
				if (line == span.line()) {
					touch(line, span.column() - 1L, value.length(), span, multiLines);
				}
				touch(++line, -i - 1L, value.length(), span, multiLines);
			}
		}
	}

	private static void touch(long line, long start, int length, PiiSpan span, Map<Long, List<PiiSpan>> multiLines) {
		multiLines.computeIfAbsent(line, l -> new ArrayList<>(1)).add(new PiiSpan(span.type(), start, start + length,
				span.line(), span.column(), span.detector(), span.validator()));
	}
}
