package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** Kills processes that take a database of the earlier app over, and looks at what they leave. */
final class TakeOverKills {

	/** What a finished take-over leaves. */
	private static final Set<String> FINISHED = Set.of("tftsr.audit-head", "tftsr.db", "tftsr.db.before-take-over",
			"tftsr.key", "tftsr.lock", "tftsr.open");

	private static final int ISSUES = 6;

	private TakeOverKills() {
	}

	/** How long a take-over takes from its begin to its end when nobody kills it. */
	static Duration undisturbed(Path folder) throws Exception {
		Fixtures.copy("earlier-plain.db", data(folder));
		try (ChildJvm child = ChildJvm.start(TakingOverProgram.class, folder.toString())) {
			assertEquals("begin", child.line());
			long start = System.nanoTime();
			assertEquals(String.valueOf(ISSUES), child.line());
			return Duration.ofNanos(System.nanoTime() - start);
		}
	}

	/**
	 * Kills a take-over, and makes sure that the old database is as it was or the new one is whole, that the next start gets
	 * everything, and that nothing is left lying about.
	 *
	 * @param folder for this round alone
	 * @return whether the new database was there when the process died
	 */
	static boolean killAfter(Duration time, Path folder) throws Exception {
		Path file = data(folder);
		Fixtures.copy("earlier-plain.db", file);
		byte[] before = Files.readAllBytes(file);
		List<String> printed;
		try (ChildJvm child = ChildJvm.start(TakingOverProgram.class, folder.toString())) {
			assertEquals("begin", child.line());
			printed = child.killAfter(time);
		}
		boolean done = !Arrays.equals(before, Files.readAllBytes(file));
		assertTrue(done || printed.isEmpty(), "what it said is true");
		TestData data = TestData.withKeyFile(folder);
		try (Database database = data.open()) {
			assertEquals(ISSUES, database.issues().list(IssueQuery.all(1)).total());
			assertEquals(List.of(), database.check(Progress.NONE).problems());
			database.oldCopy().restoreInto(folder.resolve("back"));
			assertArrayEquals(before, Files.readAllBytes(folder.resolve("back").resolve("tftsr.db")));
		}
		assertEquals(FINISHED, data.files().keySet());
		return done;
	}

	private static Path data(Path folder) {
		return TestData.withKeyFile(folder).location.file();
	}
}
