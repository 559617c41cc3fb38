package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LineFacts;
import org.tftsr.logs.view.LineLog;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LogLine;
import org.tftsr.logs.view.LogSnapshot;

/** Logs that other programs write to, cut short, rename and replace while they are open. */
class ChangingLogTest {

	private static final Progress STOPPED = new Progress() {

		@Override
		public void begin(String task, long total) {
			// it is stopped before anything is done
		}

		@Override
		public void worked(long amount) {
			// it is stopped before anything is done
		}

		@Override
		public boolean isCancelled() {
			return true;
		}
	};

	@TempDir
	Path folder;

	private Path file;

	@BeforeEach
	void nameIt() {
		file = folder.resolve("app.log");
	}

	private void write(String text) throws IOException {
		Files.writeString(file, text);
	}

	private void append(String text) throws IOException {
		Files.writeString(file, text, StandardOpenOption.APPEND);
	}

	private IndexedLog indexed(String text) throws IOException, TftsrException {
		write(text);
		IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null);
		log.index(Progress.NONE);
		return log;
	}

	private static void assertConflict(LogSnapshot old) {
		assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> old.lines(1, 1)).kind());
	}

	@Test
	void whatIsAppendedIsSeenAfterARefresh() throws Exception {
		try (IndexedLog log = indexed("one\ntw")) {
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE));
			append("o\nthree\n");
			assertEquals(List.of("one", "tw"), LinesOracle.of(log));
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(List.of("one", "two", "three"), LinesOracle.of(log));
			assertTrue(log.isComplete());
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE));
		}
	}

	@Test
	void aLogThatWasCutShortIsAnotherOne() throws Exception {
		try (IndexedLog log = indexed("one\ntwo\nthree\n")) {
			LogSnapshot old = log.snapshot();
			write("new\n");
			assertConflict(old);
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertEquals(List.of("new"), LinesOracle.of(log));
			assertConflict(old);
		}
	}

	@Test
	void linesOfTheOldTextAreNotReadOutOfALongerNewOne() throws Exception {
		try (IndexedLog log = indexed("one\ntwo\n")) {
			LogSnapshot old = log.snapshot();
			write("111111\n222222\n333333\n");
			assertConflict(old);
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertEquals(List.of("111111", "222222", "333333"), LinesOracle.of(log));
		}
	}

	@Test
	void aRotatedLogStaysReadableUntilTheNewOneIsTakenIn() throws Exception {
		try (IndexedLog log = indexed("one\ntwo\n")) {
			Files.move(file, folder.resolve("app.log.1"));
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE), "the old file is still open");
			Files.writeString(folder.resolve("app.log.1"), "last\n", StandardOpenOption.APPEND);
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			write("1\n");
			assertEquals(List.of("one", "two", "last"), LinesOracle.of(log));
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertEquals(List.of("1"), LinesOracle.of(log));
		}
	}

	@Test
	void thatItIsAnotherLogIsToldAlsoWhereItsIndexWasStopped() throws Exception {
		try (IndexedLog log = indexed("one\ntwo\n")) {
			write("another line\n".repeat(100_000));
			assertEquals(LogChange.REPLACED, log.refresh(STOPPED), "its start takes no time worth stopping");
			assertThrows(CancelledException.class, () -> log.index(STOPPED));
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE));
			log.index(Progress.NONE);
			assertEquals(100_000, log.lineCount());
			append("more\n".repeat(100_000));
			assertThrows(CancelledException.class, () -> log.refresh(STOPPED));
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE));
		}
	}

	/** For what is read twice, and has to be the same both times. */
	@Test
	void aPinnedLogIsWhatItWasOrCannotBeRead() throws Exception {
		try (IndexedLog log = indexed("one\ntwo\n")) {
			LineLog pinned = log.pinned();
			append("three\n");
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(2, pinned.lineCount());
			assertEquals(List.of("one", "two"), pinned.lines(1, 9).stream().map(LogLine::text).toList());
			write("111111\n222222\n333333\n");
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertEquals(2, pinned.lineCount());
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> pinned.lines(1, 1)).kind());
		}
	}

	/** As on Windows, where what is under the path is compared with what was there. */
	@Test
	void aPinnedLogStaysReadableWhileTheFileGrowsAlsoWhereNothingTellsFilesApart() throws Exception {
		write("one\ntwo\n");
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(KeylessFiles.of(file)), null, null)) {
			log.index(Progress.NONE);
			LineLog pinned = log.pinned();
			append("three\n");
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE));
			assertEquals(List.of("one", "two"), LinesOracle.of(pinned));
			assertEquals(List.of("one", "two", "three"), LinesOracle.of(log));
			write("111111\n222222\n333333\n");
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> pinned.lines(1, 1)).kind());
		}
	}

	@Test
	void aFileThatBeginsAsTheOneBeforeIsReadOnWhereNothingTellsThemApart() throws Exception {
		write("one\ntwo\n");
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(KeylessFiles.of(file)), null, null)) {
			log.index(Progress.NONE);
			Files.move(file, folder.resolve("app.log.1"));
			write("one\ntwo\nthree\n");
			Files.writeString(folder.resolve("app.log.1"), "other\n", StandardOpenOption.APPEND);
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(List.of("one", "two", "three"), LinesOracle.of(log));
			append("four\n");
			assertEquals(LogChange.APPENDED, log.refresh(Progress.NONE));
			assertEquals(List.of("one", "two", "three", "four"), LinesOracle.of(log));
		}
	}

	@Test
	void aByteChangedInTheMiddleIsNoticedByTheTime() throws Exception {
		String text = "a line of the log\n".repeat(10_000);
		write(text);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			log.index(Progress.NONE);
			try (RandomAccessFile inPlace = new RandomAccessFile(file.toFile(), "rw")) {
				inPlace.seek(90_000);
				inPlace.write('\n');
			}
			Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(30)));
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertFalse(log.isComplete(), "whoever opens it anew does not need the rest");
			log.index(Progress.NONE);
			assertEquals(10_001, log.lineCount());
		}
	}

	@Test
	void anEditInPlaceThatTakesLineEndsAwayIsAConflictAndNoWrongLine() throws Exception {
		String text = "a line of the log\n".repeat(10_000);
		write(text);
		FileTime time = FileTime.from(Instant.now().minusSeconds(60));
		Files.setLastModifiedTime(file, time);
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, null)) {
			log.index(Progress.NONE);
			try (RandomAccessFile inPlace = new RandomAccessFile(file.toFile(), "rw")) {
				inPlace.seek(80_000);
				inPlace.write(new byte[20_000]);
			}
			Files.setLastModifiedTime(file, time);
			assertEquals(ProblemKind.CONFLICT, assertThrows(TftsrException.class, () -> log.lines(7_200, 1)).kind());
			assertEquals("a line of the log", log.lines(9_000, 1).get(0).text());
		}
	}

	@Test
	void anInterruptedReaderDoesNotCloseTheLogForOthers() throws Exception {
		try (IndexedLog log = indexed("one\ntwo\n")) {
			Thread.currentThread().interrupt();
			assertThrows(CancelledException.class, () -> log.lines(1, 2));
			assertTrue(Thread.interrupted());
			assertEquals(List.of("one", "two"), LinesOracle.of(log));
		}
	}

	@Test
	void aClosedLogSaysSo() throws Exception {
		IndexedLog log = indexed("one\n");
		log.close();
		assertThrows(TftsrException.class, () -> log.lines(1, 1));
	}

	@Test
	void aLogThatBecomesBinaryKeepsItsLinesAndRecovers() throws Exception {
		try (IndexedLog log = indexed("one\n")) {
			Files.write(file, new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0 });
			assertThrows(TftsrException.class, () -> log.refresh(Progress.NONE));
			assertEquals(1, log.lineCount());
			write("text again\n");
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			assertEquals(List.of("text again"), LinesOracle.of(log));
		}
	}

	/** Each text has its number and that of the line in every line, so that a mixture shows. */
	private static String lines(int text, int from, int count) {
		StringBuilder lines = new StringBuilder();
		for (int i = from; i < from + count; i++) {
			lines.append(text).append(' ').append(i).append(" x".repeat(i % 50)).append('\n');
		}
		return lines.toString();
	}

	@Test
	void readersNeverSeeAMixtureWhileTheLogIsAppendedToCutAndRotated() throws Exception {
		try (IndexedLog log = indexed(lines(0, 1, 500)); ExecutorService readers = Executors.newFixedThreadPool(2)) {
			AtomicBoolean done = new AtomicBoolean();
			AtomicLong seen = new AtomicLong();
			List<Future<Void>> reading = new ArrayList<>();
			for (int i = 0; i < 2; i++) {
				Random random = new Random(i);
				reading.add(readers.submit(() -> {
					while (!done.get()) {
						seen.addAndGet(readSome(log.snapshot(), random));
					}
					return null;
				}));
			}
			changeOften(log);
			done.set(true);
			for (Future<Void> reader : reading) {
				reader.get();
			}
			assertTrue(seen.get() > 100, seen + " lines were seen");
			log.refresh(Progress.NONE);
			assertEquals(LinesOracle.of(Files.readAllBytes(file)), LinesOracle.of(log));
		}
	}

	private static int readSome(LogSnapshot snapshot, Random random) throws TftsrException {
		long first = 1 + random.nextInt((int) snapshot.lineCount() + 1);
		try {
			List<LogLine> lines = snapshot.lines(first, 40);
			for (LogLine line : lines) {
				String[] words = line.text().split(" ");
				boolean last = line.number() == snapshot.lineCount();
				assertTrue(last || words[1].equals(Long.toString(line.number())), "line " + line.number() + ": " + line.text());
				assertTrue(last || words[0].equals(lines.get(0).text().split(" ")[0]), "two texts in one answer");
			}
			return lines.size();
		} catch (TftsrException e) {
			assertEquals(ProblemKind.CONFLICT, e.kind(), e.getMessage());
			return 0;
		}
	}

	private void changeOften(IndexedLog log) throws IOException, TftsrException {
		Random random = new Random(11);
		int text = 0;
		int count = 500;
		for (int i = 0; i < 400; i++) {
			int more = 1 + random.nextInt(300);
			switch (random.nextInt(6)) {
			case 0 -> {
				count = more;
				write(lines(++text, 1, count));
			}
			case 1 -> {
				Files.move(file, folder.resolve("app.log.1"), StandardCopyOption.REPLACE_EXISTING);
				count = more;
				write(lines(++text, 1, count));
			}
			default -> {
				append(lines(text, count + 1, more));
				count += more;
			}
			}
			log.refresh(Progress.NONE);
			assertEquals(count, log.lineCount(), "after change " + i);
		}
	}

	@Test
	void aLogThatIsClosedAndOpenedAgainIsNotHeldByTheFirst() throws Exception {
		try (IndexedLog log = indexed("one\n")) {
			assertFalse(log.lines(1, 1).isEmpty());
		}
		Files.delete(file);
		write("two\n");
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), StandardCharsets.US_ASCII, null)) {
			assertEquals(List.of("two"), LinesOracle.of(log));
		}
	}

	private static void readOn(IndexedLog log, LineFacts facts, boolean growing) throws TftsrException {
		log.refresh(Progress.NONE);
		facts.readOn(growing, read -> assertTrue(read.covered() <= log.lineCount()), Progress.NONE);
	}

	@Test
	void aLineThatIsCaughtHalfWrittenIsUnderstoodOnceItIsWhole() throws Exception {
		try (IndexedLog log = indexed("2026-03-01 10:00:00 INF")) {
			LineFacts facts = new LineFacts(log);
			readOn(log, facts, true);
			assertEquals(0, facts.covered());
			assertTrue(facts.isUpToDate(true));
			append("O  started\n2026-03-01 10:00:01 ERR");
			assertTrue(facts.isUpToDate(true), "nothing has come before it is looked at");
			readOn(log, facts, true);
			assertEquals(LogLevel.INFO, facts.level(1));
			assertEquals(1, facts.covered());
			append("OR failed\n");
			readOn(log, facts, true);
			assertEquals(LogLevel.ERROR, facts.level(2));
			assertEquals(1000, facts.time(2).getAsLong() - facts.time(1).getAsLong());
			assertTrue(facts.isComplete());
		}
	}

	@Test
	void aLineThatWasReadBeforeItWasWholeIsReadAgain() throws Exception {
		try (IndexedLog log = indexed("2026-03-01 10:00:00 INFO  started\n2026-03-01 10:00:01 WAR")) {
			LineFacts facts = new LineFacts(log);
			readOn(log, facts, false);
			assertEquals(2, facts.covered(), "of a log at rest that is the last line");
			append("N  slow");
			assertTrue(log.refresh(Progress.NONE) == LogChange.APPENDED && !facts.isUpToDate(false));
			readOn(log, facts, false);
			assertEquals(LogLevel.WARN, facts.level(2));
			append("\n");
			readOn(log, facts, true);
			assertEquals(List.of(1L, 1L, 0L),
					List.of(facts.records(LogLevel.INFO), facts.records(LogLevel.WARN), facts.records(null)));
		}
	}
}
