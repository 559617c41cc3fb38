package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** A new recovery code: when it counts, and where it goes. */
class RecoveryCodeTest extends VaultTest {

	private static final String CLIPBOARD_SECONDS = "tftsr.clipboard.seconds";
	private static final int LONGER_MILLIS = 1500;

	@TempDir
	Path folder;
	private Shell preferences;
	private Shell dialog;
	private String shown;

	@BeforeEach
	void makeCode() throws Exception {
		System.setProperty(CLIPBOARD_SECONDS, "1");
		Workbench.display().asyncExec(() -> PreferencesUtil
				.createPreferenceDialogOn(null, "org.tftsr.ui.vault.preferences", null, null).open());
		preferences = Workbench.dialog("Preferences");
		Workbench.waitFor("the button", () -> Workbench.findButton(preferences, "New Code\u2026").isPresent());
		Workbench.press(preferences, "New Code\u2026");
		dialog = Workbench.dialog("Recovery Code");
		shown = Workbench.ui(() -> Workbench.find(dialog, Text.class, text -> true).orElseThrow().getText());
	}

	@AfterEach
	void cancel() throws Exception {
		System.clearProperty(CLIPBOARD_SECONDS);
		if (!dialog.isDisposed()) {
			Workbench.press(dialog, "Cancel");
			Workbench.waitFor("it is closed or asks", () -> dialog.isDisposed()
					|| !Workbench.dialogs("No New Recovery Code").isEmpty());
			if (!dialog.isDisposed()) {
				Workbench.press(Workbench.dialog("No New Recovery Code"), "Do Without");
			}
			Workbench.waitUntilClosed(dialog);
		}
		Workbench.ui(() -> {
			preferences.close();
			return preferences;
		});
	}

	@Test
	void theButtonsOfThePageBehindItEndAtOneEdge() throws Exception {
		Set<Integer> edges = Workbench.ui(() -> Stream.of("Change\u2026", "Remove\u2026")
				.map(text -> Workbench.findButton(preferences, text).orElseThrow())
				.map(button -> Integer.valueOf(button.toDisplay(button.getSize()).x)).collect(Collectors.toSet()));
		assertEquals(1, edges.size(), () -> "they end at " + edges);
	}

	@Test
	void countsOnceThePersonHasSaidThatItIsKept() throws Exception {
		assertOpens(recoveryCode);
		assertOpensNothing(shown);
		confirm(dialog);
		Workbench.waitFor("it is in force", () -> Job.getJobManager().find(JobFamilies.VAULT).length == 0);
		assertOpens(shown);
		assertOpensNothing(recoveryCode);
		recoveryCode = shown;
	}

	@Test
	void cancelledItOpensNothingAndTheEarlierOneIsTheOneThatCounts() throws Exception {
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "your earlier code is the one that opens the vault")));
		Workbench.press(dialog, "Cancel");
		Workbench.waitUntilClosed(dialog);
		assertOpens(recoveryCode);
		assertOpensNothing(shown);
	}

	@Test
	void isTakenOffTheClipboardAfterAWhile() throws Exception {
		copy();
		Workbench.waitFor("it is on the clipboard", () -> shown.equals(clipboard()));
		Workbench.waitFor("the clipboard is empty", () -> clipboard() == null);
	}

	@Test
	void whatSomebodyElseHasCopiedMeanwhileStaysOnTheClipboard() throws Exception {
		copy();
		Workbench.waitFor("it is on the clipboard", () -> shown.equals(clipboard()));
		AtomicBoolean over = new AtomicBoolean();
		Workbench.ui(() -> {
			Clipboard other = new Clipboard(Workbench.display());
			other.setContents(new Object[] { "a shopping list" }, new Transfer[] { TextTransfer.getInstance() });
			other.dispose();
			Workbench.display().timerExec(LONGER_MILLIS, () -> over.set(true));
			return other;
		});
		Workbench.waitFor("its time is over", over::get);
		assertEquals("a shopping list", Workbench.ui(RecoveryCodeTest::clipboard));
	}

	@Test
	void isSavedAsAWholeForItsOwnerAlone() throws Exception {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX rights here");
		Path file = Files.writeString(folder.resolve("code.txt"), "what was there before, for all to read");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
		Object before = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
		Path link = Files.createLink(folder.resolve("another name of it"), file);
		save(file);
		Workbench.waitFor("where it is", () -> Workbench.says(dialog, "Saved to " + file));
		assertTrue(Files.readString(file).contains(shown));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		assertNotEquals(before, Files.readAttributes(file, BasicFileAttributes.class).fileKey(), "another file, moved there");
		assertEquals("what was there before, for all to read", Files.readString(link), "nothing was written into the old one");
		assertEquals(2, countFiles());

		Workbench.press(dialog, "Cancel");
		Shell warning = Workbench.dialog("No New Recovery Code");
		assertTrue(Workbench.ui(() -> Workbench.says(warning, "The code in " + file + " opens nothing.")));
		Workbench.press(warning, "Back");
		Workbench.waitUntilClosed(warning);
		assertFalse(dialog.isDisposed());
	}

	@Test
	void whereItCannotBeSavedNothingOfItIsLeft() throws Exception {
		Path taken = Files.createDirectory(folder.resolve("folder"));
		Files.writeString(taken.resolve("file"), "so that it cannot be replaced");
		save(taken);
		Shell problem = Workbench.dialog("Problem Occurred");
		assertTrue(Workbench.ui(() -> Workbench.says(problem, "Cannot write " + taken)));
		close(problem);
		assertEquals(1, countFiles());
		assertFalse(Workbench.ui(() -> Workbench.says(dialog, "Saved to")));
	}

	private void copy() throws Exception {
		Workbench.press(dialog, "Copy");
		Shell question = Workbench.dialog("Copy Recovery Code");
		assertTrue(Workbench.ui(() -> Workbench.says(question, "It is cleared after 1 seconds.")));
		Workbench.press(question, "Copy");
		Workbench.waitUntilClosed(question);
	}

	private void save(Path file) throws Exception {
		try (Substitute chosen = ChosenFile.of(file)) {
			Workbench.press(dialog, "Save to File\u2026");
			Workbench.waitFor("it is saved or not", () -> Workbench.says(dialog, "Saved to")
					|| !Workbench.dialogs("Problem Occurred").isEmpty());
		}
	}

	private long countFiles() throws Exception {
		try (Stream<Path> files = Files.list(folder)) {
			return files.count();
		}
	}

	/** The text on it; null where there is none. */
	private static Object clipboard() {
		Clipboard clipboard = new Clipboard(Workbench.display());
		try {
			return clipboard.getContents(TextTransfer.getInstance());
		} finally {
			clipboard.dispose();
		}
	}

	private static void assertOpens(String words) throws Exception {
		try (RecoveryCode code = RecoveryCode.parse(words)) {
			vault().unlockWithRecoveryCode(code);
		}
	}

	private static void assertOpensNothing(String words) throws Exception {
		try (RecoveryCode code = RecoveryCode.parse(words)) {
			assertEquals(ProblemKind.WRONG_KEY,
					assertThrows(TftsrException.class, () -> vault().unlockWithRecoveryCode(code)).kind());
		}
	}
}
