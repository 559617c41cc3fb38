package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;

/**
 * Values that have a pseudonym are found in any text, by their hash. A search that compares them one by one is the judge.
 */
class KnownValuesTest {

	private static final int SHORTEST = 4;
	private static final String SECRET = "aB3xK9mQ2zLw";
	/** A text of its first units again and again could ask for any number of looks. */
	private static final String LONG = "a.".repeat(15_000) + "x";
	private static final String HIDDEN = "\\[TOO_DENSE_TO_CHECK-\\d+]";
	/** Few and alike, so that values hold, start and overlap each other. */
	private static final List<String> PIECES = List.of("a", "b", "ab", "Zo\u00EB", "7", "42", ".", "-", "/", " ", "+", "=",
			"==", "\uD83D\uDE00", "aaaaaaaa");

	private static String redactKnown(Collection<Pseudonym> known, String text) {
		return new Redactor(ConfiguredDetector.standard(), new Pseudonyms(known)).redact(text, List.of()).text();
	}

	private static List<Pseudonym> secrets(Collection<String> values) {
		List<Pseudonym> known = new ArrayList<>();
		values.forEach(value -> known.add(new Pseudonym("SECRET", known.size() + 1, value)));
		return known;
	}

	/** What redaction should make of a text, told the slow way. */
	private static String judged(List<Pseudonym> known, String text) {
		StringBuilder out = new StringBuilder();
		int i = 0;
		while (i < text.length()) {
			Pseudonym longest = longestAt(known, text, i);
			out.append(longest == null ? text.substring(i, i + 1) : longest.token());
			if (longest != null) {
				longest.value().chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
			}
			i += longest == null ? 1 : longest.value().length();
		}
		return out.toString();
	}

	private static Pseudonym longestAt(List<Pseudonym> known, String text, int at) {
		Pseudonym longest = null;
		for (Pseudonym candidate : known) {
			String value = candidate.value();
			if (value.length() >= SHORTEST && text.startsWith(value, at) && !withinWord(text, at)
					&& !withinWord(text, at + value.length())
					&& (longest == null || value.length() > longest.value().length())) {
				longest = candidate;
			}
		}
		return longest;
	}

