package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.ContentHash;
import org.tftsr.logs.LogSources;

class ContentHashTest {

	@TempDir
	Path folder;

	/** The example of FIPS 180-4 for the message "abc". */
	@Test
	void hashesTheBytes() throws Exception {
		ContentHash hash = ContentHash.of(LogSources.bytes("abc", new byte[] { 'a', 'b', 'c' }), Progress.NONE);
		assertEquals(new ContentHash("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", 3), hash);
	}

	@Test
	void theNameDoesNotMatter() throws Exception {
		Path a = Files.writeString(folder.resolve("a.log"), "same");
		Path b = Files.writeString(folder.resolve("b.log"), "same");
		assertEquals(ContentHash.of(LogSources.file(a), Progress.NONE),
				ContentHash.of(LogSources.file(b), Progress.NONE));
	}

	@Test
	void aFileThatGrowsMeanwhileIsAConflict() throws Exception {
		Path file = Files.writeString(folder.resolve("grow.log"), "line\n");
		assertConflict(file, () -> Files.writeString(file, "more\n", StandardOpenOption.APPEND));
	}

	@Test
	void aFileThatIsRewrittenToTheSameSizeMeanwhileIsAConflict() throws Exception {
		Path file = Files.writeString(folder.resolve("same.log"), "line\n");
		assertConflict(file, () -> {
			Files.writeString(file, "LINE\n");
			Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
		});
	}

	@Test
	void canBeCancelled() {
		assertThrows(CancelledException.class,
				() -> ContentHash.of(LogSources.bytes("x", new byte[1_000_000]), TestLogs.cancelledAfter(200_000)));
	}

	private interface Change {
		void make() throws IOException;
	}

	private static void assertConflict(Path file, Change change) {
		Progress changing = new Progress() {
			@Override
			public void begin(String task, long total) {
				// only the reading matters
			}

			@Override
			public void worked(long amount) {
				try {
					change.make();
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}

			@Override
			public boolean isCancelled() {
				return false;
			}
		};
		TftsrException e = assertThrows(TftsrException.class, () -> ContentHash.of(LogSources.file(file), changing));
		assertEquals(ProblemKind.CONFLICT, e.kind());
	}
}
