package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.Vault;
import org.tftsr.core.vault.VaultState;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/**
 * What the tests with a vault share. The vault is made the way a person makes it: through the dialogs that appear when the
 * first issue is created. Each test begins with it open, under the same passphrase.
 */
abstract class VaultTest {

	static final String PASSPHRASE = "violin cactus harbour 7 lantern";
	static final String UNLOCK = "Unlock Vault";

	/** As it was shown when the vault was made. */
	static String recoveryCode;

	@BeforeAll
	static void makeTheVault() throws Exception {
		assertNotNull(System.getProperty("tftsr.data"),
				"Start these tests with -Dtftsr.data=<empty folder>, or they work on the vault of whoever runs them");
		// a harness keeps the messages of failed jobs from being shown, which are what is looked at here
		ErrorDialog.AUTOMATED_MODE = false;
		if (recoveryCode != null) {
			return;
		}
		assertFalse(vault().state().present(), "The data folder is not empty");
		Workbench.start(CommandIds.NEW_ISSUE, Map.of());
		Shell first = Workbench.dialog("New Issue");
		Workbench.type(first, 0, "The first");
		Workbench.press(first, "Finish");
		Shell create = Workbench.dialog("Create Vault");
		Workbench.type(create, 0, PASSPHRASE);
		Workbench.type(create, 1, PASSPHRASE);
		Workbench.press(create, "Create Vault");
		Shell code = Workbench.dialog("Recovery Code");
		assertTrue(first.isDisposed(), "what the vault was made for is done first");
		recoveryCode = Workbench.ui(() -> Workbench.find(code, Text.class, text -> true).orElseThrow().getText());
		Workbench.screenshot(() -> code, "recovery-code");
		confirm(code);
		Workbench.waitFor("it opens the vault", () -> hasRecoveryCode());
	}

	/** Says that a recovery code is kept, and closes its dialog. */
	static void confirm(Shell code) throws Exception {
		Workbench.ui(() -> {
			Button kept = Workbench.find(code, Button.class, button -> (button.getStyle() & SWT.CHECK) != 0).orElseThrow();
			kept.setSelection(true);
			Workbench.click(kept);
			return kept;
		});
		Workbench.waitFor("Done is enabled", () -> Workbench.button(code, "Done").isEnabled());
		Workbench.press(code, "Done");
		Workbench.waitUntilClosed(code);
	}

	@BeforeEach
	void open() throws Exception {
		if (!vault().state().open()) {
			unlock();
		}
		Workbench.ui(() -> Workbench.page().showView("org.tftsr.ui.issues.view"));
	}

	@AfterEach
	void closeEditors() throws Exception {
		Workbench.closeDialogs();
		if (!vault().state().open()) {
			unlock();
		}
		Workbench.ui(() -> Workbench.page().closeAllEditors(false));
	}

	/** Unlocks as a person does. */
	static void unlock() throws Exception {
		startUnlocking();
		answer(PASSPHRASE);
		Workbench.waitFor("the vault is open", () -> isOpen());
	}

	/** Gives the command to unlock, once the workbench knows that the vault is locked. */
	static void startUnlocking() throws Exception {
		Workbench.waitFor("Unlock Vault is enabled", () -> Workbench.window().getService(ICommandService.class)
				.getCommand(CommandIds.UNLOCK_VAULT).isEnabled());
		Workbench.start(CommandIds.UNLOCK_VAULT, Map.of());
	}

	/** Answers the dialog that asks for the passphrase. */
	static void answer(String passphrase) throws Exception {
		Shell dialog = Workbench.dialog(UNLOCK);
		Workbench.type(dialog, 0, passphrase);
		Workbench.press(dialog, "Unlock");
		Workbench.waitUntilClosed(dialog);
	}

	static boolean isOpen() {
		return state().open();
	}

	private static boolean hasRecoveryCode() {
		return state().protections().contains(Protection.RECOVERY_CODE);
	}

	/** For conditions, which cannot throw. */
	private static VaultState state() {
		try {
			return vault().state();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	static Vault vault() throws Exception {
		return Services.get(Vault.class);
	}

	static Issue create(String title) throws TftsrException {
		return Services.get(IssueRepository.class)
				.create(new NewIssue(title, "", Severity.LOW, null, "manual", List.of()));
	}

	/** Opens an issue in its editor and waits until it is shown. */
	static IEditorPart open(Issue issue) throws Exception {
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.id().toString()));
		Workbench.waitFor("the issue is shown",
				() -> Workbench.page().getActiveEditor() != null && titleField(issue.title()) != null);
		return Workbench.ui(() -> Workbench.page().getActiveEditor());
	}

	/** The field of the editor that shows the title; null where there is none. */
	static Text titleField(String title) {
		return Workbench.find(Text.class, field -> title.equals(field.getText())).orElse(null);
	}

	/** Types another title into the editor that is shown. */
	static void edit(String title, String text) throws Exception {
		Workbench.ui(() -> {
			Text field = titleField(title);
			field.setText(text);
			return field;
		});
		Workbench.waitFor("the editor is dirty", () -> Workbench.page().getActiveEditor().isDirty());
	}

	/** Closes a dialog that only tells something. */
	static void close(Shell dialog) throws Exception {
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
	}

	/** Sets the passphrase back, whatever a test did. */
	static void setPassphrase(String words) throws Exception {
		try (Passphrase passphrase = Passphrase.of(words.toCharArray())) {
			vault().protectWithPassphrase(passphrase);
		}
	}
}
