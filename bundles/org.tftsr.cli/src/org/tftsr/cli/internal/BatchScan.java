package org.tftsr.cli.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/** Scans many texts in one process: JSON lines {@code {"id","text"}} in, {@code {"id","spans"}} out. */
final class BatchScan {

	private final PiiDetector detector;
	private final Output output;

	BatchScan(PiiDetector detector, Output output) {
		this.detector = detector;
		this.output = output;
	}

	void run(Progress progress) throws TftsrException {
		BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		long number = 0;
		try {
			for (String line = in.readLine(); line != null; line = in.readLine()) {
				progress.check();
				number++;
				if (!line.isBlank()) {
					output.json(scan(line, number));
				}
			}
		} catch (IOException e) {
			throw new TftsrException(ProblemKind.IO, "Cannot read standard input", String.valueOf(e.getMessage()),
					"Try again", e);
		}
	}

	private JsonObject scan(String line, long number) throws TftsrException {
		JsonObject request;
		String text;
		try {
			request = JsonParser.parseString(line).getAsJsonObject();
			text = request.get("text").getAsString();
		} catch (JsonParseException | IllegalStateException | NullPointerException e) {
			// The parser's own message may quote the text.
			throw new TftsrException(ProblemKind.INVALID_INPUT, "Cannot read line " + number + " of standard input",
					"it is not a JSON object with a string \"text\"", "Write one object a line: {\"id\":…,\"text\":…}");
		}
		JsonObject answer = new JsonObject();
		answer.add("id", request.get("id"));
		answer.add("spans", spans(detector.detect(text)));
		return answer;
	}

	private static JsonArray spans(List<PiiSpan> spans) {
		return IssueJson.array(spans, span -> {
			JsonObject json = new JsonObject();
			json.addProperty("type", span.type().name());
			json.addProperty("kind", span.type().kind().name().toLowerCase(Locale.ROOT));
			json.addProperty("start", span.start());
			json.addProperty("end", span.end());
			return json;
		});
	}
}
