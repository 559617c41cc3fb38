package org.tftsr.ui.vault.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.vault.Passphrase;
import org.tftsr.core.vault.Protection;
import org.tftsr.core.vault.RecoveryCode;
import org.tftsr.core.vault.SecretAnswer;
import org.tftsr.core.vault.SecretPrompt;
import org.tftsr.core.vault.SecretRequest;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.ServiceJob;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** The dialogs that ask for what opens the vault, as a job that needs it sees them. */
class PromptTest {

	private static final String UNLOCK = "Unlock Vault";
	private static final String CREATE = "Create Vault";
	private static final Path FOLDER = Path.of("/home/kim/.local/share/tftsr");
	private static final Set<Protection> WAYS = Set.of(Protection.PASSPHRASE, Protection.RECOVERY_CODE);
	private static final int JOBS = 5;
	/** In points. */
	private static final int LARGE = 34;

	/** An answer forgets that somebody said no. */
	@AfterEach
	void somebodyAnswers() throws Exception {
		CompletableFuture<SecretAnswer> answer = ask(unlock(1, ""), true);
		Shell dialog = Workbench.dialog(UNLOCK);
		Workbench.type(dialog, 0, "anything");
		Workbench.press(dialog, "Unlock");
		get(answer).close();
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void theJobThatAsksGetsThePassphraseThatIsTyped() throws Exception {
		CompletableFuture<SecretAnswer> answer = ask(unlock(1, ""), false);
		Shell dialog = Workbench.dialog(UNLOCK);
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, FOLDER.toString())), "names the database");
		assertFalse(Workbench.ui(() -> Workbench.button(dialog, "Unlock").isEnabled()), "nothing typed yet");
		Workbench.screenshot(() -> dialog, "unlock");
		Workbench.type(dialog, 0, "five words drawn at random");
		Workbench.press(dialog, "Unlock");
		try (SecretAnswer given = get(answer);
				Passphrase wanted = Passphrase.of("five words drawn at random".toCharArray())) {
			assertTrue(assertInstanceOf(SecretAnswer.OfPassphrase.class, given).passphrase().matches(wanted));
		}
	}

	@Test
	void saysThatThePassphraseWasWrongAndHowOftenItWasTried() throws Exception {
		CompletableFuture<SecretAnswer> answer = ask(unlock(3, "this is not the passphrase of the vault"), false);
		Shell dialog = Workbench.dialog(UNLOCK);
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "This is not the passphrase of the vault. Attempt 3.")));
		Workbench.screenshot(() -> dialog, "unlock-again");
		Workbench.press(dialog, "Cancel");
		assertInstanceOf(SecretAnswer.Cancel.class, get(answer));
	}

	@Test
	void aRecoveryCodeOpensInsteadAndATypingErrorIsSaidAtOnce() throws Exception {
		try (RecoveryCode code = RecoveryCode.random()) {
			CompletableFuture<SecretAnswer> answer = ask(unlock(1, ""), false);
			Shell dialog = Workbench.dialog(UNLOCK);
			Workbench.follow(dialog, "Use the recovery code");
			Workbench.type(dialog, 0, code.text().substring(1));
			Workbench.press(dialog, "Unlock");
			Workbench.waitFor("what is wrong", () -> Workbench.says(dialog, "It has 35 of 36 characters"));
			Workbench.screenshot(() -> dialog, "unlock-recovery");
			Workbench.type(dialog, 0, code.text().toLowerCase());
			Workbench.press(dialog, "Unlock");
			try (SecretAnswer given = get(answer)) {
				assertEquals(code.text(), assertInstanceOf(SecretAnswer.OfRecoveryCode.class, given).code().text());
			}
		}
	}

	@Test
	void aBackupWithAnotherKeyIsNamedSoThatTheRightPassphraseIsTyped() throws Exception {
		Path file = Path.of("/media/backup/saved.db.vault");
		CompletableFuture<SecretAnswer> answer = ask(
				new SecretRequest(SecretRequest.Reason.UNLOCK_BACKUP, 1, "", file, WAYS, false), false);
		Shell dialog = Workbench.dialog("Unlock Backup");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "What opened " + file + " when it was made?")));
		Workbench.press(dialog, "Cancel");
		assertInstanceOf(SecretAnswer.Cancel.class, get(answer));
	}

	@Test
	void oneNoHoldsForEveryJobThatWaits() throws Exception {
		List<CompletableFuture<SecretAnswer>> answers = new ArrayList<>();
		CountDownLatch running = new CountDownLatch(JOBS);
		for (int i = 0; i < JOBS; i++) {
			answers.add(ask(unlock(1, ""), false, running));
		}
		assertTrue(running.await(60, TimeUnit.SECONDS));
		Shell dialog = Workbench.dialog(UNLOCK);
		assertEquals(1, Workbench.ui(() -> Workbench.dialogs(UNLOCK)).size());
		Workbench.press(dialog, "Cancel");
		for (CompletableFuture<SecretAnswer> answer : answers) {
			assertInstanceOf(SecretAnswer.Cancel.class, get(answer));
		}
		assertEquals(0, Workbench.ui(() -> Workbench.dialogs(UNLOCK)).size());
	}

	@Test
	void afterANoOnlyWhatAPersonStartsAsksAgain() throws Exception {
		CompletableFuture<SecretAnswer> refused = ask(unlock(1, ""), false);
		Workbench.press(Workbench.dialog(UNLOCK), "Cancel");
		assertInstanceOf(SecretAnswer.Cancel.class, get(refused));

		CompletableFuture<SecretAnswer> background = ask(unlock(1, ""), false);
		assertEquals(ProblemKind.LOCKED, problem(background).kind());

		CompletableFuture<SecretAnswer> user = ask(unlock(1, ""), true);
		Workbench.press(Workbench.dialog(UNLOCK), "Cancel");
		assertInstanceOf(SecretAnswer.Cancel.class, get(user));
	}

	@Test
	void doesNotWaitForItselfOnTheUserInterfaceThread() throws Exception {
		SecretPrompt prompt = Services.get(SecretPrompt.class);
		TftsrException problem = Workbench.ui(() -> assertThrows(TftsrException.class, () -> prompt.ask(unlock(1, ""))));
		assertEquals(ProblemKind.LOCKED, problem.kind());
	}

	@Test
	void aNewVaultWantsThePassphraseTwice() throws Exception {
		CompletableFuture<SecretAnswer> answer = ask(setUp(false, ""), true);
		Shell dialog = Workbench.dialog(CREATE);
		Button create = Workbench.ui(() -> Workbench.button(dialog, CREATE));
		Workbench.type(dialog, 0, "short");
		assertFalse(Workbench.ui(create::isEnabled));
		Workbench.type(dialog, 0, "violin cactus harbour 7 lantern");
		Workbench.type(dialog, 1, "violin cactus harbour 7 lanterns");
		Workbench.waitFor("that they differ", () -> Workbench.says(dialog, "The two are not the same."));
		assertFalse(Workbench.ui(create::isEnabled));
		Workbench.type(dialog, 1, "violin cactus harbour 7 lantern");
		Workbench.waitFor("how strong it is", () -> Workbench.says(dialog, "Strong"));
		Workbench.screenshot(() -> dialog, "create");
		Workbench.click(create);
		try (SecretAnswer given = get(answer)) {
			assertInstanceOf(SecretAnswer.OfPassphrase.class, given);
		}
	}

	/** Letters so large that the screen has no room for the usual width: the words take more lines there, all of which are shown. */
	@Test
	void aDialogIsAsHighAsItsWordsNeedWhereTheScreenIsNarrow() throws Exception {
		FontData[] usual = Workbench.ui(() -> JFaceResources.getDialogFont().getFontData());
		Workbench.ui(() -> setDialogFont(FontDescriptor.createFrom(usual).setHeight(LARGE).getFontData()));
		try {
			CompletableFuture<SecretAnswer> answer = ask(
					new SecretRequest(SecretRequest.Reason.UNLOCK, 1, "", FOLDER, Set.of(Protection.KEYRING), true), true);
			Shell dialog = Workbench.dialog(UNLOCK);
			Workbench.screenshot(() -> dialog, "unlock-large");
			Workbench.ui(() -> {
				Label words = Workbench.find(dialog, Label.class, label -> label.getText().contains("keyring")).orElseThrow();
				assertEquals(LARGE, words.getFont().getFontData()[0].getHeight());
				int wanted = words.computeSize(words.getSize().x, SWT.DEFAULT).y;
				int seen = words.getParent().getClientArea().intersection(words.getBounds()).height;
				assertTrue(wanted <= seen, () -> "the words need " + wanted + ", and " + seen + " are to be seen");
				return words;
			});
			Workbench.press(dialog, "Cancel");
			get(answer).close();
		} finally {
			Workbench.ui(() -> setDialogFont(usual));
		}
	}

	private static FontData[] setDialogFont(FontData... font) {
		JFaceResources.getFontRegistry().put(JFaceResources.DIALOG_FONT, font);
		return font;
	}

	@Test
	void aWeakPassphraseIsCalledWeak() throws Exception {
		CompletableFuture<SecretAnswer> answer = ask(setUp(false, ""), true);
		Shell dialog = Workbench.dialog(CREATE);
		Workbench.type(dialog, 0, "password123");
		Workbench.type(dialog, 1, "password123");
		Workbench.waitFor("how weak it is", () -> Workbench.says(dialog, "Weak"));
		Workbench.press(dialog, "Cancel");
		assertInstanceOf(SecretAnswer.Cancel.class, get(answer));
	}

	@Test
	void aKeyFileSaysWhatItDoesNotProtectAgainst() throws Exception {
		CompletableFuture<SecretAnswer> answer = ask(setUp(true, ""), true);
		Shell dialog = Workbench.dialog(CREATE);
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "whoever can read your files in " + FOLDER)));
		choose(dialog, "Key file");
		Workbench.press(dialog, CREATE);
		assertInstanceOf(SecretAnswer.OfKeyFile.class, get(answer));
	}

	@Test
	void theKeyringIsOfferedWhereThereIsOne() throws Exception {
		CompletableFuture<SecretAnswer> without = ask(setUp(false, ""), true);
		Shell first = Workbench.dialog(CREATE);
		assertFalse(Workbench.ui(() -> Workbench.button(first, "System keyring").isEnabled()));
		Workbench.press(first, "Cancel");
		get(without);
		Workbench.waitUntilClosed(first);

		CompletableFuture<SecretAnswer> with = ask(setUp(true, "the keyring did not answer"), true);
		Shell second = Workbench.dialog(CREATE);
		assertTrue(Workbench.ui(() -> Workbench.says(second, "That did not work: the keyring did not answer.")));
		choose(second, "System keyring");
		Workbench.press(second, CREATE);
		assertInstanceOf(SecretAnswer.OfKeyring.class, get(with));
	}

	private static void choose(Shell dialog, String way) throws Exception {
		Workbench.ui(() -> {
			Button chosen = Workbench.button(dialog, way);
			Workbench.button(dialog, "Passphrase").setSelection(false);
			chosen.setSelection(true);
			Workbench.click(chosen);
			return way;
		});
	}

	private static SecretRequest unlock(int attempt, String failure) {
		return new SecretRequest(SecretRequest.Reason.UNLOCK, attempt, failure, FOLDER, WAYS, false);
	}

	private static SecretRequest setUp(boolean keyring, String failure) {
		return new SecretRequest(SecretRequest.Reason.SET_UP, 1, failure, FOLDER, Set.of(), keyring);
	}

	private static CompletableFuture<SecretAnswer> ask(SecretRequest request, boolean user) {
		return ask(request, user, new CountDownLatch(1));
	}

	/** Asks on the thread of a job. */
	private static CompletableFuture<SecretAnswer> ask(SecretRequest request, boolean user, CountDownLatch running) {
		CompletableFuture<SecretAnswer> answer = new CompletableFuture<>();
		ServiceJob job = new ServiceJob("Asks", JobFamilies.VAULT, progress -> {
			running.countDown();
			try {
				answer.complete(Services.get(SecretPrompt.class).ask(request));
			} catch (TftsrException | RuntimeException e) {
				answer.completeExceptionally(e);
			}
		});
		job.setUser(user);
		job.schedule();
		return answer;
	}

	private static SecretAnswer get(CompletableFuture<SecretAnswer> answer) throws Exception {
		return answer.get(60, TimeUnit.SECONDS);
	}

	private static TftsrException problem(CompletableFuture<SecretAnswer> answer) {
		ExecutionException failure = assertThrows(ExecutionException.class, () -> get(answer));
		return assertInstanceOf(TftsrException.class, failure.getCause());
	}
}
