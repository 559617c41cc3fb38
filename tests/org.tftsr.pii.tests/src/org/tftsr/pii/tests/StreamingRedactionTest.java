package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;

import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.pii.StoredSpans;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.PiiTypes;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactionReport;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;
import org.tftsr.testsupport.LongRunning;

/** Files of any size are redacted as a stream. */
class StreamingRedactionTest {

	private final ConfiguredDetector detector = ConfiguredDetector.standard();

	private StreamingRedactor newRedactor() {
		return new StreamingRedactor(detector, new Pseudonyms());
	}

	private static String text(ByteArrayOutputStream out) {
		return out.toString(StandardCharsets.UTF_8);
	}

	private static String sha256(String text) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text
				.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void writesTheRedactedTextAndReportsCountsAndHash() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		String text = "a@example.org from 10.1.2.3\nb@example.org \uD83D\uDE00\n";
		RedactionReport report = newRedactor().redact(new StringReader(text),
				out, EditSink.NONE, Progress.NONE);
		assertEquals("[EMAIL-1] from [IPV4-1]\n[EMAIL-2] \uD83D\uDE00\n", text(out));
		assertEquals(Map.of("EMAIL", 2L, "IPV4", 1L), report.counts());
		assertEquals(3, report.total());
		assertEquals(sha256(text(out)), report.sha256());
	}

	@Test
	void keepsEachLineAndLeavesNothingToFind() throws Exception {
		for (long seed = 0; seed < 3; seed++) {
			String text = "\uFEFF" + new SampleLog(seed).text(600_000);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			Pseudonyms pseudonyms = new Pseudonyms();
			// else one that comes to be known but later may be left in unlikely places before
			detector.scan(new StringReader(text), (span, value) -> pseudonyms.tokenFor(span.type(), value), Progress.NONE);
			RedactionReport report = new StreamingRedactor(detector, pseudonyms).redact(new TrickleReader(text, seed), out,
					EditSink.NONE, Progress.NONE);
			assertEquals(text.lines().count(), text(out).lines().count(), "seed " + seed);
			assertLinesEqual(text(out), new Redactor(detector, pseudonyms).redact(text(out)).text());
			assertEquals(sha256(text(out)), report.sha256(), "seed " + seed);
		}
	}

	@Test
	void halfASurrogatePairBecomesAQuestionMark() throws Exception {
		String text = "\uDE00 a \uD83D b \uD83D\uD83D\uDE00 \u00FC\n".repeat(20_000) + "\uD83D";
		for (long seed = 0; seed < 3; seed++) {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			RedactionReport report = newRedactor().redact(new TrickleReader(text, seed), StoredSpans.of(List.of()), out, EditSink.NONE,
					Progress.NONE);
			assertEquals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8), text(out));
			assertEquals(sha256(text(out)), report.sha256());
		}
	}

	private static void assertLinesEqual(String expected, String actual) {
		List<String> lines = actual.lines().toList();
		List<String> expectedLines = expected.lines().toList();
		for (int i = 0; i < expectedLines.size(); i++) {
			assertEquals(expectedLines.get(i), lines.get(i));
		}
	}

	private static StoredSpan stored(String type, int start, int end, String token) {
		return new StoredSpan(UUID.randomUUID(), type, start, end, token);
	}

	@Test
	void replacesExactlyTheApprovedSpans() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		RedactionReport report = newRedactor().redact(new StringReader("a@example.org and b@example.org"),
				StoredSpans.of(List.of(stored("EMAIL", 18, 31, "[EMAIL-9]"))), out, EditSink.NONE, Progress.NONE);
		assertEquals("a@example.org and [EMAIL-9]", text(out));
		assertEquals(Map.of("EMAIL", 1L), report.counts());
		assertEquals(sha256(text(out)), report.sha256());
	}

	@Test
	void overlappingSpansLeaveNothingBetweenThem() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		newRedactor().redact(new StringReader("0123456789"),
				StoredSpans.of(List.of(stored("A", 2, 6, "[A-1]"), stored("C", 3, 5, "[C-1]"), stored("B", 4, 8, "[B-1]"))), out,
				EditSink.NONE, Progress.NONE);
		assertEquals("01[A-1][B-1]89", text(out));
	}

	@Test
	void aStoredKeyKeepsItsLineEnds() throws Exception {
		String text = "x\r\n" + SampleLog.privateKey(2).replace("\n", "\r\n") + "y";
		int start = text.indexOf("-----BEGIN");
		int end = text.lastIndexOf("-----") + 5;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		newRedactor().redact(new TrickleReader(text, 5), StoredSpans.of(List.of(stored("PRIVATE_KEY", start, end, "[K]"))), out,
				EditSink.NONE, Progress.NONE);
		assertEquals("x\r\n[K]\r\n\r\n\r\n\r\ny", text(out));
	}

	@Test
	void aByteOrderMarkDoesNotCountInStoredSpans() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		newRedactor().redact(new StringReader("\uFEFFa@example.org"), StoredSpans.of(List.of(stored("EMAIL", 0, 13, "[E]"))), out,
				EditSink.NONE, Progress.NONE);
		assertEquals("\uFEFF[E]", text(out));
	}

	/** Puts back what the edits say. */
	private static String undone(String redacted, List<Edit> edits) {
		StringBuilder text = new StringBuilder();
		int done = 0;
		for (Edit edit : edits) {
			text.append(redacted, done, (int) edit.start).append(edit.original);
			done = (int) edit.start + edit.length;
		}
		return text.append(redacted, done, redacted.length()).toString();
	}

	private record Edit(long start, int length, String original) {
	}

	@Test
	void theEditsGiveBackTheOriginal() throws Exception {
		for (long seed = 0; seed < 3; seed++) {
			String text = "\uFEFF" + new SampleLog(seed).text(600_000) + SampleLog.privateKey(3) + "\uD83D\uDE00";
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			List<Edit> edits = new ArrayList<>();
			newRedactor().redact(new TrickleReader(text, seed), out, (s, l, o) -> edits.add(new Edit(s, l, o)),
					Progress.NONE);
			assertTrue(edits.size() > 100, "seed " + seed);
			assertEquals(text, undone(text(out), edits), "seed " + seed);
		}
	}

	@Test
	void theEditsOfApprovedSpansGiveBackTheOriginal() throws Exception {
		String text = "x\r\n" + SampleLog.privateKey(2).replace("\n", "\r\n") + "y";
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<Edit> edits = new ArrayList<>();
		newRedactor().redact(new TrickleReader(text, 5), StoredSpans.of(List.of(stored("PRIVATE_KEY", 3, 90, "[K]"))), out,
				(s, l, o) -> edits.add(new Edit(s, l, o)), Progress.NONE);
		assertEquals(1, edits.size());
		assertEquals(text, undone(text(out), edits));
	}

	@Test
	void equalValuesHaveEqualPseudonymsInAllTextsOfAnIssue() throws Exception {
		Pseudonyms pseudonyms = new Pseudonyms();
		StreamingRedactor redactor = new StreamingRedactor(detector, pseudonyms);
		Map<String, String> seen = new HashMap<>();
		for (long seed = 0; seed < 5; seed++) {
			Random random = new Random(seed);
			List<String> lines = random.ints(5_000, 0, 3_000).mapToObj(i -> "from n" + i + "@example.org to all").toList();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			redactor.redact(new TrickleReader(String.join("\n", lines), seed), out, EditSink.NONE, Progress.NONE);
			List<String> redacted = text(out).lines().toList();
			for (int i = 0; i < lines.size(); i++) {
				assertTrue(redacted.get(i).matches("from \\[EMAIL-\\d+\\] to all"), redacted.get(i));
				String first = seen.putIfAbsent(lines.get(i), redacted.get(i));
				assertEquals(first == null ? redacted.get(i) : first, redacted.get(i));
			}
		}
		assertEquals(seen.size(), new HashSet<>(seen.values()).size());
	}

	/** How many bytes more are in use after a redaction than before. */
	private static long bytesKept(StreamingRedactor redactor, Reader text) throws Exception {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		long before = runtime.totalMemory() - runtime.freeMemory();
		RedactionReport report = redactor.redact(text, OutputStream.nullOutputStream(), EditSink.NONE, Progress.NONE);
		System.gc();
		long after = runtime.totalMemory() - runtime.freeMemory();
		assertTrue(report.total() > 100_000);
		return after - before;
	}

	@Test
	void memoryStaysFlat() throws Exception {
		String line = "2026-11-24 12:00:01,234 INFO user=jroe from 10.250.19.102 GET /cart 200\n";
		long bytes = bytesKept(newRedactor(), new RepeatingReader(i -> line, 500_000));
		assertTrue(bytes < 16_000_000, () -> bytes + " bytes more are in use");
	}

	@Test
	@LongRunning("memoryStaysFlat, with fewer values")
	void aMillionValuesNeedLittleMemory() throws Exception {
		Pseudonyms pseudonyms = new Pseudonyms();
		StreamingRedactor redactor = new StreamingRedactor(detector, pseudonyms);
		long bytes = bytesKept(redactor,
				new RepeatingReader(i -> "mail to person.number" + i + "@mail.example.org sent\n", 1_000_000));
		assertTrue(bytes < 48_000_000, () -> bytes + " bytes more are in use");
		assertEquals("[EMAIL-1]", pseudonyms.tokenFor(PiiTypes.EMAIL, "person.number0@mail.example.org"));
	}

	/** A text that exists only while it is read. */
	private static final class RepeatingReader extends Reader {

		private final LongFunction<String> lines;
		private final long count;
		private long next;
		private String line = "";
		private int at;

		RepeatingReader(LongFunction<String> lines, long count) {
			this.lines = lines;
			this.count = count;
		}

		@Override
		public int read(char[] buffer, int offset, int length) {
			if (at == line.length()) {
				if (next == count) {
					return -1;
				}
				line = lines.apply(next++);
				at = 0;
			}
			int units = Math.min(length, line.length() - at);
			line.getChars(at, at + units, buffer, offset);
			at += units;
			return units;
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
