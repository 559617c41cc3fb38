package org.tftsr.logs.internal.cause;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

/**
 * What was measured at a time, as the monitoring of a cloud exports it, a line of JSON each:
 * {@code {"timestamp": "...", "metric_name": "WriteIOPS", "db_instance": "orders", "value": 3420.0}}.
 *
 * @param series what is measured of what; equal for all measurements of one series
 * @param value  finite
 */
record Measurement(String series, double value) {

	private static final int LONGEST = 2_000;
	private static final String HINT = "\"metric";
	private static final Set<String> NAMES = Set.of("metric", "metric_name", "metricname");
	private static final Set<String> VALUES = Set.of("value", "val");
	private static final Set<String> TIMES = Set.of("timestamp", "@timestamp", "time", "ts", "date", "datetime");

	/** The measurement that a line is; null where it is none. */
	static Measurement in(String line) {
		if (line.length() > LONGEST || !line.startsWith("{") || !line.contains(HINT)) {
			return null;
		}
		try (JsonReader json = new JsonReader(new StringReader(line))) {
			return read(json);
		} catch (EOFException | MalformedJsonException | IllegalStateException | NumberFormatException e) {
			// a line that looks like one and is none, such as half of one
			return null;
		} catch (IOException e) {
			throw new IllegalStateException("a text is read from memory", e);
		}
	}

	private static Measurement read(JsonReader json) throws IOException {
		StringBuilder series = new StringBuilder();
		boolean named = false;
		double value = Double.NaN;
		json.beginObject();
		while (json.hasNext()) {
			String key = json.nextName().toLowerCase(Locale.ROOT);
			JsonToken token = json.peek();
			if (token == JsonToken.NUMBER && VALUES.contains(key)) {
				value = json.nextDouble();
			} else if (token == JsonToken.STRING && !TIMES.contains(key)) {
				named |= NAMES.contains(key);
				series.append(key).append('=').append(json.nextString()).append('\n');
			} else {
				json.skipValue();
			}
		}
		json.endObject();
		return named && Double.isFinite(value) ? new Measurement(series.toString(), value) : null;
	}
}