	private static boolean withinWord(String text, int at) {
		return at > 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at - 1))
				&& Character.isLetterOrDigit(text.charAt(at));
	}

	private static String random(Random random, int pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces; i++) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	private static Set<String> randomValues(Random random) {
		Set<String> values = new LinkedHashSet<>();
		String stem = random(random, 60);
		for (int i = 0; i < 40; i++) {
			values.add(random(random, 1 + random.nextInt(6)));
			values.add(random(random, 1 + random.nextInt(200)));
			values.add(stem + random(random, random.nextInt(40)));
			values.add(stem.substring(0, 1 + random.nextInt(stem.length())));
		}
		return values;
	}

	/** In {@code user=login} the word is a name; in all other places it is a word. */
	@Test
	void leavesWordsOfEachLogWhereNothingSaysThatTheyAreNames() {
		List<Pseudonym> known = List.of(new Pseudonym("USERNAME", 1, "login"), new Pseudonym("USERNAME", 2, "jroe"),
				new Pseudonym("HOSTNAME", 1, "checkout"), new Pseudonym("HOSTNAME", 2, "db-7"),
				new Pseudonym("PERSON", 1, "Service"));
		assertEquals("Login at checkout on [HOSTNAME-2]: login by [USERNAME-2], Service up",
				redactKnown(known, "Login at checkout on db-7: login by jroe, Service up"));
	}

	@Test
	void eachStandsForWhatASlowSearchFinds() {
		for (long seed = 0; seed < 300; seed++) {
			Random random = new Random(seed);
			List<Pseudonym> known = secrets(randomValues(random));
			StringBuilder text = new StringBuilder();
			for (int i = 0; i < 60; i++) {
				text.append(random.nextInt(3) == 0 ? random(random, 5) : known.get(random.nextInt(known.size())).value());
				text.append(random.nextInt(3) == 0 ? "\n" : random.nextBoolean() ? " " : "");
			}
			assertEquals(judged(known, text.toString()), redactKnown(known, text.toString()), "seed " + seed);
		}
	}

	@Test
	void longValuesOfOneStartAreToldApart() {
		String header = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczovL2lkLmV4YW1wbGUub3JnIiwi".repeat(2);
		List<String> tokens = new ArrayList<>();
		for (int i = 0; i < 500; i++) {
			tokens.add(header + "n" + i * 7919 + "_x".repeat(i) + ".sig-" + i);
		}
		List<Pseudonym> known = secrets(tokens);
		for (Pseudonym one : known) {
			assertEquals("got " + one.token() + ".", redactKnown(known, "got " + one.value() + "."));
		}
		String other = "got " + header + "n1.sig";
		assertEquals(other, redactKnown(known, other));
	}

	@Test
	void aValueOverLinesIsFoundWithItsLineEnds() {
		List<Pseudonym> known = secrets(List.of("first half\nsecond half"));
		assertEquals("(see [SECRET-1]\n)", redactKnown(known, "(see first half\nsecond half)"));
	}

	@Test
	void ofTwoTypesTheOneKnownFirstCounts() {
		List<Pseudonym> known = List.of(new Pseudonym("EMAIL", 4, "kim@example.org"),
				new Pseudonym("USERNAME", 2, "kim@example.org"));
		assertEquals("<[EMAIL-4]>", redactKnown(known, "<kim@example.org>"));
	}

	@Test
	void aTextMadeOfStartsOfALongValueTakesLinearTime() {
		List<Pseudonym> known = secrets(List.of(LONG, "=".repeat(30_000)));
		String text = "a.".repeat(1_500_000) + "-" + "=".repeat(29_999) + "-" + "a.".repeat(15_000) + "y";
		assertTimeoutPreemptively(Duration.ofMinutes(2),
				() -> assertEquals("", redactKnown(known, text).replaceAll(HIDDEN, "")));
	}

	/** To go on without looking would let anybody carry a value out within a crowd of beginnings of another one. */
	@Test
	void aValueAmidACrowdOfBeginningsIsHiddenWithItsLine() {
		List<Pseudonym> known = secrets(List.of(LONG, SECRET));
		for (int before : new int[] { 1, 1_000, 20_000 }) {
			String crowd = "a.".repeat(before) + " " + SECRET + " " + "a.".repeat(20_000);
			String redacted = redactKnown(known, "of " + SECRET + "\n" + crowd + "\r\nthen " + SECRET + "\n");
			assertEquals("of [SECRET-2]\n-\r\nthen [SECRET-2]\n", redacted.replaceAll("(" + HIDDEN + ")++", "-"));
			assertEquals(redacted, redactKnown(known, redacted));
		}
	}

	/** Lines that none of the known values can reach into are searched by themselves. */
	@Test
	void whatMayBeginAmidACrowdIsHiddenOnTheLinesBehindIt() {
		List<Pseudonym> known = secrets(List.of(LONG, "first half\nsecond half\nlast half"));
		String crowd = "a.".repeat(20_000) + " first half\nsecond half\nlast half\nstopped\n";
		assertEquals("-\n-\n-\nstopped\n", redactKnown(known, crowd).replaceAll("(" + HIDDEN + ")++", "-"));
	}

	@Test
	void theOriginalOfACrowdComesBack() throws Exception {
		String text = "started\n" + "a.".repeat(20_000) + SECRET + "\n" + SECRET + " \uD83D\uDE00\n";
		Pseudonyms known = new Pseudonyms(secrets(List.of(LONG, SECRET)));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<long[]> places = new ArrayList<>();
		List<String> originals = new ArrayList<>();
		new StreamingRedactor(ConfiguredDetector.standard(), known).redact(new StringReader(text), out,
				(start, length, original) -> {
					places.add(new long[] { start, start + length });
					originals.add(original);
				}, Progress.NONE);
		String redacted = out.toString(StandardCharsets.UTF_8);
		assertFalse(redacted.contains(SECRET));
		StringBuilder original = new StringBuilder();
		int done = 0;
		for (int i = 0; i < places.size(); i++) {
			original.append(redacted, done, (int) places.get(i)[0]).append(originals.get(i));
			done = (int) places.get(i)[1];
		}
		assertEquals(text, original.append(redacted, done, redacted.length()).toString());
	}

	/** Whoever knows the text can switch the type off. */
	@Test
	void aCrowdIsPassedOverWhereNothingIsToBeHiddenAsTooDense() throws Exception {
		DetectionSettings settings = DetectionSettings.STANDARD.withType(PiiTypes.TOO_DENSE_TO_CHECK.name(), false);
		String text = "a.".repeat(200_000) + "\n";
		assertEquals(text + "then [SECRET-2]", new Redactor(ConfiguredDetector.of(settings),
				new Pseudonyms(secrets(List.of(LONG, SECRET)))).redact(text + "then " + SECRET, List.of()).text());
	}
}
