package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.custom.CLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.vault.Vault;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.HeldService;
import org.tftsr.ui.testsupport.Workbench;

/** Nothing of a conversation is on the screen once it is left, deleted or locked, also while what comes next is still being read. */
class FormerIssueTest extends ChatTest {

	private UUID other;

	@BeforeEach
	void talk() throws Exception {
		other = Chat.createIssue("Another one " + UUID.randomUUID());
		answer("What broke?", "The pool.");
	}

	@AfterEach
	void unlock() throws Exception {
		Services.get(Vault.class).unlock();
	}

	private static boolean isShown() {
		return Chat.says("The pool.") || Workbench.find(CLabel.class, label -> label.getText().startsWith("Checkout is down")).isPresent();
	}

	private boolean isShownAfterTheNextWasChosen() throws Exception {
		return Workbench.ui(() -> {
			Commands.execute(Workbench.window(), "org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", other.toString()));
			return isShown();
		});
	}

	@Test
	void anIssueThatIsLeftIsNotShownWhileTheNextIsRead() throws Exception {
		assertFalse(isShownAfterTheNextWasChosen());
		Chat.settle();
		Chat.show(issue);
		Chat.waitForText("The pool.");
	}

	@Test
	void anIssueThatWasDeletedIsNotShownWhileTheNextIsRead() throws Exception {
		Services.get(IssueRepository.class).delete(issue);
		Workbench.waitFor("it is gone", () -> !isShown());
		assertEquals("", Workbench.ui(() -> Chat.anyConversation(Workbench.window().getShell()).getText()), "below what covers it neither");
		assertFalse(isShownAfterTheNextWasChosen());
	}

	@Test
	void aLockedVaultShowsNothingOfTheFormerIssueWhereAnotherIsChosen() throws Exception {
		Services.get(Vault.class).lock();
		Workbench.waitFor("it is locked", () -> !isShown());
		Chat.settle();
		assertEquals("", Workbench.ui(() -> Chat.anyConversation(Workbench.window().getShell()).getText()), "below what covers it neither");
		assertFalse(isShownAfterTheNextWasChosen());
	}

	/** What is read may wait for long work that goes on in the database. */
	@Test
	void lockingClearsTheScreenBeforeAnythingIsRead() throws Exception {
		try (HeldService held = HeldService.of(IssueRepository.class)) {
			Services.get(Vault.class).lock();
			Workbench.waitFor("it is locked", () -> !isShown() && Workbench.says(Workbench.window().getShell(), "The vault is locked."));
		}
		Services.get(Vault.class).unlock();
		Chat.waitForText("The pool.");
	}
}
