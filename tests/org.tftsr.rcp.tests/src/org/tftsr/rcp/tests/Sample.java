package org.tftsr.rcp.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The log of a checkout that fails, out of the samples of the project, and the secrets that were planted in it. */
final class Sample {

	private static final Path FOLDER = Path.of("..", "..", "samples", "checkout-outage").toAbsolutePath().normalize();
	private static final Pattern PLANTED = Pattern.compile("\"file\": \"checkout-service.log\", \"type\": \"\\w+\", \"value\": \"([^\"]+)\"");

	private Sample() {
	}

	static Path log() {
		return FOLDER.resolve("checkout-service.log");
	}

	/** Which of the planted secrets stand in a text as they are. */
	static List<String> secretsIn(String text) throws IOException {
		List<String> planted = PLANTED.matcher(Files.readString(FOLDER.resolve("expected.json"))).results()
				.map((MatchResult one) -> one.group(1)).toList();
		if (planted.size() < 20) {
			throw new IOException("Only " + planted.size() + " secrets are known of in the sample");
		}
		return planted.stream().filter(text::contains).toList();
	}
}
