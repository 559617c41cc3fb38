package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup out of the window says which two files to keep. */
class BackupTest extends VaultTest {

	private static final String BACK_UP = "org.tftsr.ui.vault.backup";
	private static final String FILE = "org.tftsr.ui.vault.backup.file";

	@TempDir
	Path folder;

	@Test
	void theTwoFilesThatBelongTogetherAreNamed() throws Exception {
		Path backup = folder.resolve("saved.db");
		Workbench.start(BACK_UP, Map.of(FILE, backup.toString()));
		Shell done = Workbench.dialog("Back Up Database");
		Path vault = folder.resolve("saved.db.vault");
		assertTrue(Files.exists(backup));
		assertTrue(Files.exists(vault));
		assertTrue(Workbench.ui(() -> Workbench.says(done, vault.toString())));
		Workbench.press(done, "OK");
		Workbench.waitUntilClosed(done);
	}
}
