package org.tftsr.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A sample incident with what a triage of it has to find.
 *
 * @param folder        where it lies
 * @param logs          its logs, that of the failing service first
 * @param causeFile     the log that shows the cause
 * @param causeContains what the line that shows it contains
 * @param planted       every sensitive value in it
 */
record Sample(Path folder, List<Path> logs, Path causeFile, String causeContains, List<String> planted) {

	private static final Path ROOT = Path.of(System.getProperty("tftsr.checkout"), "samples").toAbsolutePath()
			.normalize();

	static Stream<Sample> all() {
		return Stream.of("checkout-outage", "node-disk-full", "token-expiry").map(Sample::named);
	}

	static Sample named(String name) {
		Path folder = ROOT.resolve(name);
		try {
			JsonObject expected = JsonParser.parseString(Files.readString(folder.resolve("expected.json")))
					.getAsJsonObject();
			JsonObject cause = expected.getAsJsonObject("cause");
			List<Path> logs = StreamSupport.stream(expected.getAsJsonArray("logs").spliterator(), false)
					.map(log -> folder.resolve(log.getAsString())).toList();
			List<String> planted = StreamSupport.stream(expected.getAsJsonArray("planted").spliterator(), false)
					.map(value -> value.getAsJsonObject().get("value").getAsString()).distinct().toList();
			return new Sample(folder, logs, folder.resolve(cause.get("file").getAsString()),
					cause.get("contains").getAsString(), planted);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public String toString() {
		return folder.getFileName().toString();
	}
}
