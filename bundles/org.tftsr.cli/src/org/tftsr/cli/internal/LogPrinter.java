package org.tftsr.cli.internal;

import java.io.IOException;
import java.util.regex.Pattern;

import org.tftsr.core.analysis.TextView;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogMatch;
import org.tftsr.logs.LogSearch;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;

import com.google.gson.JsonObject;

/** Prints places and matches of a log of no issue; its pseudonyms hold for one run. */
final class LogPrinter {

	private final Output output;

	LogPrinter(Output output) {
		this.output = output;
	}

	/** Where personal data and secrets are. */
	void printPlaces(LogSource log, ConfiguredDetector detector, Progress progress) throws TftsrException {
		Pseudonyms pseudonyms = new Pseudonyms();
		try (DecodedLog text = DecodedLog.open(log)) {
			detector.scan(text.reader(), (span, value) -> {
				String token = detector.style().replacement(span.type(), value, pseudonyms);
				if (output.isJson()) {
					output.json(LogJson.of(span, token));
				} else {
					output.line(span.line() + ":" + span.column() + "  " + token);
				}
			}, progress);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	/** The lines that match, each as the view shows it. */
	void printMatches(LogSource log, Pattern pattern, TextView view, Progress progress) throws TftsrException {
		LogSearch.find(log, pattern, match -> {
			print(match, view.line(match.line(), match.text()));
			return true;
		}, progress);
	}

	private void print(LogMatch match, String line) {
		if (!output.isJson()) {
			output.line(match.line() + ": " + line);
			return;
		}
		JsonObject json = new JsonObject();
		json.addProperty("line", match.line());
		json.addProperty("start", match.offset() + match.start());
		json.addProperty("end", match.offset() + match.end());
		json.addProperty("text", line);
		output.json(json);
	}
}
