package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.pii.AllowedValue;
import org.tftsr.core.pii.DetectionSettings;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;

/**
 * A line with so many beginnings of values that a search to its end would take too long is hidden as a whole, so that a
 * text cannot be made to hide a secret from the search.
 */
class DenseLineTest {

	/** What slows the search down most; each costs many times what a unit of the text pays for. */
	private static final List<String> DENSE = List.of("key=a1", "-u\":", "token=@", "=@password=[\u4E2DApi_Key]", "7 359 8-",
			"1 13 1 0 63 1 0 63.", "sk-", "\u20138-77accountname=", " 49 30 1 49 30 1 IVA 0F43-");
	private static final int UNITS = 100_000;
	private static final String SECRET = "aB3xK9mQ2zLw";
	private static final String ORDINARY = "2026-11-24 10:00:00 INFO  [main] org.example.Main - login with password=";

	private final ConfiguredDetector detector = ConfiguredDetector.standard();

	private static String dense(String piece, int units) {
		return piece.repeat(units / piece.length());
	}

	/** Texts of lines of all lengths, dense ones and ordinary ones, with secrets in both. */
	private static String mixture(long seed) {
		Random random = new Random(seed);
		StringBuilder text = new StringBuilder();
		while (text.length() < 4 * UNITS) {
			String piece = DENSE.get(random.nextInt(DENSE.size()));
			int length = 1 << random.nextInt(17);
			text.append(dense(piece, length)).append(" password=").append(SECRET).append(dense(piece, length));
			text.append(random.nextBoolean() ? "\r\n" : "\n");
			text.append(random.nextBoolean() ? ORDINARY + SECRET + "\n" : new SampleLog(seed).text(1_000));
		}
		return text.toString();
	}

	private static boolean isTooDense(PiiSpan span) {
		return span.type().equals(PiiTypes.TOO_DENSE_TO_CHECK);
	}

	private String redacted(String text) {
		return new Redactor(detector, new Pseudonyms()).redact(text).text();
	}

