package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.pii.PiiSpan;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.pii.ConfiguredDetector;
import org.tftsr.pii.PiiTypes;

/** A scan of a stream finds the same as a scan of the whole text. */
class StreamingScanTest {

	private static List<PiiSpan> stream(String text, long seed) throws IOException, TftsrException {
		List<PiiSpan> spans = new ArrayList<>();
		ConfiguredDetector.standard().scan(new TrickleReader(text, seed), (span, value) -> spans.add(span), Progress.NONE);
		return spans;
	}

	private static void assertSameAsWhole(String text, long seed) throws IOException, TftsrException {
		assertEquals(ConfiguredDetector.standard().detect(text), stream(text, seed), () -> "seed " + seed);
	}

	@Test
	void findsTheSameAsInTheWholeText() throws Exception {
		for (long seed = 0; seed < 6; seed++) {
			assertSameAsWhole(new SampleLog(seed).text(700_000), seed);
		}
	}

	@Test
	void findsKeysWhereverBlocksEnd() throws Exception {
		for (int seed = 0; seed < 6; seed++) {
			String filler = "nothing to see here\n".repeat(13_000 + seed * 5);
			assertSameAsWhole(filler + SampleLog.privateKey(40) + filler + SampleLog.privateKey(9), seed);
		}
	}

	/** About where a block of 128 K units ends: before the key, at each part of it, and behind it. */
	@ParameterizedTest
	@MethodSource("keysOfOtherFiles")
	void findsKeysOfOtherFilesWhereverBlocksEnd(String key) throws Exception {
		String line = "nothing to see here\n";
		for (int lines = 6_480; lines < 6_560; lines += 5) {
			String text = line.repeat(lines) + key + line.repeat(7_000);
			List<PiiSpan> spans = stream(text, lines);
			assertEquals(ConfiguredDetector.standard().detect(text), spans, "behind " + lines + " lines");
			assertEquals(List.of(PiiTypes.PRIVATE_KEY), spans.stream().map(PiiSpan::type).toList());
		}
	}

	static List<String> keysOfOtherFiles() {
		return List.of(SampleLog.ssh2Key(25), SampleLog.puttyKey(25));
	}

	@Test
	void countsLinesAndColumnsFromOne() throws Exception {
		PiiSpan span = stream("first\r\nsecond a@example.org\n", 0).getFirst();
		assertEquals(2, span.line());
		assertEquals(8, span.column());
		assertEquals(14, span.start());
	}

	@Test
	void aByteOrderMarkDoesNotCount() throws Exception {
		PiiSpan span = stream("\uFEFFa@example.org", 0).getFirst();
		assertEquals(0, span.start());
		assertEquals(1, span.column());
		assertEquals(13, ConfiguredDetector.standard().scan(new StringReader("\uFEFFa@example.org"), (s, v) -> {
		}, Progress.NONE));
		assertSameAsWhole("\uFEFFx\na@example.org", 0);
	}

	@Test
	void findsValuesInALineOfMegabytes() throws Exception {
		String line = "x, jane@example.org, 10.1.2.3; ".repeat(60_000);
		List<PiiSpan> spans = stream(line, 1);
		assertEquals(ConfiguredDetector.standard().detect(line), spans);
		assertEquals(120_000, spans.size());
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 5 })
	void findsTheSameWithAnyNumberOfThreads(int threads) throws Exception {
		String text = new SampleLog(7).text(900_000) + SampleLog.privateKey(40) + new SampleLog(8).text(400_000);
		List<PiiSpan> spans = new ArrayList<>();
		long total = ConfiguredDetector.standard().scan(new TrickleReader(text, 7), (span, value) -> {
			spans.add(span);
			assertEquals(text.substring((int) span.start(), (int) span.end()), value.toString());
		}, threads, Progress.NONE);
		assertEquals(text.length(), total);
		assertEquals(ConfiguredDetector.standard().detect(text), spans);
	}

	/** However large it is: each block that was read, and the buffer that could not be filled. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 20_000, 100_000, 500_000, 2_000_000 })
	void findsAllThatCanBeReadOfATextThatBreaksOff(int length) throws Exception {
		String text = "password=Autumn-2026-Vault\n" + "nothing to see here\n".repeat(length / 20) + "mail to jane@example.org";
		for (int threads : new int[] { 1, 4 }) {
			IOException torn = new IOException("torn");
			List<String> values = new ArrayList<>();
			IOException told = assertThrows(IOException.class, () -> ConfiguredDetector.standard().scan(breakingOff(text, torn),
					(span, value) -> values.add(value.toString()), threads, Progress.NONE));
			assertSame(torn, told);
			assertEquals(List.of("Autumn-2026-Vault", "jane@example.org"), values);
		}
	}

	private static Reader breakingOff(String text, IOException failure) {
		return new FilterReader(new StringReader(text)) {

			@Override
			public int read(char[] target, int start, int length) throws IOException {
				int count = super.read(target, start, length);
				if (count < 0) {
					throw failure;
				}
				return count;
			}
		};
	}

	@Test
	void stopsWhenAskedTo() {
		Progress cancelled = new Progress() {
			@Override
			public void begin(String task, long total) {
				throw new AssertionError("the caller begins");
			}

			@Override
			public void worked(long amount) {
				throw new AssertionError("nothing is done");
			}

			@Override
			public boolean isCancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class, () -> ConfiguredDetector.standard().scan(new StringReader("x"), (s, v) -> {
		}, cancelled));
	}

	@Test
	void nothingIsFoundInNothing() throws Exception {
		assertEquals(List.of(), stream("", 0));
		assertEquals(List.of(), ConfiguredDetector.standard().detect(""));
	}

	@Test
	void aKeyThatNeverEndsIsFoundOnce() throws Exception {
		String text = SampleLog.privateKey(3).replaceAll("-----END.*\n", "") + "2026-11-24 cut off\n";
		List<PiiSpan> spans = stream(text, 3);
		assertEquals(List.of(PiiTypes.PRIVATE_KEY), spans.stream().map(PiiSpan::type).toList());
		assertTrue(text.substring((int) spans.getFirst().end()).startsWith("\n2026"));
	}
}
