package org.tftsr.storage.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.IssueQuery;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.Database;

/** A take-over that is killed is either not begun or done, and the next start does what is missing. */
class TakeOverKillTest {

	@TempDir
	Path folder;

	@Test
	void whatWasDecidedIsFinishedAtTheNextStart() throws Exception {
		TestData data = decided();
		try (Database database = data.open()) {
			assertTrue(database.takenOver().isEmpty(), "nothing was left to be brought in");
			assertEquals(6, database.issues().list(IssueQuery.all(1)).total());
			assertEquals(List.of(), database.check(Progress.NONE).problems());
			database.oldCopy().restoreInto(folder.resolve("back"));
		}
		assertFalse(data.files().keySet().stream().anyMatch(name -> name.contains("taken-over")),
				data.files().keySet().toString());
		assertFalse(data.files().containsKey("tftsr.db-journal"), "the log of the old database is gone");
	}

	@Test
	void whatTheEarlierAppWroteAfterTheDecisionIsNotLost() throws Exception {
		TestData data = decided();
		Files.delete(data.location.folder().resolve("tftsr.db-journal"));
		SqlProgram.run(data.location.file(), "INSERT INTO issues(id, title) VALUES ('later', 'Written later');");
		try (Database database = data.open()) {
			assertEquals(7, database.takenOver().orElseThrow().brought().get("issues"));
		}
	}

	@Test
	void whatTheEarlierAppWroteToALogAfterTheDecisionIsNotDeleted() throws Exception {
		TestData data = decided();
		Files.writeString(data.location.folder().resolve("tftsr.db-journal"), "\0 what SQLite left later");
		try (Database database = data.open()) {
			assertEquals(6, database.takenOver().orElseThrow().brought().get("issues"), "it begins anew");
		}
	}

	/** A folder as it is when the process died between the decision and the last step. */
	private TestData decided() throws Exception {
		TestData data = TestData.withKeyFile(folder);
		Fixtures.copy("earlier-plain.db", data.location.file());
		Path journal = Files.writeString(folder.resolve("journal"), "\0 what SQLite leaves");
		String name = "tftsr.db." + EarlierDatabases.sha256(data.location.file()) + "-journal."
				+ EarlierDatabases.sha256(journal).substring(0, 32) + ".taken-over";
		data.open().close();
		Path copy = data.location.folder().resolve("tftsr.db.before-take-over");
		Files.move(copy, copy.resolveSibling(copy.getFileName() + ".new"));
		Files.move(data.location.file(), data.location.folder().resolve(name));
		Fixtures.copy("earlier-plain.db", data.location.file());
		Files.move(journal, data.location.folder().resolve("tftsr.db-journal"));
		return data;
	}
}
