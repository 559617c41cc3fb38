package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.pii.PiiDetector;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.ReplacementStyle;

/** No text makes the detector slow or makes it fail. */
class HostileTextTest {

	private static final int UNITS = 1_000_000;
	private static final int LIST = 50_000;
	/** A quadratic look at such a text would take minutes. */
	private static final Duration GENEROUS = Duration.ofSeconds(8);

	private final PiiDetector detector = ConfiguredDetector.standard();

	@ParameterizedTest
	@ValueSource(strings = { "a", "@", "1", ".", ":", "=", "-", "\"", "'", "(", "+", "\\", "\n", " ", "1.", "1.1.1.1.",
			"1-", "1 ",
			"12 ", "123 ", "1234 ", "1234-", "+1", "(1", "a@", "a@b.", "a.a@", "://", "x://", "x://a:", "x://a:b@",
			"::", "1:",
			"ab:", "fe80::", "00:", "00-", "0000.", "password=", "password: ", "password=\"", "\"password\":\"", "key ",
			"token is ", "--password ", "<password>", "eyJ", "eyJ.", "eyJ_", "eyJhbGciOiJIUzI1NiJ9.", "-----BEGIN ",
			"-----BEGIN PRIVATE KEY-----", "-----BEGIN PRIVATE KEY-----\n", "-----BEGIN PRIVATE KEY-----\nabcd\n",
			"-----", "sk-",
			"ghp_", "AKIA", "xoxb-", "SG.", "$6$", "bearer ", "basic ", "Server=x;", "Server=", "Server=;Password=",
			"GB29",
			"GB29 ", "/home/", "\\Users\\", ".com", "a.com", "x.com.", "user=", "abcdef0123456789", "abcdef0123456789 ",
			"key abcdef0123456789 ", "curl -u ", "IDENTIFIED BY '", "(\"password\",", "value=\"password\" value=",
			"\uD83D", "\u00E9",
			"\uFEFF", "{\"a\":", "[EMAIL-1]", "~", "8Q~", "key=1", "=secret", "token=@", "]session=", "|hostname=", "1$y$",
			"=$5$", "Server=a;Password=b1c2;@", "auth=(", "12345678Z/", "=LS0tLS1CRUdJTi", "--user ]", "-u\"-",
			"-u\":", "--user '", " cf login", "1--password ", "key=a1", "key abcdef0123456789 /", "=ops_eyJ", "\\key=",
			":token", " 1", "1 2 3 4 ", "00 11 22 33 ",
			"2026-11-24", "12:34:56", "12:34:56:", "2026-11-24-", " 4829", "34 5678 9018", "3 2101", ".com.au.", "..ch",
			"%40+", "=token", "token=%", "card 4111 1111 1111 1111\\", "%2B", "%2B4915", "Jane <", "Jane Roe ",
			"Name: Jane ", "by ", "changed by a", "a[1", "a.b[1.1.1.1]", "user=<", "session=<a1", "(A.local)", "a@b.com:/",
			"1 / 2", "7\u2013", "47\u00A09 ", "2-30 ", "7 359 8-", "1 13 1 0 63 1 0 63.", "-!940 508 680 5152 490 6`TH0", "ust idnr1.",
			"602 113 374 067602- 113 thi national id:1-", "=@password=[\u4E2DApi_Key]", "$9$", "=3key", "%3Dtoken", "..net",
			"\u20138-77accountname=", " 49 30 1 49 30 1 IVA 0F43-", "--E", "/home/CPF 123.123.123-87#", "10.1.2.3\u00A0",
			"basicauth(2\u00A03622 390723 298/home./" })
	void takesLinearTimeOnRepetitions(String piece) {
		String text = piece.repeat(UNITS / piece.length());
		assertTimeout(GENEROUS, () -> assertWellFormed(text, detector.detect(text)));
	}

	/** As pieces of what recognisers look for are what makes them look, over and over. */
	@Test
	void takesLinearTimeOnRepeatedExamples() {
		Random random = new Random(11);
		for (Example example : Example.all()) {
			StringBuilder piece = new StringBuilder(example.text());
			piece.setLength(1 + random.nextInt(piece.length()));
			piece.setCharAt(random.nextInt(piece.length()), (char) (' ' + random.nextInt('~' - ' ')));
			String text = piece.toString().repeat(UNITS / 30 / piece.length() + 1);
			assertTimeout(GENEROUS, () -> assertWellFormed(text, detector.detect(text)), piece::toString);
		}
	}

	/**
	 * What looks may cost is many times what they cost in texts of people and machines: a list of nothing but one example
	 * loses none, and no value of it is cut.
	 */
	@Test
	void findsInALongListOfEachExampleWhatItFindsInOne() {
		for (Example example : Example.all()) {
			String line = "\n\n" + example.text() + "\n\n";
			int copies = LIST / line.length();
			List<String> first = found(line.repeat(3), line.length(), 2 * line.length());
			String list = line.repeat(copies);
			assertEquals(first, found(list, list.length() - 2 * line.length(), list.length() - line.length()),
					example::text);
		}
	}

	/** What is found between two places, by place from the first one on. */
	private List<String> found(String text, int from, int to) {
		return detector.detect(text).stream().filter(s -> s.start() >= from && s.start() < to)
				.map(s -> s.start() - from + "-" + (s.end() - from) + " " + s.type().name()).toList();
	}

