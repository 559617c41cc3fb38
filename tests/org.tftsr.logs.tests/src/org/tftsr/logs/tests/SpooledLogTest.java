package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LogBytesSources;
import org.tftsr.logs.view.LogChange;
import org.tftsr.logs.view.LogSpool;
import org.tftsr.logs.view.SpoolFolder;

import com.github.luben.zstd.ZstdOutputStream;

/** Logs that cannot be read at any place where they are: compressed ones, streams and consoles. */
class SpooledLogTest {

	private static final String CANARY = "password=canary-4711";
	private static final byte[] SKIPPABLE = { 0x53, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3 };

	@TempDir
	Path logs;
	@TempDir
	Path temp;

	private SpoolFolder folder;

	@BeforeEach
	void leaveLittleFree() {
		folder = new SpoolFolder(temp, 1);
	}

	private static byte[] gzip(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static byte[] zstd(String text) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream out = new ZstdOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		return bytes.toByteArray();
	}

	private static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			bytes.writeBytes(part);
		}
		return bytes.toByteArray();
	}

	private IndexedLog open(byte[] content) throws IOException, TftsrException {
		Path file = Files.write(logs.resolve("app.log.1"), content);
		return IndexedLog.open(LogBytesSources.open(file, folder), null, null);
	}

	/** Lines that do not compress to nothing. */
	private static String lines(int count) {
		Random random = new Random(count);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < count; i++) {
			text.append(i).append(' ').append(Long.toHexString(random.nextLong())).append(" a line of the log\n");
		}
		return text.toString();
	}

	@Test
	void compressedFilesAreReadThroughWhateverTheirName() throws Exception {
		String text = lines(1000);
		List<String> expected = text.lines().toList();
		for (byte[] content : List.of(gzip(text), zstd(text), text.getBytes(StandardCharsets.UTF_8),
				joined(gzip(text.substring(0, 777)), gzip(text.substring(777))),
				joined(SKIPPABLE, zstd(text.substring(0, 777)), SKIPPABLE, zstd(text.substring(777))))) {
			try (IndexedLog log = open(content)) {
				log.index(Progress.NONE);
				assertTrue(log.isComplete());
				assertEquals(text.length(), log.byteSize());
				assertEquals(expected, LinesOracle.of(log));
			}
		}
	}

	@Test
	void theFirstLinesAreThereBeforeTheRestIsDecompressed() throws Exception {
		String text = lines(300_000);
		try (IndexedLog log = open(gzip(text))) {
			assertTrue(log.lineCount() > 1000);
			assertFalse(log.isComplete());
			assertTrue(log.lines(1000, 1).get(0).text().startsWith("999 "));
			log.index(Progress.NONE);
			assertEquals(300_000, log.lineCount());
			assertTrue(log.lines(299_999, 1).get(0).text().startsWith("299998 "));
		}
	}

	@Test
	void ofATornFileTheLinesBeforeTheTearAreShownAndTheTearIsTold() throws Exception {
		String text = lines(300_000);
		for (byte[] whole : List.of(gzip(text), zstd(text))) {
			try (IndexedLog log = open(Arrays.copyOf(whole, whole.length / 2))) {
				for (int i = 0; i < 2; i++) {
					TftsrException problem = assertThrows(TftsrException.class, () -> log.index(Progress.NONE));
					assertEquals(ProblemKind.IO, problem.kind());
				}
				assertFalse(log.isComplete());
				assertTrue(log.lineCount() > 50_000, log.lineCount() + " lines");
				assertTrue(log.lines(50_000, 1).get(0).text().startsWith("49999 "));
			}
		}
	}

	@Test
	void decompressingIsCancelledAndGoesOnLater() throws Exception {
		String text = lines(300_000);
		try (IndexedLog log = open(gzip(text))) {
			assertThrows(CancelledException.class, () -> log.index(TestLogs.cancelledAfter(500_000)));
			long known = log.lineCount();
			assertTrue(known > 1000 && known < 300_000, known + " lines");
			log.index(Progress.NONE);
			assertEquals(text.length(), log.byteSize());
			assertEquals(300_000, log.lineCount());
			for (int i = 1; i <= 300_000; i += 9_999) {
				assertTrue(log.lines(i, 1).get(0).text().startsWith(i - 1 + " "), "line " + i);
			}
		}
	}

	@Test
	void aBombStopsBeforeTheDiskIsFull() throws Exception {
		folder = new SpoolFolder(temp, Long.MAX_VALUE / 2);
		TftsrException problem = assertThrows(TftsrException.class, () -> open(gzip("text\n")));
		assertEquals(ProblemKind.IO, problem.kind());
		assertTrue(problem.why().contains("too little room"), problem.getMessage());
		assertTrue(problem.remedy().contains(temp.toString()));
	}

	@Test
	void anotherFileUnderTheNameIsTakenIn() throws Exception {
		try (IndexedLog log = open(gzip("one\n"))) {
			assertEquals(LogChange.NONE, log.refresh(Progress.NONE));
			Files.write(logs.resolve("app.log.1"), gzip("two\nthree\n"));
			assertEquals(LogChange.REPLACED, log.refresh(Progress.NONE));
			log.index(Progress.NONE);
			assertEquals(List.of("two", "three"), LinesOracle.of(log));
		}
	}

	@Test
	void aStreamIsReadAsItComes() throws Exception {
		try (PipedOutputStream out = new PipedOutputStream(); PipedInputStream in = new PipedInputStream(out)) {
			out.write("one\ntw".getBytes(StandardCharsets.UTF_8));
			try (IndexedLog log = IndexedLog.open(LogBytesSources.spool("stdin", () -> in, () -> in, folder), null, null)) {
				assertEquals(List.of("one", "tw"), LinesOracle.of(log));
				out.write("o\n".getBytes(StandardCharsets.UTF_8));
				out.close();
				log.index(Progress.NONE);
				assertEquals(List.of("one", "two"), LinesOracle.of(log));
				assertTrue(log.isComplete());
			}
		}
	}

	/** Gives one line, and nothing more until it is closed, as a socket does. */
	private static final class Silent extends InputStream {

		private final InputStream line = new ByteArrayInputStream("one\n".getBytes(StandardCharsets.UTF_8));
		private final CountDownLatch waiting = new CountDownLatch(1);
		private final CountDownLatch closed = new CountDownLatch(1);

		@Override
		public int read() throws IOException {
			int next = line.read();
			return next < 0 ? await() : next;
		}

		@Override
		public int read(byte[] buffer, int from, int length) throws IOException {
			int taken = line.read(buffer, from, length);
			return taken < 0 ? await() : taken;
		}

		@Override
		public int available() throws IOException {
			return line.available();
		}

		private int await() throws IOException {
			waiting.countDown();
			try {
				closed.await();
			} catch (InterruptedException e) {
				throw new InterruptedIOException(e.toString());
			}
			throw new IOException("closed");
		}

		@Override
		public void close() {
			closed.countDown();
		}
	}

	@Test
	void aStreamOnWhichNothingComesIsClosedAtOnce() throws Exception {
		try (Silent in = new Silent(); ExecutorService jobs = Executors.newSingleThreadExecutor()) {
			IndexedLog log = IndexedLog.open(LogBytesSources.spool("stdin", () -> in, () -> in, folder), null, null);
			Future<?> index = jobs.submit(() -> {
				log.index(Progress.NONE);
				return null;
			});
			in.waiting.await();
			log.close();
			assertInstanceOf(TftsrException.class, assertThrows(ExecutionException.class, index::get).getCause());
		}
	}

	@Test
	void aConsolesTextGrows() throws Exception {
		LogSpool console = LogBytesSources.growing("Console", folder);
		try (IndexedLog log = IndexedLog.open(console, StandardCharsets.UTF_8, null)) {
			StringBuilder all = new StringBuilder();
			Random random = new Random(5);
			for (int i = 0; i < 200; i++) {
				String more = "x".repeat(random.nextInt(700)) + (random.nextInt(3) == 0 ? "\n" : "");
				all.append(more);
				byte[] bytes = more.getBytes(StandardCharsets.UTF_8);
				console.append(bytes, 0, bytes.length);
				assertEquals(more.isEmpty() ? LogChange.NONE : LogChange.APPENDED, log.refresh(Progress.NONE));
			}
			assertEquals(all.toString().lines().toList(), LinesOracle.of(log));
		}
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void whatIsSpooledLiesEncryptedInAFileWithoutAName() throws Exception {
		String text = (CANARY + '\n').repeat(50_000);
		try (IndexedLog log = open(gzip(text))) {
			log.index(Progress.NONE);
			assertEquals(CANARY, log.lines(40_000, 1).get(0).text());
			try (Stream<Path> files = Files.list(temp)) {
				assertEquals(List.of(), files.toList());
			}
			byte[] onDisk = openFile(temp);
			assertEquals(text.length(), onDisk.length);
			String content = new String(onDisk, StandardCharsets.ISO_8859_1);
			assertFalse(content.contains(CANARY.substring(0, 6)));
			assertTrue(gzip(content).length > onDisk.length, "equal lines do not look equal");
		}
	}

	/** What is on the disk in the one file of a folder that this process has open. */
	private static byte[] openFile(Path folder) throws IOException {
		try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
			for (Path descriptor : descriptors.toList()) {
				if (Files.isSymbolicLink(descriptor)
						&& Files.readSymbolicLink(descriptor).startsWith(folder.toRealPath())) {
					return Files.readAllBytes(descriptor);
				}
			}
		}
		throw new AssertionError("no open file in " + folder);
	}

	@Test
	void aClosedSpoolCannotBeRead() throws Exception {
		IndexedLog log = open(gzip("one\n"));
		log.close();
		assertThrows(TftsrException.class, () -> log.lines(1, 1));
		IndexedLog stream = IndexedLog.open(
				LogBytesSources.spool("s", () -> new ByteArrayInputStream("a\n".getBytes(StandardCharsets.UTF_8)), () -> "s", folder), null,
				null);
		stream.close();
		assertThrows(TftsrException.class, () -> stream.lines(1, 1));
	}
}
