package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineEnds;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LineLogReader;
import org.tftsr.logs.view.LogLine;

class IndexedLogTest {

	@TempDir
	Path folder;

	private IndexedLog open(byte[] content, Charset charset, int step) throws IOException, TftsrException {
		Path file = Files.write(folder.resolve("a.log"), content);
		return IndexedLog.open(LogBytesSources.file(file), charset, null, step);
	}

	private IndexedLog indexed(byte[] content, Charset charset, int step) throws IOException, TftsrException {
		IndexedLog log = open(content, charset, step);
		log.index(Progress.NONE);
		return log;
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@Test
	void linesAreReadByTheirNumber() throws Exception {
		try (IndexedLog log = indexed(utf8("\uFEFFfirst\r\nse\rcond\n\n\nfünf"), null, 8)) {
			assertEquals(5, log.lineCount());
			assertTrue(log.isComplete());
			assertEquals(List.of(new LogLine(2, 10, "se\rcond", false), new LogLine(3, 18, "", false)),
					log.lines(2, 2));
			assertEquals(List.of(new LogLine(5, 20, "fünf", false)), log.lines(5, 100));
			assertEquals(List.of(), log.lines(6, 1));
			assertEquals(List.of(1L, 1L, 1L, 2L, 2L, 3L, 4L, 5L, 5L, 5L), List.of(log.lineAt(0), log.lineAt(3),
					log.lineAt(9), log.lineAt(10), log.lineAt(17), log.lineAt(18), log.lineAt(19), log.lineAt(20),
					log.lineAt(24), log.lineAt(1 << 20)));
		}
	}

	@Test
	void anEmptyLogHasNoLinesAndGetsItsFirstOnesByARefresh() throws Exception {
		try (IndexedLog log = indexed(new byte[0], null, IndexedLog.STEP)) {
			assertEquals(0, log.lineCount());
			assertEquals(List.of(), log.lines(1, 10));
			assertEquals(0, log.lineAt(0));
			Files.write(folder.resolve("a.log"), "\uFEFFerst\r\n".getBytes(StandardCharsets.UTF_16LE));
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE), "its encoding could not be known before");
			assertEquals(List.of("erst"), LinesOracle.of(log));
			assertEquals(StandardCharsets.UTF_16LE, log.charset());
		}
	}

	@Test
	void theFirstLinesAreThereBeforeTheIndex() throws Exception {
		try (IndexedLog log = open(utf8("0123456789abcde\n".repeat(1 << 16)), null, IndexedLog.STEP)) {
			assertFalse(log.isComplete());
			assertEquals(IndexedLog.STEP / 16, log.lineCount());
			assertEquals("0123456789abcde", log.lines(100, 1).get(0).text());
			log.index(Progress.NONE);
			assertTrue(log.isComplete());
			assertEquals(1 << 16, log.lineCount());
		}
	}

	@Test
	void aPersonMayChooseTheEncoding() throws Exception {
		byte[] content = "größe\nα\n".getBytes(StandardCharsets.UTF_16BE);
		try (IndexedLog log = indexed(content, Charset.forName("UTF-16"), 8)) {
			assertEquals(List.of("größe", "α"), LinesOracle.of(log));
			assertEquals(StandardCharsets.UTF_16BE, log.charset());
		}
		try (IndexedLog log = indexed("a\nb\n".getBytes(Charset.forName("IBM1047")), Charset.forName("IBM1047"), 8)) {
			assertEquals(List.of("a", "b"), LinesOracle.of(log));
		}
	}

	/** Each that Java has but the four that have no line feed. */
	@Test
	void linesAreFoundInEachEncodingThatIsSaidToHaveThem() throws Exception {
		Set<String> none = new TreeSet<>();
		for (Charset charset : Charset.availableCharsets().values()) {
			if (!LineEnds.areIn(charset)) {
				none.add(charset.name());
			} else if (charset.canEncode()) {
				byte[] content = "a\nB 1\n\nend".getBytes(charset);
				try (IndexedLog log = indexed(content, charset, 8)) {
					assertEquals(new String(content, charset).lines().toList(), LinesOracle.of(log), charset.name());
					assertEquals(4, log.lineCount(), charset.name());
				}
			}
		}
		assertEquals(Set.of("JIS_X0212-1990", "x-IBM300", "x-IBM834", "x-JIS0208"), none);
	}

	@ParameterizedTest
	@ValueSource(strings = { "x-UTF-16LE-BOM,UTF-16LE", "X-UTF-32LE-BOM,UTF-32LE", "X-UTF-32BE-BOM,UTF-32BE", "UTF-16,UTF-16BE" })
	void withoutAMarkTheByteOrderIsThatOfTheName(String chosenAndRead) throws Exception {
		String[] names = chosenAndRead.split(",");
		Charset read = Charset.forName(names[1]);
		try (IndexedLog log = indexed("gr\u00f6\u00dfe\n\u010a\u0a0a\n".getBytes(read), Charset.forName(names[0]), 8)) {
			assertEquals(List.of("gr\u00f6\u00dfe", "\u010a\u0a0a"), LinesOracle.of(log));
			assertEquals(read, log.charset());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252", "GB18030", "Shift_JIS" })
	void agreesWithTheLineReaderOnRandomText(String name) throws Exception {
		Charset charset = Charset.forName(name);
		Random random = new Random(name.hashCode());
		for (int round = 0; round < 60; round++) {
			byte[] content = text(random, round % 20 == 0 ? 120_000 : random.nextInt(600)).getBytes(charset);
			List<String> expected = LinesOracle.of(content, 0, charset);
			int step = 8 << random.nextInt(round % 20 == 0 ? 14 : 5);
			try (IndexedLog log = indexed(content, charset, step)) {
				String what = name + ", round " + round + ", step " + step;
				assertEquals(expected.size(), log.lineCount(), what);
				assertEquals(expected, LinesOracle.of(log), what);
				agreeAtRandom(log, expected, random, what);
			}
		}
	}

	private static void agreeAtRandom(IndexedLog log, List<String> expected, Random random, String what)
			throws TftsrException {
		for (int i = 0; i < 20 && !expected.isEmpty(); i++) {
			int number = 1 + random.nextInt(expected.size());
			LogLine line = log.lines(number, 1).get(0);
			assertEquals(expected.get(number - 1), line.text(), what);
			assertEquals(number, line.number(), what);
			assertEquals(number, log.lineAt(line.position()), what);
		}
	}

	private static String text(Random random, int length) {
		StringBuilder text = new StringBuilder();
		while (text.length() < length) {
			text.append(switch (random.nextInt(8)) {
			case 0, 1 -> "\n";
			case 2 -> "\r\n";
			case 3 -> "\r";
			case 4 -> "äöü";
			case 5 -> "\u0a0a\u0a00\u0d0a";
			case 6 -> "😀";
			default -> "word ".repeat(random.nextInt(length > 100_000 ? 6000 : 5));
			});
		}
		return text.toString();
	}

	@Test
	void bytesThatAreNoTextInTheEncodingAreReplacedAsElsewhere() throws Exception {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			byte[] content = new byte[random.nextInt(200)];
			random.nextBytes(content);
			for (int i = 0; i < content.length; i++) {
				content[i] = random.nextInt(6) == 0 ? (byte) "\n\r".charAt(random.nextInt(2)) : content[i];
			}
			try (IndexedLog log = indexed(content, StandardCharsets.UTF_8, 16)) {
				int mark = content.length > 2 && content[0] == (byte) 0xef && content[1] == (byte) 0xbb
						&& content[2] == (byte) 0xbf ? 3 : 0;
				assertEquals(LinesOracle.of(content, mark, StandardCharsets.UTF_8), LinesOracle.of(log), "round " + round);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { -2, -1, 0, 1, 2, 60_000, 300_000 })
	void onlyTheStartOfALongLineIsRead(int more) throws Exception {
		String line = "x".repeat(LogLine.MAX_UNITS + more);
		for (String end : List.of("\n", "\r\n", "\r\r\n")) {
			byte[] content = utf8("a" + end + line + end + "b" + end + line);
			try (IndexedLog log = indexed(content, null, IndexedLog.STEP)) {
				assertEquals(LinesOracle.of(content), LinesOracle.of(log));
				int units = line.length() + (end.equals("\r\r\n") ? 1 : 0);
				assertEquals(units > LogLine.MAX_UNITS, log.lines(2, 1).get(0).truncated());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "ISO-8859-1" })
	void aLongLineIsReadToItsEndInEachEncoding(String name) throws Exception {
		Charset charset = Charset.forName(name);
		String line = "\u00e4\u00f6 ".repeat(LogLine.MAX_UNITS) + "\r end";
		for (String end : List.of("\n", "\r\n")) {
			try (IndexedLog log = indexed(("a" + end + line + end + "b" + end + line + '\r').getBytes(charset), charset, 16)) {
				StringWriter text = new StringWriter();
				try (LineLogReader reader = new LineLogReader(log)) {
					reader.transferTo(text);
				}
				assertEquals("a\n" + line + "\nb\n" + line + "\r\n", text.toString(), end.length() + " units end a line");
			}
		}
	}

	/** The bytes of each of them but GB18030 tell where a character begins. */
	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "GB18030", "ISO-8859-1" })
	void theEndOfALongLineIsReadWithoutTheRest(String name) throws Exception {
		Charset charset = Charset.forName(name);
		String line = "\u00e4\u00f6 ".repeat(LogLine.MAX_UNITS);
		for (String end : List.of("\n", "\r\n")) {
			try (IndexedLog log = indexed(("a" + end + line + end + "b" + end + line).getBytes(charset), charset, 16)) {
				for (int least = 1_000; least < 1_004; least++) {
					for (long number : List.of(2L, 4L)) {
						String text = text(log.pinned().end(number, least));
						assertTrue(line.endsWith(text), text.substring(0, 2));
						boolean told = !name.equals("GB18030");
						assertTrue(told ? text.length() <= least + 1 && text.length() >= least / 2 : text.equals(line), text.length() + " units");
					}
				}
				assertEquals("a", text(log.pinned().end(1, 1_000)));
				assertEquals(line, text(log.end(2, 1_000)), "while it may grow, all of it is read");
			}
		}
	}

	private static String text(Reader reader) throws IOException {
		try (reader) {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return text.toString();
		}
	}

	@Test
	void theStepGrowsWithTheLogSoThatMemoryDoesNot() throws Exception {
		byte[] content = utf8("0123456\n".repeat(3 << 20));
		try (IndexedLog log = indexed(content, null, 8)) {
			assertEquals(32, log.snapshot().step(), "more than a million places are too many");
			assertEquals(3 << 20, log.lineCount());
			assertEquals(new LogLine(3_000_000, 8L * 2_999_999, "0123456", false), log.lines(3_000_000, 1).get(0));
			assertEquals(2_000_001, log.lineAt(16_000_000));
		}
	}

	@Test
	void anIndexThatWasStoppedGoesOnWhereItWas() throws Exception {
		byte[] content = utf8("0123456789abcde\n".repeat(1 << 21));
		try (IndexedLog log = open(content, null, IndexedLog.STEP)) {
			assertThrows(CancelledException.class, () -> log.index(cancelledWhenAsked(10)));
			long known = log.lineCount();
			assertTrue(known >= IndexedLog.STEP / 16 && known < 1 << 20, known + " lines");
			assertEquals("0123456789abcde", log.lines(known, 1).get(0).text());
			assertFalse(log.isComplete());
			log.index(Progress.NONE);
			assertEquals(1 << 21, log.lineCount());
		}
	}

	/** Both threads of an index ask before each piece, so that this does not depend on which of them is faster. */
	private static Progress cancelledWhenAsked(int times) {
		AtomicInteger asked = new AtomicInteger();
		return new Progress() {
			@Override
			public void begin(String task, long total) {
				// only questions count
			}

			@Override
			public void worked(long amount) {
				// only questions count
			}

			@Override
			public boolean isCancelled() {
				return asked.incrementAndGet() > times;
			}
		};
	}

	/** Memory that is short, for one: that thread tells nobody else. */
	@Test
	void anErrorInTheSecondThreadIsNoEndOfTheLog() throws Exception {
		LogBytes.View all = madeUp(64L << 20);
		CountDownLatch failed = new CountDownLatch(1);
		LogBytes.View view = new LogBytes.View() {
			@Override
			public long size() {
				return all.size();
			}

			@Override
			public int read(long position, ByteBuffer into) throws TftsrException {
				if ("Log index".equals(Thread.currentThread().getName())) {
					failed.countDown();
					throw new OutOfMemoryError("none left for buffers");
				}
				// the other thread gets a chunk, however fast this one is
				assertTrue(position < 8L << 20 || await(failed));
				return all.read(position, into);
			}
		};
		try (IndexedLog log = IndexedLog.open(new Bytes(view), null, null)) {
			assertThrows(OutOfMemoryError.class, () -> log.index(Progress.NONE));
			assertFalse(log.isComplete());
		}
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(30, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void whatCannotBeOpenedIsClosedWhateverTheReason() {
		Bytes bytes = new Bytes(madeUp(1 << 20));
		assertThrows(IllegalArgumentException.class, () -> IndexedLog.open(bytes, Charset.forName("JIS_X0212-1990"), null));
		assertTrue(bytes.closed);
	}

	private static LogBytes.View madeUp(long size) {
		return new MadeUpBytes("0123456789abcde\n", size, "end\n");
	}

	/** Bytes that stay as they are. */
	private static final class Bytes implements LogBytes {

		private final LogBytes.View view;
		private boolean closed;

		Bytes(LogBytes.View view) {
			this.view = view;
		}

		@Override
		public String name() {
			return "made up";
		}

		@Override
		public View view() {
			return view;
		}

		@Override
		public LogChange refresh() {
			return LogChange.NONE;
		}

		@Override
		public void close() {
			closed = true;
		}
	}

	@Test
	void whatIsNoTextIsRefused() throws IOException {
		Path file = Files.write(folder.resolve("a.log"), new byte[] { 0x7f, 'E', 'L', 'F', 0, 0, 0 });
		TftsrException problem = assertThrows(TftsrException.class,
				() -> IndexedLog.open(LogBytesSources.file(file), null, null));
		assertEquals(ProblemKind.INVALID_INPUT, problem.kind());
		assertThrows(TftsrException.class, () -> LogBytesSources.file(folder));
		assertThrows(TftsrException.class, () -> LogBytesSources.file(folder.resolve("missing")));
	}
}
