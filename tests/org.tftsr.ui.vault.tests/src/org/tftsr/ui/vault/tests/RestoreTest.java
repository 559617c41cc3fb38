package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.progress.Progress;
import org.tftsr.storage.DatabaseProvider;
import org.tftsr.storage.SalvageReport;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.QuickAccess;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** A backup takes the place of the database while the workbench is open. */
class RestoreTest extends VaultTest {

	private static final String RESTORE = "org.tftsr.ui.vault.restore";
	private static final String TITLE = "Restore from Backup";

	@TempDir
	Path folder;
	private Path backup;
	private Issue before;
	private Issue after;

	@BeforeEach
	void backUp() throws Exception {
		backup = folder.resolve("saved.db");
		before = create("Certificate expired, before the backup");
		database().database().backup(backup);
		after = create("Queue full, after the backup");
	}

	@Test
	void whatWasThereAtTheTimeOfTheBackupIsShownAgainAndTheRestIsKept() throws Exception {
		open(after);
		open(before);
		edit(before.title(), "Certificate expired, edited since");
		List<Path> kept = replacedFiles();
		try (Substitute chosen = ChosenFile.of(backup)) {
			Shell question = ask();
			assertTrue(Workbench.ui(() -> Workbench.says(question, "The backup " + backup + " takes the place")));
			Workbench.screenshot(() -> question, "restore-question");
			Workbench.press(question, "Restore");
			Workbench.waitUntilClosed(question);
			Shell done = Workbench.dialog(TITLE);
			Workbench.screenshot(() -> done, "restore");
			Path replaced = replacedFiles().stream().filter(file -> !kept.contains(file)).findFirst().orElseThrow();
			assertTrue(Workbench.ui(() -> Workbench.says(done, "The database that was there before: " + replaced)));
			close(done);
		}
		Workbench.waitFor("the issue as it was", () -> titleField(before.title()) != null);
		assertTrue(Services.get(IssueRepository.class).find(after.id()).isEmpty());
		assertEquals(before.title(), Services.get(IssueRepository.class).find(before.id()).orElseThrow().issue().title());
		assertTrue(Workbench.ui(() -> Workbench.dialogs(UNLOCK).isEmpty()), "nobody was asked again");
	}

	@Test
	void quickAccessAsksAsTheMenuDoes() throws Exception {
		try (Substitute chosen = ChosenFile.of(backup)) {
			QuickAccess.execute("Restore from Backup\u2026");
			Shell question = Workbench.dialog(TITLE);
			Workbench.press(question, "Cancel");
			Workbench.waitUntilClosed(question);
		}
	}

	@Test
	void whoSaysNoKeepsEverything() throws Exception {
		List<Path> kept = replacedFiles();
		try (Substitute chosen = ChosenFile.of(backup)) {
			Shell question = ask();
			Workbench.press(question, "Cancel");
			Workbench.waitUntilClosed(question);
		}
		assertEquals(kept, replacedFiles());
		assertTrue(Services.get(IssueRepository.class).find(after.id()).isPresent());
	}

	@Test
	void whatIsNoBackupIsRefusedWithWhatToDoAndTheVaultIsOpenAsBefore() throws Exception {
		Path other = Files.writeString(folder.resolve("notes.db"), "not a database");
		try (Substitute chosen = ChosenFile.of(other)) {
			Workbench.press(ask(), "Restore");
			Shell problem = Workbench.dialog("Problem Occurred");
			assertTrue(Workbench.ui(() -> Workbench.says(problem, "Use another backup")));
			close(problem);
		}
		Workbench.waitFor("the vault is open again", () -> isOpen());
		assertTrue(Services.get(IssueRepository.class).find(after.id()).isPresent());
		assertTrue(Workbench.ui(() -> Workbench.dialogs(UNLOCK).isEmpty()), "nobody was asked again");
	}

	@Test
	void aLockedVaultAsksOnce() throws Exception {
		vault().lock();
		Workbench.waitFor("the view is locked", () -> Workbench.says(Workbench.window().getShell(), "The vault is locked."));
		try (Substitute chosen = ChosenFile.of(backup)) {
			Workbench.press(ask(), "Restore");
			answer(PASSPHRASE);
			close(Workbench.dialog(TITLE));
		}
		Workbench.waitFor("the vault is open", () -> isOpen());
		assertTrue(Services.get(IssueRepository.class).find(after.id()).isEmpty());
	}

