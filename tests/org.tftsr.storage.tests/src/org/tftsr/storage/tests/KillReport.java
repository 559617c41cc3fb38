package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.tftsr.core.pii.Pseudonym;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/**
 * Kills {@link RekeyingProgram} at random moments and looks at the database each time, as the next start would.
 *
 * @param kills   how many times
 * @param rekeyed how many changes of the key had been completed by then
 * @param issues  how many issues had been committed, all of which were found
 */
record KillReport(int kills, int rekeyed, int issues) {

	/** A change of the key of so small a database takes some tens of milliseconds on a quiet machine. */
	private static final int LONGEST_MILLISECONDS = 150;

	private static final int MOST_LINES = 4;

	/** The seed is fixed, the moments are not: they depend on how fast the machine is. */
	static KillReport of(TestData data, int kills) throws Exception {
		Random random = new Random(4);
		List<UUID> committed = new ArrayList<>();
		int rekeyed = 0;
		for (int i = 0; i < kills; i++) {
			try (ChildJvm child = ChildJvm.start(RekeyingProgram.class, data.location.folder().getParent().toString(),
					String.valueOf(Integer.MAX_VALUE))) {
				assertEquals("open", child.line());
				List<String> lines = new ArrayList<>();
				for (int read = random.nextInt(MOST_LINES); read > 0; read--) {
					lines.add(child.line());
				}
				lines.addAll(child.killAfter(Duration.ofMillis(random.nextInt(LONGEST_MILLISECONDS))));
				for (String line : lines) {
					if (line.length() == 36) {
						committed.add(UUID.fromString(line));
					}
					rekeyed += line.equals("rekeyed") ? 1 : 0;
				}
			}
			look(data, committed);
		}
		return new KillReport(kills, rekeyed, committed.size());
	}

	private static void look(TestData data, List<UUID> committed) throws Exception {
		try (Database database = data.open()) {
			for (UUID id : committed) {
				assertTrue(database.issues().find(id).isPresent(), () -> "committed, but lost: " + id);
				assertEquals(List.of(new Pseudonym("IP", 1, RekeyingProgram.VALUE)), database.pseudonyms().list(id));
			}
			assertEquals(List.of(), database.check(Progress.NONE).problems());
			assertTrue(database.audit().verify(Progress.NONE).isIntact());
		}
		assertEquals(List.of("tftsr.audit-head", "tftsr.db", "tftsr.key", "tftsr.lock", "tftsr.open"),
				List.copyOf(data.files().keySet()));
	}
}
