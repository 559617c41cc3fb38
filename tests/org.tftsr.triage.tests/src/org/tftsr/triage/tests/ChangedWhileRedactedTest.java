package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LogSources;
import org.tftsr.testsupport.TestServices;
import org.tftsr.triage.TriageService;

/** A log whose program, or whose rotation, changes it while a redacted copy is made of it: the copy is that of what was there, or there is none. */
class ChangedWhileRedactedTest {

	private static final int LINES = 150_000;
	/** How often progress was told when the log changes: while it is read. */
	private static final int TOLD = 3;

	@TempDir
	private Path folder;

	private final TriageService triage = TestServices.get(TriageService.class);
	private Path log;
	private Path copy;
	private byte[] original;

	@BeforeEach
	void write() throws IOException {
		log = folder.resolve("app.log");
		copy = folder.resolve("copy.log");
		Files.write(log, Stream.iterate(0, i -> i + 1).limit(LINES).map(i -> "2026-03-02 08:00:00 INFO  mail to kim%d@example.org".formatted(i % 500)).toList());
		original = Files.readAllBytes(log);
	}

	/** What happens to the file. */
	private interface Change {
		void happen() throws IOException;
	}

	/** @return how often progress was told */
	private int redactWhile(Change change) throws TftsrException {
		AtomicInteger told = new AtomicInteger();
		triage.redact(LogSources.file(log), copy, true, new Progress() {

			@Override
			public void begin(String task, long total) {
				// only how far it came matters
			}

			@Override
			public void worked(long amount) {
				if (told.incrementAndGet() == TOLD) {
					try {
						change.happen();
					} catch (IOException e) {
						throw new AssertionError(e);
					}
				}
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		});
		return told.get();
	}

	private byte[] restored() throws Exception {
		Path back = folder.resolve("back.log");
		triage.restore(LogSources.file(copy), null, back, Progress.NONE);
		return Files.readAllBytes(back);
	}

	@Test
	void ofOneThatIsCutThereIsNoCopy() throws Exception {
		TftsrException problem = assertThrows(TftsrException.class, () -> redactWhile(() -> {
			try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
				file.truncate(1000);
			}
		}));
		assertEquals(ProblemKind.CONFLICT, problem.kind());
		assertEquals("Cannot read the log app.log: it became shorter while it was read. Copy the log to a place where nothing writes to it and open the copy.",
				problem.getMessage());
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(List.of(log), left.toList());
		}
	}

	@Test
	void ofOneThatGrowsTheCopyIsOfWhatWasThere() throws Exception {
		int told = redactWhile(() -> Files.write(log, original, StandardOpenOption.APPEND));
		assertEquals(2L * original.length, Files.size(log), "told " + told + " times");
		assertArrayEquals(original, restored());
	}

	@Test
	void ofOneThatIsReplacedTheCopyIsOfTheOneThatWasOpened() throws Exception {
		int told = redactWhile(() -> {
			Path other = Files.write(folder.resolve("other.log"), Arrays.copyOf(original, 500));
			Files.move(other, log, StandardCopyOption.REPLACE_EXISTING);
		});
		assertEquals(500, Files.size(log), "told " + told + " times");
		assertArrayEquals(original, restored());
	}
}
