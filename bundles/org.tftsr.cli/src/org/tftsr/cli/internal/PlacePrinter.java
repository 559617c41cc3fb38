package org.tftsr.cli.internal;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;

/** Prints where personal data and secrets are in a log of no issue; its pseudonyms hold for one run. */
final class PlacePrinter {

	/** As places are printed while the search goes on, the columns are as wide as most values need. */
	private static final String COLUMNS = "%-8s  %-16s  %-8s  %s (%s)";

	private final Output output;
	private final CommandProgress progress;

	PlacePrinter(Output output, CommandProgress progress) {
		this.output = output;
		this.progress = progress;
	}

	/** All places, and for a person how many there are. */
	void print(LogSource log, ConfiguredDetector detector) throws TftsrException {
		Pseudonyms pseudonyms = new Pseudonyms();
		Map<String, Long> counts = new HashMap<>();
		try (DecodedLog text = DecodedLog.open(log); LineCounter lines = new LineCounter(text.reader())) {
			detector.scan(lines, (span, value) -> {
				counts.merge(span.type().name(), 1L, Long::sum);
				print(span, detector.style().replacement(span.type(), value, pseudonyms));
			}, progress);
			if (!output.isJson()) {
				progress.say(Counts.inWords(counts, "No findings") + " in " + Counts.of(lines.lines(), "line", "lines"));
			}
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	private void print(PiiSpan span, String token) {
		if (output.isJson()) {
			output.json(LogJson.of(span, token));
		} else {
			output.line(COLUMNS.formatted(span.line() + ":" + span.column(), token,
					DetectionJson.kind(span.type().kind()), span.detector(), span.validator()));
		}
	}
}