	@Test
	void aBackupFromBeforeAChangeOfTheKeyAsksWhatOpenedItThen() throws Exception {
		database().database().rekey(Optional.empty(), Progress.NONE);
		try (Substitute chosen = ChosenFile.of(backup)) {
			Workbench.press(ask(), "Restore");
			Shell unlock = Workbench.dialog("Unlock Backup");
			assertTrue(Workbench.ui(() -> Workbench.says(unlock, backup + ".vault")));
			Workbench.screenshot(() -> unlock, "unlock-backup");
			Workbench.type(unlock, 0, PASSPHRASE);
			Workbench.press(unlock, "Unlock");
			Workbench.waitUntilClosed(unlock);
			Shell done = Workbench.dialog(TITLE);
			assertTrue(Workbench.ui(() -> Workbench.says(done, "It had another key, and was encrypted under the present one.")));
			close(done);
		}
		Workbench.waitFor("the vault is open", () -> isOpen());
		assertTrue(Services.get(IssueRepository.class).find(before.id()).isPresent());
		assertTrue(Services.get(IssueRepository.class).find(after.id()).isEmpty());
	}

	@Test
	void whatCouldNotBeSalvagedIsTold() throws Exception {
		Path salvaged = folder.resolve("salvaged.db");
		SalvageReport report = new SalvageReport(salvaged, List.of(new SalvageReport.Table("issues", 1200, 1234, 2),
				new SalvageReport.Table("documents", 5, -1, 0), new SalvageReport.Table("settings", 0, 0, 0)));
		try (Substitute chosen = ChosenFile.of(salvaged);
				Substitute substitute = Substitute.of(DatabaseProvider.class,
						Partly.of(DatabaseProvider.class, database(), Map.of("salvage", arguments -> report)))) {
			Workbench.start("org.tftsr.ui.vault.salvage", Map.of());
			Shell question = Workbench.dialog("Salvage Database");
			Workbench.press(question, "Salvage");
			Workbench.waitUntilClosed(question);
			Shell done = Workbench.dialog("Salvage Database");
			for (String words : List.of("Some rows could not be read.", "issues: 1,200 of 1,234 rows, 2 gaps",
					"documents: 5 rows")) {
				assertTrue(Workbench.ui(() -> Workbench.says(done, words)), words);
			}
			assertFalse(Workbench.ui(() -> Workbench.says(done, "settings")), "nothing was there, and nothing is missing");
			Workbench.screenshot(() -> done, "salvage-gaps");
			close(done);
		}
	}

	/** A copy of a sound database is complete, and can be restored. */
	@Test
	void whatIsSalvagedTakesThePlaceOfTheDatabase() throws Exception {
		Path salvaged = folder.resolve("salvaged.db");
		try (Substitute chosen = ChosenFile.of(salvaged)) {
			Workbench.start("org.tftsr.ui.vault.salvage", Map.of());
			Shell question = Workbench.dialog("Salvage Database");
			Workbench.screenshot(() -> question, "salvage-question");
			Workbench.press(question, "Salvage");
			Workbench.waitUntilClosed(question);
			Shell done = Workbench.dialog("Salvage Database");
			assertTrue(Workbench.ui(() -> Workbench.says(done, "Every row could be read.")));
			assertTrue(Workbench.ui(() -> Workbench.says(done, "Copy: " + salvaged)));
			Workbench.screenshot(() -> done, "salvage");
			close(done);
			Workbench.waitFor("the vault is open again", () -> isOpen());
			Workbench.press(ask(), "Restore");
			Shell restored = Workbench.dialog(TITLE);
			Workbench.waitFor("the report", () -> Workbench.says(restored, "Backup: " + salvaged));
			close(restored);
		}
		Workbench.waitFor("the vault is open again", () -> isOpen());
		assertTrue(Services.get(IssueRepository.class).find(after.id()).isPresent());
	}

	private static Shell ask() throws Exception {
		Workbench.start(RESTORE, Map.of());
		return Workbench.dialog(TITLE);
	}

	private static DatabaseProvider database() throws Exception {
		return Services.get(DatabaseProvider.class);
	}

	/** The databases that were replaced until now. */
	private static List<Path> replacedFiles() throws Exception {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("tftsr.data")))) {
			return files.filter(file -> file.getFileName().toString().matches("tftsr\\.db\\.replaced-[0-9-]+")).sorted()
					.toList();
		}
	}
}