	/** Lists of addresses and tables of numbers are ordinary. */
	@Test
	void findsEachValueOfALongList() {
		for (String value : List.of("192.0.2.1 ", "198.51.100.27\n", "4111 1111 1111 1111\n", "+49 30 1234567\n", "415-555-0132, ",
				"078-05-1120\n", "jane@example.org;", "RUT 12.345.678-5\n", "ABN 51 824 753 556\n", "fe80::1\n",
				"password=aB3xK9mQ\n")) {
			assertEquals(UNITS / 4 / value.length(), detector.detect(value.repeat(UNITS / 4 / value.length())).size(), value);
		}
	}

	@Test
	void takesLinearTimeOnNestedQuotes() {
		StringBuilder text = new StringBuilder();
		for (int depth = 1; text.length() < UNITS; depth = depth % 200 + 1) {
			text.append("{\"password\":").append("\\".repeat(depth)).append('"');
		}
		assertTimeout(GENEROUS, () -> assertWellFormed(text.toString(), detector.detect(text)));
	}

	@Test
	void takesLinearTimeOnMarksBehindAValue() {
		String text = ("key=" + ")".repeat(1_100)).repeat(UNITS / 1_104);
		assertTimeout(GENEROUS, () -> assertWellFormed(text, detector.detect(text)));
	}

	/** Of all pairs of pieces that start or end values, so that each recogniser meets the starts of the others. */
	@Test
	void takesLinearTimeOnRepeatedPairs() {
		String[] pieces = { "key=", "token: ", "\"password\":\"", "--user ", "user CORP\\", "a@b.c", "://", "eyJ", "$6$",
				"sk-", "1.2.3.4", "fe80::", "4111 ", "+1 (", "<secret>", "')", "&", "\\", "\u00E9", "=" };
		for (String first : pieces) {
			for (String second : pieces) {
				String text = (first + second).repeat(UNITS / 50 / (first.length() + second.length()));
				assertTimeout(GENEROUS, () -> assertWellFormed(text, detector.detect(text)), first + second);
			}
		}
	}

	@Test
	void findsInATextWhatItFindsInItsLines() {
		String text = "at 12:34:56 jane@example.org\n2026-11-24 10.1.2.3 4111 1111 1111 1111\nkey\n\n"
				+ "peer fe80::1:2 mac 00:16:3e:12:34:56\npassword=aB3xK9mQ\nphone 415-555-0132\n";
		List<String> inText = detector.detect(text).stream()
				.map(s -> s.line() + ":" + s.column() + " " + s.type().name()).toList();
		List<String> inLines = new ArrayList<>();
		String[] lines = text.split("\n");
		for (int i = 0; i < lines.length; i++) {
			for (PiiSpan span : detector.detect(lines[i])) {
				inLines.add(i + 1 + ":" + span.column() + " " + span.type().name());
			}
		}
		assertEquals(inLines, inText);
		assertEquals(7, inText.size(), inText::toString);
	}

	@Test
	void neverFailsOnRandomText() {
		for (long seed = 0; seed < 200; seed++) {
			String text = randomText(new Random(seed), 4_000);
			assertWellFormed(text, detector.detect(text));
		}
	}

	@Test
	void neverFailsOnExamplesThatAreCutAndJoined() {
		for (long seed = 0; seed < 300; seed++) {
			String text = shuffledExamples(new Random(seed));
			assertWellFormed(text, detector.detect(text));
		}
	}

	@Test
	void redactionOfRandomTextLeavesNothingSecretOrPersonalToFind() {
		for (long seed = 0; seed < 2_000; seed++) {
			String text = shuffledExamples(new Random(seed));
			Redactor redactor = new Redactor(detector, new Pseudonyms(), ReplacementStyle.PSEUDONYM);
			String redacted = redactor.redact(text).text();
			assertEquals(lineEnds(text), lineEnds(redacted), "seed " + seed);
			// what began a value may have kept what follows from being the name of a host, which is neither
			List<PiiSpan> left = detector.detect(redacted).stream().filter(span -> span.type().kind() != PiiKind.NETWORK).toList();
			assertEquals(List.of(), left, "seed " + seed);
		}
	}

	private static long lineEnds(String text) {
		return text.chars().filter(c -> c == '\n').count();
	}

	private static String randomText(Random random, int length) {
		String alphabet = "aA1 .:@=-_/\\\"'()<>[]{}\n\r\t+%$#~;,&|\u00E9\uD83D\uDE00\u0000";
		StringBuilder text = new StringBuilder(length);
		for (int i = 0; i < length; i++) {
			text.append(random.nextInt(8) == 0 ? (char) random.nextInt(Character.MAX_VALUE + 1)
					: alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

	private static String shuffledExamples(Random random) {
		List<Example> examples = Example.all();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 30; i++) {
			String example = examples.get(random.nextInt(examples.size())).text();
			int from = random.nextInt(example.length());
			text.append(example, random.nextBoolean() ? 0 : from, example.length());
			text.append(random.nextInt(3) == 0 ? "\n" : "");
		}
		return text.toString();
	}

	private static void assertWellFormed(String text, List<PiiSpan> spans) {
		int origin = text.startsWith("\uFEFF") ? 1 : 0;
		int at = origin;
		int lineStart = origin;
		for (PiiSpan span : spans) {
			int start = origin + (int) span.start();
			assertTrue(start >= at && span.end() > span.start() && span.end() + origin <= text.length(),
					span::toString);
			for (; at < start; at++) {
				lineStart = text.charAt(at) == '\n' ? at + 1 : lineStart;
			}
			assertEquals(start - lineStart + 1, span.column(), span::toString);
		}
	}
}
