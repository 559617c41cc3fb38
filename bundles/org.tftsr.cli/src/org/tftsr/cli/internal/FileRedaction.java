package org.tftsr.cli.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.tftsr.core.log.LogSource;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LogMatch;
import org.tftsr.logs.LogSearch;
import org.tftsr.logs.LogSources;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;
import org.tftsr.pii.StreamingScan;
import org.tftsr.triage.AtomicFile;

import com.google.gson.JsonObject;

/** Scans, searches and redacts a log of no issue; its pseudonyms hold for one run. */
final class FileRedaction {

	private final Pseudonyms pseudonyms = new Pseudonyms();
	private final Redactor redactor;
	private final Output output;

	FileRedaction(PiiDetector detector, Output output) {
		this.redactor = new Redactor(detector, pseudonyms, ReplacementStyle.PSEUDONYM);
		this.output = output;
	}

	void scan(LogSource log, Progress progress) throws TftsrException {
		try (DecodedLog text = DecodedLog.open(log)) {
			StreamingScan.scan(text.reader(), (span, value) -> {
				String token = pseudonyms.tokenFor(span.type(), value);
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

	void redactToFile(LogSource log, Path target, Progress progress) throws TftsrException {
		AtomicFile.write(target, true, out -> redact(log, out, progress));
	}

	void redactToOutput(LogSource log, Progress progress) throws TftsrException {
		try {
			redact(log, output.stream(), progress);
		} catch (IOException e) {
			throw LogSources.problem(log, e);
		}
	}

	private void redact(LogSource log, OutputStream out, Progress progress) throws IOException, TftsrException {
		try (DecodedLog text = DecodedLog.open(log)) {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			redactor.redact(text.reader(), writer, progress);
			writer.flush();
		}
	}

	void search(LogSource log, Pattern pattern, Progress progress) throws TftsrException {
		LogSearch.find(log, pattern, match -> {
			print(match);
			return true;
		}, progress);
	}

	private void print(LogMatch match) {
		String line = redactor.redact(match.text()).text();
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
