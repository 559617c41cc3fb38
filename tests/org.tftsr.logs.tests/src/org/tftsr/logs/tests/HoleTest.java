package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.DecodedLog;
import org.tftsr.logs.LineReader;
import org.tftsr.logs.LogSources;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineFilter;
import org.tftsr.logs.view.LineFinder;
import org.tftsr.logs.view.LineQuery;
import org.tftsr.logs.view.LineSet;
import org.tftsr.logs.view.LogBytes;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LogLine;

/** Logs with a hole of NUL: a rotation has cut the file, and its program goes on writing where it was. Of a hole one NUL is seen. */
class HoleTest {

	private static final String FIRST = "2026-03-01 10:00:00 INFO first line\n";
	private static final String BACK = "2026-03-01 12:00:00 ERROR back after the rotation\nlast caf\u00e9\n";

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void nameIt() {
		file = folder.resolve("app.log");
	}

	private void write(long position, byte[] bytes) throws IOException {
		try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
			out.seek(position);
			out.write(bytes);
		}
	}

	private void write(long position, String text) throws IOException {
		write(position, text.getBytes(StandardCharsets.UTF_8));
	}

	private void cut() throws IOException {
		try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
			out.setLength(0);
		}
	}

	private IndexedLog indexed() throws TftsrException {
		IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null);
		log.index(Progress.NONE);
		return log;
	}

	private static List<Long> lines(IndexedLog log, String text) throws TftsrException {
		LineSet found = new LineFinder(log).matches(LineFilter.ALL.and(new LineQuery(text, false, true, false)), null, set -> {
			// the set is looked at when it is complete
		}, Progress.NONE);
		return LongStream.range(0, found.size()).mapToObj(found::select).toList();
	}

	@Test
	void ofAHoleOfGigabytesOneSignIsSeenAndThenWhatStandsBehind() throws Throwable {
		long hole = (1L << 31) + (1 << 20);
		try (IndexedLog log = IndexedLog.open(new MadeUpBytes("\0", hole, BACK.replace('\u00e9', 'e')), null, null)) {
			log.index(Progress.NONE);
			assertEquals(2, log.lineCount());
			LogLine first = new LogLine(1, 0, "\0" + BACK.lines().findFirst().orElseThrow(), false);
			LogLine last = new LogLine(2, hole + BACK.indexOf('\n') + 1, "last cafe", false);
			assertEquals(List.of(first, last), log.lines(1, 10));
			assertEquals(1, log.lineAt(hole - 1));
			double seconds = TestLogs.cpuSeconds(() -> log.lines(1, 10));
			assertTrue(seconds < 0.5, "not by reading all of it again: " + seconds + " s");
		}
	}

	/** How fast that is depends on the file system: not all of them can tell that they have nothing stored. */
	@Test
	void aLogMayBeginWithAHoleOfGigabytes() throws Exception {
		long hole = 6L << 30;
		write(hole, BACK);
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			assertEquals("\0" + BACK.lines().findFirst().orElseThrow(), log.lines(1, 1).get(0).text());
			log.index(Progress.NONE);
			assertEquals(2, log.lineCount());
			assertEquals(List.of(new LogLine(2, hole + BACK.indexOf('\n') + 1, "last caf\u00e9", false)), log.lines(2, 1));
		}
	}

	@Test
	void theEndOfAHoleIsThatOfItsLastByte() throws Exception {
		for (long seed = 0; seed < 60; seed++) {
			Random random = new Random(seed);
			cut();
			long[] places = random.longs(1 + random.nextInt(3), 0, 6 << 20).map(place -> random.nextBoolean() ? place : place >> 20 << 20)
					.sorted().toArray();
			for (long place : places) {
				write(place, "x");
			}
			long size = places[places.length - 1] + 1 + random.nextInt(3 << 20);
			try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
				out.setLength(size);
			}
			try (LogBytes bytes = LogBytesSources.file(file)) {
				for (int i = 0; i < 20; i++) {
					long from = random.nextLong(size);
					long to = from + random.nextLong(size);
					long end = LongStream.of(places).filter(place -> place >= from).findFirst().orElse(size);
					assertEquals(Math.min(to, end), bytes.view().endOfNuls(from, to), "seed " + seed + ": " + from + " to " + to);
				}
			}
		}
	}

	@Test
	void aHoleOfAFileThatWasReplacedIsNotTold() throws Exception {
		write(10L << 20, BACK);
		try (LogBytes bytes = LogBytesSources.file(file)) {
			Path other = folder.resolve("other.log");
			Files.write(other, new byte[20 << 20]);
			assertEquals(10L << 20, bytes.view().endOfNuls(0, bytes.view().size()));
			Files.move(file, folder.resolve("old.log"));
			Files.move(other, file);
			assertEquals(10L << 20, bytes.view().endOfNuls(0, bytes.view().size()));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1_000, 70_000, 700_000, 50_000_000 })
	void whatStandsAroundAHoleIsOneLine(int hole) throws Exception {
		write(0, FIRST + "half a line");
		long behind = FIRST.length() + "half a line".length() + hole;
		write(behind, BACK);
		try (IndexedLog log = indexed()) {
			assertEquals(List.of(FIRST.strip(), "half a line\0" + BACK.lines().findFirst().orElseThrow(), "last caf\u00e9"),
					log.lines(1, 10).stream().map(LogLine::text).toList());
			assertEquals(LinesOracle.of(Files.readAllBytes(file)), LinesOracle.of(log));
			StringWriter whole = new StringWriter();
			log.line(2).transferTo(whole);
			assertEquals(log.lines(2, 1).get(0).text(), whole.toString());
			assertEquals(List.of(2L), lines(log, "after the rotation"));
			assertEquals(List.of(2L), lines(log, "half a"));
			assertEquals(List.of(3L), lines(log, "caf\u00e9"));
			assertEquals(List.of(), lines(log, "half a lineback"));
		}
	}

	@Test
	void placesInALineAreThoseOfTheFile() throws Exception {
		String text = FIRST + "a\0b" + "\0".repeat(300_000) + "key=value" + "\0".repeat(90_000) + "\u001b[31mred\u001b[0m\r\n" + FIRST;
		try (LineReader reader = new LineReader(new StringReader(text))) {
			assertTrue(reader.next());
			assertTrue(reader.next());
			assertEquals("a\0b\0key=value\0red", reader.line());
			assertFalse(reader.truncated());
			for (String part : List.of("b", "key", "value", "red")) {
				int at = reader.line().indexOf(part);
				assertEquals(text.indexOf(part, FIRST.length()), reader.sourceStart(at), part);
				assertEquals(text.indexOf(part, FIRST.length()) + part.length(), reader.sourceEnd(at + part.length()), part);
			}
			assertTrue(reader.next());
			assertEquals(text.length() - FIRST.length(), reader.offset());
		}
	}

	/** The encoding is told by what stands behind a hole, or before, and all readers agree. */
	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1252" })
	void theEncodingIsToldByWhatIsNoHole(String name) throws Exception {
		Charset charset = Charset.forName(name);
		byte[] text = (FIRST + "caf\u00e9 gel\u00f6scht\n").repeat(30).getBytes(charset);
		for (long hole : new long[] { 4, 600, 8_000, 65_536, 65_540, 1_000_000 }) {
			for (boolean before : new boolean[] { true, false }) {
				cut();
				write(0, before ? text : new byte[0]);
				write((before ? text.length : 0) + hole, text);
				byte[] bytes = Files.readAllBytes(file);
				String what = hole + (before ? " behind text" : " at the start");
				try (IndexedLog log = indexed(); DecodedLog decoded = DecodedLog.open(LogSources.file(file))) {
					assertEquals(charset, log.charset(), what);
					assertEquals(charset, decoded.charset(), what);
					StringWriter all = new StringWriter();
					decoded.reader().transferTo(all);
					assertEquals(new String(bytes, charset), all.toString(), what);
					assertEquals(LinesOracle.of(bytes), LinesOracle.of(log), what);
				}
			}
		}
	}

	@Test
	void theRecordBehindAHoleHasItsTimeAndLevel() throws Exception {
		write(100_000, BACK + FIRST.repeat(20));
		try (IndexedLog log = indexed()) {
			LineFacts facts = LineFacts.read(log, read -> {
				// looked at when all is read
			}, Progress.NONE);
			assertEquals(LogLevel.ERROR, facts.level(1));
			assertEquals(Instant.parse("2026-03-01T12:00:00Z").toEpochMilli(), facts.time(1).orElseThrow());
		}
	}

	/** A few letters and a hole look like the start of two bytes a letter. */
	@Test
	void littleTextBeforeAHoleIsText() throws Exception {
		for (int length = 1; length < 80; length++) {
			for (int hole : new int[] { 513, 70_000, 70_001, 70_002, 70_003 }) {
				cut();
				write(0, "x".repeat(length));
				write(length + hole, BACK);
				try (IndexedLog log = indexed()) {
					assertEquals(StandardCharsets.UTF_8, log.charset(), length + " before " + hole);
					assertEquals("x".repeat(length) + "\0" + BACK.lines().findFirst().orElseThrow(), log.lines(1, 1).get(0).text());
				}
			}
		}
	}

	@Test
	void linesWithHolesAnywhereAreThoseOfTheSlowReader() throws Exception {
		for (long seed = 0; seed < 120; seed++) {
			Random random = new Random(seed);
			Charset charset = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1251")).get(random.nextInt(3));
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			bytes.write(FIRST.repeat(20).getBytes(charset));
			for (int i = random.nextInt(60); i >= 0; i--) {
				String part = switch (random.nextInt(6)) {
				case 0 -> "\n";
				case 1 -> "\0".repeat(random.nextInt(4));
				case 2 -> "\0".repeat(4_000 + random.nextInt(200));
				case 3 -> "\0".repeat(random.nextInt(400_000));
				case 4 -> "\u001b[31m\r\n";
				default -> "text ".repeat(random.nextInt(40));
				};
				bytes.write(part.getBytes(charset));
			}
			cut();
			write(0, bytes.toByteArray());
			try (IndexedLog log = indexed()) {
				List<String> lines = LinesOracle.of(log);
				assertEquals(LinesOracle.of(bytes.toByteArray()), lines, "seed " + seed);
			}
		}
	}

	@Test
	void theHoleThatARotationLeavesIsTakenIn() throws Exception {
		write(0, FIRST.repeat(5_000));
		long old = FIRST.length() * 5_000L;
		try (IndexedLog log = indexed()) {
			cut();
			write(old, BACK);
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			log.index(Progress.NONE);
			assertEquals(List.of("\0" + BACK.lines().findFirst().orElseThrow(), "last caf\u00e9"), LinesOracle.of(log));
			cut();
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			write(old + BACK.length(), FIRST);
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(List.of("\0" + FIRST.strip()), LinesOracle.of(log));
			write(old + BACK.length() + FIRST.length() + 70_000, BACK);
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(List.of("\0" + FIRST.strip(), "\0" + BACK.lines().findFirst().orElseThrow(), "last caf\u00e9"), LinesOracle.of(log));
		}
	}

	/** A file that has its room before its text, or lost it in a crash. */
	@ParameterizedTest
	@ValueSource(ints = { 100, 65_536, 300_000 })
	void nothingButAHoleIsALineWithTheSign(int hole) throws Exception {
		try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
			out.setLength(hole);
		}
		try (IndexedLog log = indexed()) {
			assertEquals(List.of("\0"), LinesOracle.of(log));
			assertEquals(StandardCharsets.UTF_8, log.charset());
			write(hole, BACK);
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(List.of("\0" + BACK.lines().findFirst().orElseThrow(), "last caf\u00e9"), LinesOracle.of(log));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "7f454c4602010100", "89504e470d0a1a0a0000000d49484452", "cafebabe00000041", "504b030414000000",
			"53514c69746520666f726d6174203300", "000000010000000200030004000500060102030405060708", "02030405060708090a0b0c0d0e0f10111213141516" })
	void whatIsNoTextStaysNoneWithAHoleInIt(String hex) throws Exception {
		byte[] start = HexFormat.of().parseHex(hex);
		for (int hole : new int[] { 600, 5_000, 100_000 }) {
			for (int copies : new int[] { 1, 40 }) {
				cut();
				for (int i = 0; i < copies; i++) {
					write(i * (long) (hole + start.length), start);
				}
				write(copies * (long) (hole + start.length), start);
				TftsrException e = assertThrows(TftsrException.class, this::indexed, hex + " with " + hole);
				assertEquals(ProblemKind.INVALID_INPUT, e.kind());
				assertThrows(TftsrException.class, () -> DecodedLog.open(LogSources.file(file)).close());
			}
		}
	}

	@Test
	void noiseBetweenHolesIsNoText() throws Exception {
		for (long seed = 0; seed < 40; seed++) {
			byte[] noise = new byte[3_000];
			new Random(seed).nextBytes(noise);
			cut();
			write(8_192, noise);
			write(70_000, noise);
			assertThrows(TftsrException.class, this::indexed, "seed " + seed);
		}
	}
}
