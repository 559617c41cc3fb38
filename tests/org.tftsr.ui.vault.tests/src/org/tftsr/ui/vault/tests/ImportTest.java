package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseKey;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.ImportReport;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** What a database of the earlier app holds is brought in, and told in full; and what was kept of one that was taken over. */
class ImportTest extends VaultTest {

	private static final String IMPORT = "org.tftsr.ui.vault.import";
	private static final String TITLE = "Import from Earlier TFTSR Database";
	private static final Path FILE = Path.of("/home/kim/old/tftsr.db");
	private static final String KEY = "what it was encrypted with";

	@Test
	void asksForTheKeyAndTellsWhatWasBroughtInLeftOutAndChanged() throws Exception {
		ImportReport report = new ImportReport(FILE, "with the key that was typed", "opened", Map.of("issues", 12L, "documents", 0L),
				Map.of("rows that belong to nothing", 3L), Map.of("severities in other words", 5L),
				List.of("Two logs are no longer where they were"));
		List<String> keys = new ArrayList<>();
		Database earlier = Partly.of(Database.class, database().database(), Map.of("importEarlier", arguments -> {
			List<?> given = (List<?>) arguments[1];
			if (given.isEmpty()) {
				throw new TftsrException(ProblemKind.WRONG_KEY, "Cannot import", "no key fits", "Give the key");
			}
			keys.add(((DatabaseKey) given.getFirst()).words());
			return report;
		}));
		try (Substitute chosen = ChosenFile.of(FILE);
				Substitute substitute = Substitute.of(DatabaseProvider.class,
						Partly.of(DatabaseProvider.class, database(), Map.of("database", arguments -> earlier)))) {
			Workbench.start(IMPORT, Map.of());
			Shell question = Workbench.dialog(TITLE);
			assertTrue(Workbench.ui(() -> Workbench.says(question, "What " + FILE + " holds is brought into")));
			Workbench.press(question, "Import");
			Shell key = Workbench.dialog("Key of the Earlier Database");
			Workbench.screenshot(() -> key, "foreign-key");
			Workbench.type(key, 0, KEY);
			Workbench.press(key, "Import");
			Workbench.waitUntilClosed(key);
			Shell done = Workbench.dialog(TITLE);
			Workbench.screenshot(() -> done, "import");
			assertEquals(List.of(KEY), keys);
			for (String words : List.of("12 rows were brought in.", FILE + ", with the key that was typed",
					"Brought in: 12 issues", "Left out: 3 rows that belong to nothing", "Changed: 5 severities in other words",
					"Two logs are no longer where they were.")) {
				assertTrue(Workbench.ui(() -> Workbench.says(done, words)), words);
			}
			close(done);
		}
	}

	@Test
	void whatIsNoDatabaseIsRefusedWithWhatToDo() throws Exception {
		try (Substitute chosen = ChosenFile.of(FILE)) {
			Workbench.start(IMPORT, Map.of());
			Workbench.press(Workbench.dialog(TITLE), "Import");
			Shell problem = Workbench.dialog("Problem Occurred");
			assertTrue(Workbench.ui(() -> Workbench.says(problem, FILE.toString())));
			close(problem);
		}
	}

	@Test
	void whereNothingWasTakenOverThereIsNothingToWriteOrDelete() throws Exception {
		try (Substitute chosen = ChosenFile.of(Path.of(System.getProperty("tftsr.data"), "earlier"))) {
			Workbench.start("org.tftsr.ui.vault.writeOldCopy", Map.of());
			Shell question = Workbench.dialog("Write Files of Earlier App");
			assertTrue(Workbench.ui(() -> Workbench.says(question, "is in clear there")));
			Workbench.press(question, "Write");
			close(Workbench.dialog("Problem Occurred"));
		}
		Workbench.start("org.tftsr.ui.vault.deleteOldCopy", Map.of());
		Shell delete = Workbench.dialog("Delete Files of Earlier App");
		Workbench.press(delete, "Delete");
		Workbench.waitUntilClosed(delete);
		Shell done = Workbench.dialog("Delete Files of Earlier App");
		assertTrue(Workbench.ui(() -> Workbench.says(done, "There are none")));
		close(done);
	}

	private static DatabaseProvider database() throws Exception {
		return Services.get(DatabaseProvider.class);
	}
}
