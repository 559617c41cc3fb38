package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.StoredSpan;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.EditSink;
import org.tftsr.pii.Pseudonyms;
import org.tftsr.pii.RedactionReport;
import org.tftsr.pii.Redactor;
import org.tftsr.pii.StreamingRedactor;

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
			RedactionReport report = new StreamingRedactor(detector, pseudonyms).redact(new TrickleReader(text, seed), out, EditSink.NONE, Progress.NONE);
			assertEquals(text.lines().count(), text(out).lines().count(), "seed " + seed);
			assertLinesEqual(text(out), new Redactor(detector, pseudonyms).redact(text(out)).text());
			assertEquals(sha256(text(out)), report.sha256(), "seed " + seed);
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
				List.of(stored("EMAIL", 18, 31, "[EMAIL-9]")), out, EditSink.NONE, Progress.NONE);
		assertEquals("a@example.org and [EMAIL-9]", text(out));
		assertEquals(Map.of("EMAIL", 1L), report.counts());
		assertEquals(sha256(text(out)), report.sha256());
	}

	@Test
	void overlappingSpansLeaveNothingBetweenThem() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		newRedactor().redact(new StringReader("0123456789"),
				List.of(stored("B", 4, 8, "[B-1]"), stored("A", 2, 6, "[A-1]"), stored("C", 3, 5, "[C-1]")), out,
				EditSink.NONE, Progress.NONE);
		assertEquals("01[A-1][B-1]89", text(out));
	}

	@Test
	void aStoredKeyKeepsItsLineEnds() throws Exception {
		String text = "x\r\n" + SampleLog.privateKey(2).replace("\n", "\r\n") + "y";
		int start = text.indexOf("-----BEGIN");
		int end = text.lastIndexOf("-----") + 5;
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		newRedactor().redact(new TrickleReader(text, 5), List.of(stored("PRIVATE_KEY", start, end, "[K]")), out,
				EditSink.NONE, Progress.NONE);
		assertEquals("x\r\n[K]\r\n\r\n\r\n\r\ny", text(out));
	}

	@Test
	void aByteOrderMarkDoesNotCountInStoredSpans() throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		newRedactor().redact(new StringReader("\uFEFFa@example.org"), List.of(stored("EMAIL", 0, 13, "[E]")), out,
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
			newRedactor().redact(new TrickleReader(text, seed), out, (s, l, o) -> edits.add(new Edit(s, l, o)), Progress.NONE);
			assertTrue(edits.size() > 100, "seed " + seed);
			assertEquals(text, undone(text(out), edits), "seed " + seed);
		}
	}

	@Test
	void theEditsOfApprovedSpansGiveBackTheOriginal() throws Exception {
		String text = "x\r\n" + SampleLog.privateKey(2).replace("\n", "\r\n") + "y";
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		List<Edit> edits = new ArrayList<>();
		newRedactor().redact(new TrickleReader(text, 5), List.of(stored("PRIVATE_KEY", 3, 90, "[K]")), out,
				(s, l, o) -> edits.add(new Edit(s, l, o)), Progress.NONE);
		assertEquals(1, edits.size());
		assertEquals(text, undone(text(out), edits));
	}

	@Test
	void memoryStaysFlat() throws Exception {
		String line = "2026-11-24 12:00:01,234 INFO user=jroe from 10.250.19.102 GET /cart 200\n";
		long lines = 500_000;
		long[] written = new long[1];
		OutputStream counting = new OutputStream() {
			@Override
			public void write(int octet) {
				written[0]++;
			}

			@Override
			public void write(byte[] bytes, int offset, int length) {
				written[0] += length;
			}
		};
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		long before = runtime.totalMemory() - runtime.freeMemory();
		newRedactor().redact(new RepeatingReader(line, lines), counting, EditSink.NONE, Progress.NONE);
		System.gc();
		long after = runtime.totalMemory() - runtime.freeMemory();
		assertTrue(written[0] > lines * 60);
		assertTrue(after - before < 16_000_000, () -> after - before + " bytes more are in use");
	}

	/** A text that exists only while it is read. */
	private static final class RepeatingReader extends java.io.Reader {

		private final String line;
		private long left;
		private int at;

		RepeatingReader(String line, long count) {
			this.line = line;
			this.left = count;
		}

		@Override
		public int read(char[] buffer, int offset, int length) throws IOException {
			if (left == 0) {
				return -1;
			}
			int count = Math.min(length, line.length() - at);
			line.getChars(at, at + count, buffer, offset);
			at = (at + count) % line.length();
			left -= at == 0 ? 1 : 0;
			return count;
		}

		@Override
		public void close() {
			// nothing is open
		}
	}
}
