package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;

/** Text that was written for a terminal is searched and redacted as it is seen there. */
class ColouredTextTest {

	private static final String[] SEQUENCES = { "\u001b[31m", "\u001b[0m", "\u001b[1;38;5;208m", "\u001b[K", "\u009b32m",
			"\u001b]8;;https://example.org/a\u001b\\", "\u001b]8;;\u0007", "\u001b(B", "\u001b[2K\u001b[1G" };
	private static final ConfiguredDetector DETECTOR = ConfiguredDetector.standard();

	/** The text with sequences between its units, and never within a line end or a pair of surrogates. */
	private static String coloured(String text, Random random, int every) {
		StringBuilder coloured = new StringBuilder(text.length() * 2);
		for (int i = 0; i < text.length(); i++) {
			boolean apart = text.charAt(i) != '\n' && !Character.isLowSurrogate(text.charAt(i));
			boolean afterUpperHalf = i > 0 && text.charAt(i - 1) >= 0x80 && text.charAt(i - 1) <= 0xff;
			if (apart && !afterUpperHalf && random.nextInt(every) == 0) {
				coloured.append(SEQUENCES[random.nextInt(SEQUENCES.length)]);
			}
			coloured.append(text.charAt(i));
		}
		return coloured.toString();
	}

	private static String redacted(String text) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new StreamingRedactor(DETECTOR, new Pseudonyms()).redact(new TrickleReader(text, 1), out, EditSink.NONE,
				Progress.NONE);
		return out.toString(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "password=^[32mTr0ub^[1;31mador9x^[0m|password=[PASSWORD-1]",
			"^[32mjane^[0m.roe@exam^[Kple.org said|[EMAIL-1] said", "api_key=^[33msk_live_9aZ81bTq7LmN42xK^[0m|api_key=[API_KEY-1]",
			"^[1mAuthorization:^[0m Bearer ^[36mabcDEF123456ghiJKL7890mno^[0m|Authorization: Bearer [BEARER-1]",
			"^]8;;https://jane:Tr0ubador9x@example.org^\\report^]8;;^\\ is ready|report is ready" })
	void aSecretWithColoursInItIsReplacedAsAWhole(String text, String expected) throws Exception {
		String written = text.replace('^', '\u001b');
		assertEquals(expected, redacted(written));
		assertEquals(expected, new Redactor(DETECTOR, new Pseudonyms()).redact(written).text());
	}

	@Test
	void aSpanIsOfTheTextAsItWasWritten() {
		String text = "\u001b[2mlogin\u001b[0m of \u001b[36mjane.roe\u001b[0m@\u001b[33mexample.org\u001b[0m\n";
		PiiSpan span = DETECTOR.detect(text).getFirst();
		assertEquals("jane.roe\u001b[0m@\u001b[33mexample.org", text.substring((int) span.start(), (int) span.end()));
		assertEquals(1, span.line());
		assertEquals(10, span.column(), "as it is seen");
	}

	@Test
	void findsTheSameWithColoursAsWithout() throws Exception {
		for (long seed = 0; seed < 4; seed++) {
			Random random = new Random(seed);
			String plain = new SampleLog(seed).text(400_000) + SampleLog.privateKey(9);
			String coloured = (seed % 2 == 0 ? "" : "\uFEFF") + coloured(plain, random, 3 + random.nextInt(60));
			List<PiiSpan> expected = DETECTOR.detect(plain);
			List<String> values = new ArrayList<>();
			List<PiiSpan> spans = new ArrayList<>();
			DETECTOR.scan(new TrickleReader(coloured, seed), (span, value) -> {
				spans.add(span);
				values.add(value.toString());
			}, Progress.NONE);
			assertEquals(expected.stream().map(span -> span.type().name() + span.line() + ':' + span.column()).toList(),
					spans.stream().map(span -> span.type().name() + span.line() + ':' + span.column()).toList());
			assertEquals(expected.stream().map(span -> plain.substring((int) span.start(), (int) span.end())).toList(), values);
			assertEquals(DETECTOR.detect(coloured), spans);
			for (int i = 0; i < spans.size(); i++) {
				int mark = (int) seed % 2;
				String place = coloured.substring((int) spans.get(i).start() + mark, (int) spans.get(i).end() + mark);
				assertEquals(values.get(i).charAt(0), place.charAt(0));
				assertEquals(values.get(i).charAt(values.get(i).length() - 1), place.charAt(place.length() - 1));
			}
		}
	}

	@Test
	void aCopyIsThatOfTheTextWithoutColours() throws Exception {
		for (long seed = 10; seed < 13; seed++) {
			String plain = new SampleLog(seed).text(300_000);
			assertEquals(redacted(plain), redacted(coloured(plain, new Random(seed), 20)));
		}
	}

	@Test
	void approvedPlacesOfTheTextAsItWasWrittenAreReplaced() throws Exception {
		for (long seed = 20; seed < 24; seed++) {
			String plain = new SampleLog(seed).text(300_000);
			String coloured = coloured(plain, new Random(seed), 15);
			List<StoredSpan> ofPlain = stored(plain);
			List<StoredSpan> ofColoured = stored(coloured);
			assertTrue(ofPlain.size() > 100);
			assertEquals(approved(plain, ofPlain), approved(coloured, ofColoured));
		}
	}

	/** Every other finding. */
	private static List<StoredSpan> stored(String text) {
		List<StoredSpan> stored = new ArrayList<>();
		List<PiiSpan> spans = DETECTOR.detect(text);
		for (int i = 0; i < spans.size(); i += 2) {
			stored.add(new StoredSpan(new UUID(0, i), spans.get(i).type().name(), spans.get(i).start(), spans.get(i).end(),
					"[" + i + "]"));
		}
		return stored;
	}

	private static String approved(String text, List<StoredSpan> spans) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new StreamingRedactor(DETECTOR, new Pseudonyms()).redact(new TrickleReader(text, 2), StoredSpans.of(spans), out, EditSink.NONE,
				Progress.NONE);
		String copy = out.toString(StandardCharsets.UTF_8);
		assertFalse(copy.contains("\u001b"));
		return copy;
	}
}
