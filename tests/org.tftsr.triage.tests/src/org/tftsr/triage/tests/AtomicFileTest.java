package org.tftsr.triage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.triage.AtomicFile;
import org.tftsr.triage.DiskReserve;

/** What is written is there as a whole, or not at all. */
class AtomicFileTest {

	/** A disk of which everything is reserved has no room for a large file. */
	private static final DiskReserve ALL = new DiskReserve(Long.MAX_VALUE, 1);
	private static final byte[] PIECE = new byte[1 << 20];

	@TempDir
	private Path folder;

	@Test
	void aFileThatWouldFillTheDiskIsGivenUpInTime() throws Exception {
		Path target = folder.resolve("copy.log");
		int[] written = new int[1];
		TftsrException problem = assertThrows(TftsrException.class, () -> AtomicFile.write(target, false, ALL, out -> {
			for (; written[0] < 200; written[0]++) {
				out.write(PIECE);
			}
		}));
		assertEquals(ProblemKind.IO, problem.kind());
		assertEquals("the disk would become full", problem.why());
		assertTrue(problem.remedy().startsWith("Free some space"), problem.remedy());
		assertTrue(written[0] < 70, written[0] + " MB were written");
		try (Stream<Path> left = Files.list(folder)) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void oneThatIsNotLargeIsWrittenAsLongAsItFits() throws Exception {
		Path target = folder.resolve("copy.log");
		AtomicFile.write(target, false, ALL, AtomicFileTest::fewMegabytes);
		assertEquals(3L << 20, Files.size(target));
	}

	private static void fewMegabytes(OutputStream out) throws IOException {
		for (int i = 0; i < 3; i++) {
			out.write(PIECE);
		}
	}
}