	private String streamed(String text, EditSink edits) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new StreamingRedactor(detector, new Pseudonyms()).redact(new StringReader(text), out, edits, Progress.NONE);
		return out.toString(StandardCharsets.UTF_8);
	}

	@Test
	void aLineTooDenseToCheckIsFoundAsAWhole() {
		for (String piece : DENSE) {
			String line = dense(piece, UNITS);
			String text = "started\n" + line + "\r\nstopped\n";
			List<PiiSpan> spans = detector.detect(text);
			assertEquals("started\n".length(), spans.getFirst().start(), piece);
			assertEquals("started\n".length() + line.length(), spans.getLast().end(), piece);
			assertTrue(spans.stream().anyMatch(DenseLineTest::isTooDense), piece);
			assertEquals(PiiKind.SECRET, PiiTypes.TOO_DENSE_TO_CHECK.kind());
			for (int i = 1; i < spans.size(); i++) {
				assertEquals(spans.get(i - 1).end(), spans.get(i).start(), piece);
			}
		}
	}

	@Test
	void aSecretAmidACrowdIsNeverLeft() throws Exception {
		for (String piece : DENSE) {
			for (int before : new int[] { 1_000, UNITS, 3 * UNITS }) {
				String text = dense(piece, before) + " password=" + SECRET + " " + dense(piece, UNITS) + "\n";
				assertFalse(redacted(text).contains(SECRET), piece);
				assertFalse(streamed(text, EditSink.NONE).contains(SECRET), piece);
			}
		}
	}

	@Test
	void aSecretOnAnOrdinaryLineBehindOneIsFoundByItself() {
		for (String piece : DENSE) {
			String before = dense(piece, UNITS) + "\n" + ORDINARY;
			PiiSpan last = detector.detect(before + SECRET + "\n").getLast();
			assertEquals(PiiTypes.PASSWORD, last.type(), piece);
			assertEquals(before.length(), last.start(), piece);
			assertEquals(before.length() + SECRET.length(), last.end(), piece);
		}
	}

	@Test
	void aPrivateKeyThatBeginsOnOneIsHiddenToItsEnd() throws Exception {
		String key = SampleLog.privateKey(12);
		for (String piece : DENSE) {
			String text = dense(piece, UNITS) + " " + key + "stopped\n";
			assertTrue(redacted(text).endsWith("]" + "\n".repeat(14) + "stopped\n"), piece);
			assertTrue(streamed(text, EditSink.NONE).endsWith("]" + "\n".repeat(14) + "stopped\n"), piece);
		}
	}

	/** The reader of a stream cuts such a line, and each piece of it would have a budget of its own. */
	@Test
	void aLineOfMegabytesStaysHiddenBehindACrowd() throws Exception {
		String crowd = dense("key=a1", UNITS);
		String rest = "x ".repeat(5 * UNITS) + "pin code " + SECRET + " y".repeat(UNITS);
		List<PiiSpan> spans = new ArrayList<>();
		detector.scan(new StringReader("started\n" + crowd + rest + "\nstopped\n"), (span, value) -> spans.add(span),
				Progress.NONE);
		assertEquals("started\n".length(), spans.getFirst().start());
		assertEquals("started\n".length() + crowd.length() + rest.length(), spans.getLast().end());
		assertEquals(1, spans.getLast().line() - spans.getFirst().line() + 1);
	}

	@Test
	void aSecondLookAtARedactedTextFindsNothing() throws Exception {
		for (long seed = 0; seed < 6; seed++) {
			for (String text : List.of(redacted(mixture(seed)), streamed(mixture(seed), EditSink.NONE))) {
				assertFalse(text.contains(SECRET), "seed " + seed);
				assertEquals(text, redacted(text), "seed " + seed);
				assertFalse(detector.detect(text).stream().anyMatch(DenseLineTest::isTooDense), "seed " + seed);
			}
		}
	}

	@Test
	void theOriginalComesBack() throws Exception {
		for (long seed = 0; seed < 3; seed++) {
			String text = mixture(seed) + "\uD83D\uDE00";
			StringBuilder original = new StringBuilder();
			List<long[]> edits = new ArrayList<>();
			List<String> values = new ArrayList<>();
			String redacted = streamed(text, (start, length, value) -> {
				edits.add(new long[] { start, length });
				values.add(value);
			});
			int done = 0;
			for (int i = 0; i < values.size(); i++) {
				original.append(redacted, done, (int) edits.get(i)[0]).append(values.get(i));
				done = (int) (edits.get(i)[0] + edits.get(i)[1]);
			}
			assertEquals(text, original.append(redacted, done, redacted.length()).toString(), "seed " + seed);
			assertEquals(text.lines().count(), redacted.lines().count(), "seed " + seed);
		}
	}

	@Test
	void anExceptionForAllTypesDoesNotShowOne() throws Exception {
		DetectionSettings settings = new DetectionSettings(Set.of(), List.of(), List.of(new AllowedValue("*", null)), false);
		String text = dense("key=a1", UNITS);
		assertTrue(ConfiguredDetector.of(settings).detect(text).stream().allMatch(DenseLineTest::isTooDense));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void ordinaryTextsHaveNone(long seed) throws Exception {
		String text = new SampleLog(seed).text(3_000_000);
		assertFalse(detector.detect(text).stream().anyMatch(DenseLineTest::isTooDense));
		assertFalse(streamed(text, EditSink.NONE).contains(PiiTypes.TOO_DENSE_TO_CHECK.name()));
	}

	/** Each second line may be of one kind, whatever that is. */
	@Test
	void aRedactedListOfAnyExampleHasNone() throws Exception {
		for (Example example : Example.all()) {
			String line = "\n" + example.text() + "\n2026-11-24 12:00:01,234 INFO [main] org.example.Main - read\n";
			String list = line.repeat(UNITS / line.length());
			assertFalse(streamed(list, EditSink.NONE).contains(PiiTypes.TOO_DENSE_TO_CHECK.name()), example::text);
		}
	}
}
