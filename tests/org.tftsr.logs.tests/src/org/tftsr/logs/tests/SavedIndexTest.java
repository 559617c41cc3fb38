package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.view.IndexStore;
import org.tftsr.logs.view.IndexedLog;
import org.tftsr.logs.view.LogBytesSources;

class SavedIndexTest {

	private static final String LINE = "2026-11-25 04:00:00 INFO canary-0815 happened again\n";
	private static final int LINES = 30_000;

	@TempDir
	Path logs;
	@TempDir
	Path saved;

	private Path file;

	@BeforeEach
	void aLogWhoseIndexIsSaved() throws IOException, TftsrException {
		file = logs.resolve("checkout-service.log");
		Files.writeString(file, LINE.repeat(LINES));
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
		index(file, new IndexStore(saved));
	}

	private static void index(Path file, IndexStore store) throws IOException, TftsrException {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, store)) {
			log.index(Progress.NONE);
		}
	}

	private IndexedLog open() throws TftsrException {
		return IndexedLog.open(LogBytesSources.file(file), null, new IndexStore(saved));
	}

	private List<Path> files() throws IOException {
		try (Stream<Path> files = Files.list(saved)) {
			return files.toList();
		}
	}

	@Test
	void aLogIsThereAtOnceWhenItIsOpenedAgain() throws Exception {
		try (IndexedLog log = open()) {
			assertTrue(log.isComplete());
			assertEquals(LINES, log.lineCount());
			assertEquals(LINE.strip(), log.lines(LINES, 1).get(0).text());
		}
	}

	@Test
	void whatIsSavedHoldsNeitherTextNorPathAndLiesNotBesideTheLog() throws Exception {
		assertEquals(1, files().size());
		Path index = files().get(0);
		String content = new String(Files.readAllBytes(index), StandardCharsets.ISO_8859_1);
		assertFalse(content.contains("canary") || content.contains("checkout") || content.contains("INFO"));
		assertFalse(index.getFileName().toString().contains("checkout"));
		try (Stream<Path> beside = Files.list(logs)) {
			assertEquals(List.of(file), beside.toList());
		}
	}

	@Test
	void anIndexGrowsWithItsLog() throws Exception {
		long size = Files.size(file);
		Files.writeString(file, "one more\nand", StandardOpenOption.APPEND);
		try (IndexedLog log = open()) {
			assertTrue(log.snapshot().indexed() >= size, "the saved part is used");
			log.index(Progress.NONE);
			assertEquals(LINES + 2, log.lineCount());
			assertEquals("and", log.lines(LINES + 2, 1).get(0).text());
		}
	}

	@Test
	void anIndexOfWhatIsNoLongerThereIsNotUsed() throws Exception {
		byte[] other = LINE.repeat(LINES).getBytes(StandardCharsets.UTF_8);
		other[700_000] = '\n';
		Files.write(file, other);
		try (IndexedLog log = open()) {
			assertFalse(log.isComplete(), "of the same size, and changed where no sample is: the time tells");
		}
		other[10] = '\n';
		Files.write(file, other);
		Files.writeString(file, "more\n", StandardOpenOption.APPEND);
		try (IndexedLog log = open()) {
			assertFalse(log.snapshot().indexed() >= other.length);
			log.index(Progress.NONE);
			assertEquals(LINES + 3, log.lineCount());
		}
		Files.writeString(file, "short\n");
		try (IndexedLog log = open()) {
			assertEquals(1, log.lineCount());
		}
	}

	@Test
	void anIndexInAnotherEncodingIsNotUsed() throws Exception {
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), StandardCharsets.ISO_8859_1,
				new IndexStore(saved))) {
			assertFalse(log.isComplete());
		}
	}

	@Test
	void anIndexDamagedAtAnyByteOrTornAnywhereIsMadeAgain() throws Exception {
		Path index = files().get(0);
		byte[] whole = Files.readAllBytes(index);
		Random random = new Random(3);
		for (int i = 0; i < whole.length; i++) {
			byte[] damaged = whole.clone();
			damaged[i] ^= (byte) (1 + random.nextInt(255));
			assertIgnored(index, damaged, "damaged at " + i);
			assertIgnored(index, Arrays.copyOf(whole, i), "torn at " + i);
		}
		index(file, new IndexStore(saved));
		assertTrue(Arrays.equals(whole, Files.readAllBytes(index)), "and saved again");
	}

	private void assertIgnored(Path index, byte[] content, String what) throws IOException, TftsrException {
		Files.write(index, content);
		try (IndexedLog log = open()) {
			assertFalse(log.isComplete(), what);
			assertTrue(log.lineCount() > 0, what);
		}
	}

	@Test
	void theIndexOfAnotherLogIsNotTakenForThisOne() throws Exception {
		Path mine = files().get(0);
		Path other = logs.resolve("other.log");
		Files.writeString(other, ("x" + LINE).repeat(LINES));
		index(other, new IndexStore(saved));
		Path foreign = files().stream().filter(path -> !path.equals(mine)).findFirst().orElseThrow();
		Files.copy(foreign, mine, StandardCopyOption.REPLACE_EXISTING);
		try (IndexedLog log = open()) {
			assertFalse(log.isComplete());
		}
	}

	@Test
	void theIndexesThatWereUsedLongestAgoMakeRoom() throws Exception {
		Path oldest = files().get(0);
		Files.setLastModifiedTime(oldest, FileTime.from(Instant.now().minusSeconds(600)));
		long size = Files.size(oldest);
		for (int i = 0; i < 5; i++) {
			Path other = Files.writeString(logs.resolve(i + ".log"), (i + LINE).repeat(LINES));
			index(other, new IndexStore(saved, 3 * size + 100));
		}
		assertFalse(Files.exists(oldest));
		assertEquals(3, files().size());
	}

	@Test
	void aFolderThatCannotBeWrittenToCostsNothingButTime() throws Exception {
		Path noFolder = Files.writeString(logs.resolve("file"), "");
		IndexStore store = new IndexStore(noFolder.resolve("indexes"));
		try (IndexedLog log = IndexedLog.open(LogBytesSources.file(file), null, store)) {
			log.index(Progress.NONE);
			assertEquals(LINES, log.lineCount());
		}
	}
}
