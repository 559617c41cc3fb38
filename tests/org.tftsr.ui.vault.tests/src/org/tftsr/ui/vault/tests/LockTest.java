package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.draft.Draft;
import org.tftsr.core.draft.DraftRepository;
import org.tftsr.core.issue.Issue;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.Commands;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.draft.DraftKeeper;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.OtherProgram;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** Locking and unlocking with the workbench open. */
class LockTest extends VaultTest {

	private static final String TRIAGE_DONE = "The triage is done: ";
	private static final String KEYS = "org.eclipse.ui.preferencePages.Keys";

	@Test
	void lockingSavesWhatWasTypedAndTakesItOffTheScreen() throws Exception {
		Issue issue = create("Pool exhausted");
		IEditorPart editor = open(issue);
		edit(issue.title(), "Pool exhausted since ten");

		Workbench.start(CommandIds.LOCK_VAULT, Map.of());
		Workbench.waitFor("the editor is locked", () -> "Locked Issue".equals(editor.getTitle()));
		Workbench.waitFor("the view is locked", () -> isSaidInView("The vault is locked."));
		assertFalse(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "Pool exhausted")));
		assertFalse(Workbench.ui(() -> Workbench.window().getShell().getText().contains("Pool")), "title of the window");
		Workbench.screenshot("locked");

		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Unlock Vault");
		answer("not the passphrase");
		Shell again = Workbench.dialog(UNLOCK);
		assertTrue(Workbench.ui(() -> Workbench.says(again, "Attempt 2.")));
		answer(PASSPHRASE);
		Workbench.waitFor("the editor is back", () -> titleField("Pool exhausted since ten") != null);
		assertEquals("Pool exhausted since ten", Workbench.ui(editor::getTitle));
		assertFalse(Workbench.ui(editor::isDirty));
		assertEquals("Pool exhausted since ten",
				Services.get(IssueRepository.class).find(issue.id()).orElseThrow().issue().title());
	}

	/** Behind the lock it could not be forgotten any more, and would come back as unsaved after the program has ended. */
	@Test
	void whatLockingSavesIsForgottenAsADraftBefore() throws Exception {
		Issue issue = create("Queue stuck");
		IEditorPart editor = open(issue);
		DraftRepository drafts = Services.get(DraftRepository.class);
		edit(issue.title(), "Queue stuck since ten");
		Workbench.waitFor("it is kept", () -> isKept(drafts, issue.id()));
		AtomicBoolean forgotten = new AtomicBoolean();
		DraftRepository watched = (DraftRepository) Proxy.newProxyInstance(DraftRepository.class.getClassLoader(),
				new Class<?>[] { DraftRepository.class }, (proxy, method, arguments) -> {
					Object result = method.invoke(drafts, arguments);
					if (method.getName().equals("discard")) {
						forgotten.set(true);
					}
					return result;
				});
		try (Substitute substitute = Substitute.of(DraftRepository.class, watched)) {
			Workbench.start(CommandIds.LOCK_VAULT, Map.of());
			Workbench.waitFor("the editor is locked", () -> "Locked Issue".equals(editor.getTitle()));
			assertTrue(forgotten.get());
		}
		unlock();
		Workbench.waitFor("the text is back", () -> titleField("Queue stuck since ten") != null);
		assertFalse(Workbench.ui(editor::isDirty));
	}

	/** As in the Chat view, which has no Save: what was typed a moment ago waits for a pause, and goes off the screen. */
	@Test
	void whatWasTypedAMomentAgoIsKeptBefore() throws Exception {
		Issue issue = create("Nobody answers");
		Draft.Question typed = new Draft.Question(issue.id(), "Why does nobody answer?");
		Workbench.ui(() -> {
			DraftKeeper keeper = new DraftKeeper(Workbench.display(), () -> Optional.of(typed));
			keeper.changed();
			Commands.execute(Workbench.window(), CommandIds.LOCK_VAULT, Map.of());
			keeper.suspend();
			return keeper;
		});
		Workbench.waitFor("the view is locked", () -> isSaidInView("The vault is locked."));
		unlock();
		assertEquals(typed, Services.get(DraftRepository.class).find(Draft.Question.class, issue.id()).orElseThrow().draft());
	}

	private static boolean isKept(DraftRepository drafts, UUID issue) {
		try {
			return drafts.find(Draft.Fields.class, issue).isPresent();
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	/** As after the lid of a laptop was closed: the vault locks itself before anybody could save. */
	@Test
	void whatCouldNotBeSavedIsHiddenAndThereAgainAfterUnlocking() throws Exception {
		Issue issue = create("Disk full");
		IEditorPart editor = open(issue);
		edit(issue.title(), "Disk full, typed and not saved");

		vault().lock();
		Workbench.waitFor("the editor is locked", () -> "Locked Issue".equals(editor.getTitle()));
		assertFalse(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "Disk full")));

		unlock();
		Workbench.waitFor("the text is back", () -> titleField("Disk full, typed and not saved") != null);
		assertTrue(Workbench.ui(editor::isDirty));
	}

	@Test
	void anIssueThatIsOpenedWhileLockedIsShownAfterUnlocking() throws Exception {
		Issue issue = create("Certificate expired");
		vault().lock();
		Workbench.start(CommandIds.OPEN_ISSUE, Map.of(CommandIds.ISSUE_ID, issue.id().toString()));
		Workbench.waitFor("the editor is locked", () -> Workbench.page().getActiveEditor() != null
				&& "Locked Issue".equals(Workbench.page().getActiveEditor().getTitle()));
		unlock();
		Workbench.waitFor("the issue is shown", () -> titleField("Certificate expired") != null);
	}

	@Test
	void dialogsThatMayShowSomethingOutOfTheVaultAreClosed() throws Exception {
		Workbench.start(CommandIds.NEW_ISSUE, Map.of());
		Shell dialog = Workbench.dialog("New Issue");
		vault().lock();
		Workbench.waitUntilClosed(dialog);
	}

	/** Somebody else's text stands there; and what a command of ours has asked goes, though it is a dialog of JFace. */
	@Test
	void dialogsOfOthersStayOpenWithWhatIsTypedInThem() throws Exception {
		InputDialog foreign = Workbench.ui(() -> new InputDialog(Workbench.window().getShell(), "Rename", "New name:", "typed", null));
		// nothing of ours may stand in the stack that opens it
		Workbench.display().asyncExec(foreign::open);
		Shell stays = Workbench.dialog("Rename");
		Workbench.display().asyncExec(() -> MessageDialog.openInformation(Workbench.window().getShell(), "Delete", "Pool exhausted"));
		Shell goes = Workbench.dialog("Delete");
		vault().lock();
		Workbench.waitUntilClosed(goes);
		assertTrue(Workbench.ui(() -> !stays.isDisposed() && Workbench.says(stays, "typed")));
		Workbench.press(stays, "Cancel");
		unlock();
	}

	@Test
	void preferencesOfOthersStayOpen() throws Exception {
		PreferenceDialog foreign = Workbench.ui(() -> PreferencesUtil.createPreferenceDialogOn(Workbench.window().getShell(), KEYS,
				new String[] { KEYS }, null));
		Workbench.display().asyncExec(foreign::open);
		Shell dialog = Workbench.dialog("Preferences (Filtered)");
		vault().lock();
		Workbench.waitFor("the view is locked", () -> isSaidInView("The vault is locked."));
		assertFalse(Workbench.ui(dialog::isDisposed));
		Workbench.press(dialog, "Cancel");
		unlock();
	}

	@Test
	void whoDoesNotUnlockSeesTheLinkAndNoErrors() throws Exception {
		vault().lock();
		Workbench.waitFor("the view is locked", () -> isSaidInView("The vault is locked."));
		startUnlocking();
		Shell dialog = Workbench.dialog(UNLOCK);
		Workbench.press(dialog, "Cancel");
		Workbench.waitUntilClosed(dialog);
		assertTrue(Workbench.ui(() -> Workbench.find(Link.class, link -> link.getText().contains(UNLOCK)).isPresent()));
		assertEquals(List.of(Workbench.ui(() -> Workbench.window().getShell().getText())), Workbench.ui(() -> visibleShells()));
	}

	@Test
	void theRecoveryCodeOpensAndANewPassphraseIsOffered() throws Exception {
		vault().lock();
		startUnlocking();
		Shell dialog = Workbench.dialog(UNLOCK);
		Workbench.follow(dialog, "Use the recovery code");
		Workbench.type(dialog, 0, recoveryCode);
		Workbench.press(dialog, "Unlock");
		Shell offer = Workbench.dialog("Vault");
		Workbench.press(offer, "Set a Passphrase\u2026");
		Shell passphrase = Workbench.dialog("Set Passphrase");
		Workbench.screenshot(() -> passphrase, "set-passphrase");
		Workbench.type(passphrase, 0, "another one for the moment");
		Workbench.type(passphrase, 1, "another one for the moment");
		Workbench.press(passphrase, "Protect");
		Workbench.waitUntilClosed(passphrase);
		Workbench.waitFor("the passphrase is changed", () -> Job.getJobManager().find(JobFamilies.VAULT).length == 0);
		setPassphrase(PASSPHRASE);
		vault().lock();
		unlock();
	}

	/** A notice tells what a triage made, by its title. */
	@Test
	void theLastNoticeIsForgotten(@TempDir Path folder) throws Exception {
		Path log = Files.writeString(folder.resolve("customer.log"), "2026-03-01 10:00:00 ERROR no space left on device\n");
		try (Substitute chosen = ChosenFile.of(log); OtherProgram other = OtherProgram.use()) {
			Workbench.start(CommandIds.TRIAGE, Map.of());
			other.awaitNotice(TRIAGE_DONE);
		}
		Workbench.start(CommandIds.SHOW_NOTICE, Map.of());
		Workbench.waitFor("it is shown again", () -> isSaid(TRIAGE_DONE));
		vault().lock();
		Workbench.waitFor("it is gone", () -> !isSaid(TRIAGE_DONE));
		Workbench.start(CommandIds.SHOW_NOTICE, Map.of());
		Workbench.waitFor("there is none", () -> isSaid("Nothing has finished yet"));
		assertFalse(Workbench.ui(() -> isSaid(TRIAGE_DONE)));
		unlock();
	}

	private static boolean isSaid(String words) {
		return Arrays.stream(Workbench.display().getShells()).anyMatch(shell -> shell.isVisible() && Workbench.says(shell, words));
	}

	@Test
	void lockAndUnlockAreOfferedInTurn() throws Exception {
		assertTrue(isEnabled(CommandIds.LOCK_VAULT));
		assertFalse(isEnabled(CommandIds.UNLOCK_VAULT));
		vault().lock();
		Workbench.waitFor("the view is locked", () -> isSaidInView("The vault is locked."));
		assertFalse(isEnabled(CommandIds.LOCK_VAULT));
		assertTrue(isEnabled(CommandIds.UNLOCK_VAULT));
	}

	@Test
	void thePreferencePageSaysHowTheVaultIsProtectedAndChangesWhenItLocks() throws Exception {
		Workbench.display().asyncExec(() -> PreferencesUtil
				.createPreferenceDialogOn(null, "org.tftsr.ui.vault.preferences", null, null).open());
		Shell dialog = Workbench.dialog("Preferences");
		Workbench.waitFor("the passphrase", () -> Workbench.says(dialog, "Passphrase: in use"));
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Argon2id, 64 MiB")));
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Recovery code: in use")));
		Workbench.screenshot(() -> dialog, "preferences");
		Combo combo = Workbench.ui(() -> Workbench
				.find(dialog, Combo.class, candidate -> candidate.indexOf("15 minutes") >= 0).orElseThrow());
		Workbench.ui(() -> {
			combo.select(combo.indexOf("15 minutes"));
			Workbench.click(combo);
			return combo;
		});
		Workbench.waitFor("the time is kept", () -> Duration.ofMinutes(15).equals(idleLock()));
		Workbench.ui(() -> {
			dialog.close();
			return dialog;
		});
		vault().setIdleLock(Duration.ZERO);
	}

	private static Duration idleLock() {
		try {
			return vault().state().idleLock();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static boolean isSaidInView(String words) {
		return Workbench.says(Workbench.window().getShell(), words);
	}

	private static boolean isEnabled(String command) throws Exception {
		return Workbench.ui(() -> Workbench.window().getService(ICommandService.class).getCommand(command).isEnabled());
	}

	private static List<String> visibleShells() {
		return Arrays.stream(Workbench.display().getShells()).filter(Shell::isVisible).map(Shell::getText).toList();
	}
}
