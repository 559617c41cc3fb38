package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.storage.CheckResult;
import org.tftsr.storage.Database;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** Checking the database and backing it up. */
class BackupTest extends VaultTest {

	@TempDir
	Path folder;

	@Test
	void theTwoFilesThatBelongTogetherAreNamed() throws Exception {
		Path backup = folder.resolve("saved.db");
		try (Substitute chosen = ChosenFile.of(backup)) {
			Workbench.start("org.tftsr.ui.vault.backup", Map.of());
			Shell done = Workbench.dialog("Back Up Database");
			Path vault = folder.resolve("saved.db.vault");
			assertTrue(Files.exists(backup));
			assertTrue(Files.exists(vault));
			assertTrue(Workbench.ui(() -> Workbench.says(done, "Backup: " + backup)));
			assertTrue(Workbench.ui(() -> Workbench.says(done, "Vault: " + vault)));
			Workbench.screenshot(() -> done, "backup");
			close(done);
		}
	}

	@Test
	void aFileThatIsThereIsNotReplaced() throws Exception {
		Path taken = Files.writeString(folder.resolve("taken.db"), "somebody's");
		try (Substitute chosen = ChosenFile.of(taken)) {
			Workbench.start("org.tftsr.ui.vault.backup", Map.of());
			Shell problem = Workbench.dialog("Problem Occurred");
			assertTrue(Workbench.ui(() -> Workbench.says(problem, taken + " exists already")));
			close(problem);
		}
		assertTrue(Files.readString(taken).equals("somebody's"));
	}

	@Test
	void aSoundDatabaseIsCalledSound() throws Exception {
		Workbench.start("org.tftsr.ui.vault.check", Map.of());
		Shell done = Workbench.dialog("Check Database");
		assertTrue(Workbench.ui(() -> Workbench.says(done, "Nothing is wrong with the database")));
		Workbench.screenshot(() -> done, "check");
		close(done);
	}

	@Test
	void whatIsWrongIsListedWithWhatToDo() throws Exception {
		DatabaseProvider real = Services.get(DatabaseProvider.class);
		CheckResult found = new CheckResult(List.of("page 7 is not what was written", "row 3 of issues has no owner"), true);
		Database damaged = Partly.of(Database.class, real.database(), Map.of("check", arguments -> found));
		try (Substitute substitute = Substitute.of(DatabaseProvider.class,
				Partly.of(DatabaseProvider.class, real, Map.of("database", arguments -> damaged)))) {
			Workbench.start("org.tftsr.ui.vault.check", Map.of());
			Shell done = Workbench.dialog("Check Database");
			for (String words : List.of("Restore from Backup puts the last good backup in its place", found.problems().get(0),
					found.problems().get(1))) {
				assertTrue(Workbench.ui(() -> Workbench.says(done, words)), words);
			}
			Workbench.screenshot(() -> done, "check-damaged");
			close(done);
		}
	}

	@Test
	void whoIsInAnotherProgramIsToldHowItEnded() throws Exception {
		Path taken = Files.writeString(folder.resolve("taken.db"), "somebody's");
		try (Substitute chosen = ChosenFile.of(taken); OtherProgram other = OtherProgram.use()) {
			Workbench.start("org.tftsr.ui.vault.backup", Map.of());
			other.awaitNotice("Backing up the database: not done.");
		}
		close(Workbench.dialog("Problem Occurred"));
	}
}
