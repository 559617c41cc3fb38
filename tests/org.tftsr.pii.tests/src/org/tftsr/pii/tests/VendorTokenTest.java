package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.ConfiguredDetector;

/**
 * Each line of the product's tables of token formats finds a token that is made after it, and leaves alone one that is
 * cut short and one with a character that cannot be in it.
 */
class VendorTokenTest {

	private static final long SEED = 7;
	/** Short enough for the looser formats of the same vendor, too. */
	private static final int CUT = 3;
	private static final String FOLDER = "internal/secret/";
	private static final Pattern RUN = Pattern.compile("\\{(\\w+) (\\d+)(?:-(\\d+))?}");
	private static final String ALNUM = "aZ3bY7cX1dW9eV5fU2gT8hS4iR6jQ0kPlOmNnMoLpKqJrIsHtGuFvEwDxCyBzA";
	private static final Map<String, String> ALPHABETS = Map.of("digit", "3172950486", "hex", "3f9a1c7e5b2d8046", "upper",
			"Z3Y7X1W9V5U2T8S4R6Q0PONMLKJIHGFEDCBA", "lower", "z3y7x1w9v5u2t8s4r6q0ponmlkjihgfedcba", "alnum", ALNUM, "word",
			ALNUM, "base64", ALNUM, "parts", ALNUM, "webhook", ALNUM, "percent", ALNUM);

	private final PiiDetector detector = ConfiguredDetector.standard();

	/** A line of a table. */
	record Format(String type, String vendor, String template) {

		static Format parse(String line) {
			String[] fields = line.split(" \\| ");
			return new Format(fields[0], fields[1], fields[2]);
		}

		/** A token after the template, whose runs have their shortest length divided by a number. */
		String token(int divisor) {
			Random random = new Random(SEED);
			StringBuilder token = new StringBuilder();
			Matcher run = RUN.matcher(template);
			int end = 0;
			while (run.find()) {
				token.append(template, end, run.start());
				end = run.end();
				int length = Integer.parseInt(run.group(2)) / divisor;
				String alphabet = ALPHABETS.get(run.group(1));
				for (int i = 0; i < length; i++) {
					token.append(i % 4 == 3 ? (char) ('0' + random.nextInt(10)) : alphabet.charAt(random.nextInt(alphabet
							.length())));
				}
			}
			return token.append(template.substring(end)).toString();
		}
	}

	static List<Format> formats() {
		return Stream.of("infrastructure-tokens.txt", "application-tokens.txt").flatMap(VendorTokenTest::lines)
				.filter(line -> !line.isBlank() && !line.startsWith("#")).map(Format::parse).toList();
	}

	private static Stream<String> lines(String table) {
		List<String> lines = new ArrayList<>();
		try (InputStream in = ConfiguredDetector.class.getResourceAsStream(FOLDER + table);
				BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			reader.lines().forEach(lines::add);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return lines.stream();
	}

	@Test
	void thereAreFormatsOfAtLeastAHundredAndFiftyVendors() {
		Set<String> vendors = formats().stream().map(Format::vendor).collect(Collectors.toSet());
		assertTrue(vendors.size() >= 150, () -> vendors.size() + " vendors");
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("formats")
	void findsATokenOfTheFormat(Format format) {
		String token = format.token(1);
		List<PiiSpan> spans = detector.detect("sent " + token + " to it");
		assertEquals(List.of("5-" + (5 + token.length())), spans.stream().filter(s -> s.type().name().equals(format
				.type())).map(s -> Example.place(s.start(), s.end())).toList(), token);
		assertTrue(spans.stream().anyMatch(s -> s.detector().startsWith("vendor token: ")), token);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("formats")
	void leavesAloneWhatIsTooShort(Format format) {
		assertNoneOf(format, format.token(CUT));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("formats")
	void leavesAloneWhatHasAnotherCharacterInIt(Format format) {
		String token = format.token(1);
		Matcher run = RUN.matcher(format.template());
		assertTrue(run.find());
		int middle = run.start() + Integer.parseInt(run.group(2)) / 2;
		assertNoneOf(format, token.substring(0, middle) + '\u00E9' + token.substring(middle + 1));
	}

	private void assertNoneOf(Format format, String text) {
		List<String> found = detector.detect("sent " + text + " to it").stream().map(PiiSpan::detector).toList();
		assertTrue(found.stream().noneMatch(d -> d.equals("vendor token: " + format.vendor())), () -> text + " " + found);
	}

	@Test
	void aSpanNamesTheVendor() {
		assertEquals("vendor token: npm", detector.detect("npm_" + "ExampleExampleExampleExample12345678").getFirst()
				.detector());
	}
}
