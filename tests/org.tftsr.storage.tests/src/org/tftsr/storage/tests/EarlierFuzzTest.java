package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Damaged and odd files in the place of a database of the earlier app. */
class EarlierFuzzTest {

	/** More with {@code -Dtftsr.fuzz=100000}. */
	private static final int ROUNDS = Integer.getInteger("tftsr.fuzz", 300);

	private static final int PAGE = 4096;

	@TempDir
	Path folder;

	@Test
	void noDamagedFileDoesMoreThanBeRefusedOrBroughtIn() throws Exception {
		Path fixture = folder.resolve("fixture.db");
		Fixtures.copy("earlier-plain.db", fixture);
		byte[] sound = Files.readAllBytes(fixture);
		int brought = 0;
		try (Database database = TestData.ready(folder).open()) {
			for (int seed = 0; seed < ROUNDS; seed++) {
				Path file = Files.write(folder.resolve("damaged.db"), damaged(sound, new Random(seed)));
				brought += bring(database, file, seed) ? 1 : 0;
			}
			assertEquals(List.of(), database.check(Progress.NONE).problems());
		}
		assertTrue(brought < ROUNDS, "some of them must have been refused");
	}

	private static boolean bring(Database database, Path file, int seed) throws Exception {
		String before = EarlierDatabases.sha256(file);
		boolean brought = false;
		try {
			database.importEarlier(file, List.of(), Progress.NONE);
			brought = true;
		} catch (TftsrException e) {
			assertTrue(e.kind() != ProblemKind.INTERNAL, "seed " + seed + ": " + e.getMessage());
		} catch (RuntimeException | Error e) {
			fail("seed " + seed, e);
		}
		assertEquals(before, EarlierDatabases.sha256(file), "seed " + seed);
		return brought;
	}

	private static byte[] damaged(byte[] sound, Random random) {
		byte[] bytes = sound.clone();
		switch (random.nextInt(5)) {
		case 0 -> change(bytes, random, 1, 100, bytes.length);
		case 1 -> change(bytes, random, 40, 0, PAGE);
		case 2 -> change(bytes, random, 400, 0, bytes.length);
		case 3 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
		default -> swapPages(bytes, random);
		}
		return bytes;
	}

	private static void change(byte[] bytes, Random random, int times, int from, int to) {
		for (int i = 0; i < times; i++) {
			bytes[from + random.nextInt(to - from)] = (byte) random.nextInt();
		}
	}

	private static void swapPages(byte[] bytes, Random random) {
		int pages = bytes.length / PAGE;
		int one = random.nextInt(pages) * PAGE;
		int other = random.nextInt(pages) * PAGE;
		byte[] kept = Arrays.copyOfRange(bytes, one, one + PAGE);
		System.arraycopy(bytes, other, bytes, one, PAGE);
		System.arraycopy(kept, 0, bytes, other, PAGE);
	}
}
