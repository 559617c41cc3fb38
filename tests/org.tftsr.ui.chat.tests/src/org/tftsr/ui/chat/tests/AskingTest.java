package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** From a question to its answer, and all that can come between. */
class AskingTest extends ChatTest {

	@Test
	void anAnswerIsShownWhileItComes() throws Exception {
		Chat.ask("What broke?");
		Workbench.waitFor("the button stops", () -> "Stop".equals(Chat.sendButton().getText()));
		Chat.waitForText("What broke?");
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
		script.text("The **pool** is ");
		Chat.waitForText("The pool is");
		script.text("exhausted.\n\n```sh\nkubectl get pods\n```\n");
		Chat.waitForText("kubectl get pods");
		script.end(MessageState.COMPLETE);
		Workbench.waitFor("the button sends", () -> "Send".equals(Chat.sendButton().getText()));
		Chat.settle();
		Chat.waitForText("model-1");
		assertEquals(1, conversations().size());
		assertTrue(branch().getLast().content().startsWith("The **pool** is exhausted."));
		Workbench.screenshot("chat-answer");
	}

	@Test
	void aStoppedAnswerStaysAndGoesOn() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool ");
		Chat.waitForText("The pool");
		Workbench.click(Workbench.ui(Chat::sendButton));
		Workbench.waitFor("it is stopped", () -> "Send".equals(Chat.sendButton().getText()));
		Chat.settle();
		Chat.waitForText("Stopped.");
		assertEquals(MessageState.STOPPED, branch().getLast().state());
		script.text("is exhausted.").end(MessageState.COMPLETE);
		Chat.click("Continue");
		Workbench.waitFor("one answer is there", () -> Chat.says("The pool is exhausted."));
		Chat.settle();
		assertEquals(2, branch().size());
		assertFalse(Workbench.ui(() -> Chat.says("Stopped.")));
	}

	@Test
	void whyAnAnswerIsNotWholeStandsBelowIt() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool ").breakOff(MessageState.BROKEN, "the server has hung up", "Continue the answer, or ask again");
		Chat.waitForText("The answer broke off: the server has hung up. Continue the answer, or ask again.   Continue");
		script.text("is exhausted.").breakOff(MessageState.FILTERED, "a filter of the provider has stopped it", "Reword it");
		Chat.click("Continue");
		Chat.waitForText("The answer broke off: a filter of the provider has stopped it. Reword it.");
		Chat.settle();
		assertFalse(Workbench.ui(() -> Chat.says("Continue")), "it would be stopped again");
		Workbench.screenshot("chat-broken");
	}

	@Test
	void theSettingsOfWhoCouldNotAnswerAreShown() throws Exception {
		Provider remote = remoteProvider();
		Services.get(ProviderRepository.class).prefer(remote.id());
		try {
			Chat.show(issue);
			Chat.execute("org.tftsr.ui.chat.new", Map.of());
			Chat.settle();
			Chat.ask("What broke?");
			script.fail();
			Chat.waitForText("Cannot reach Scripted");
			Chat.settle();
			Services.get(ProviderRepository.class).prefer(ProviderRepository.LOCAL_ID);
			Workbench.display().asyncExec(() -> click());
			Shell preferences = Workbench.dialog("Preferences");
			Workbench.waitFor("the provider is selected", () -> Workbench.find(preferences, Table.class,
					table -> table.getSelectionCount() == 1 && table.getSelection()[0].getText().startsWith(remote.name())).isPresent());
		} finally {
			Services.get(ProviderRepository.class).prefer(ProviderRepository.LOCAL_ID);
		}
	}

	private static void click() {
		try {
			Chat.click("Settings");
		} catch (Exception e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void whereNoIssueIsChosenTheViewAsksForOne() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(Chat.VIEW));
			return Workbench.page().showView(Chat.VIEW);
		});
		Workbench.waitFor("an issue can be chosen", () -> Workbench.link("Choose an Issue").isPresent());
		Workbench.display().asyncExec(() -> Workbench.link("Choose an Issue").orElseThrow().notifyListeners(SWT.Selection, new Event()));
		Shell dialog = Workbench.dialog("Choose an Issue");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "Which issue do you want to ask about?")));
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		Workbench.waitFor("a new one can be asked about", () -> Workbench.link("Ask five whys").isPresent());
	}

	@Test
	void nothingLeavesThatWasNotShown() throws Exception {
		Services.get(ProviderRepository.class).prefer(remoteProvider().id());
		try {
			script.reviewed = true;
			script.warned = true;
			Chat.show(issue);
			Chat.execute("org.tftsr.ui.chat.new", Map.of());
			Chat.settle();
			Chat.ask("Who is alice?");
			Workbench.waitFor("what will leave is shown", () -> Workbench.find(StyledText.class,
					text -> !text.getEditable() && text.getText().contains("\"content\": \"Who is <name-1>?\"")).isPresent());
			assertTrue(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "E-mail address (2)")));
			assertTrue(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "app.log:7")));
			assertTrue(Workbench.ui(() -> Workbench.says(Workbench.window().getShell(), "2 oldest turns")));
			Workbench.screenshot("chat-review");
			script.text("A user.").end(MessageState.COMPLETE);
			Chat.press("Send");
			Chat.waitForText("A user.");
			Chat.settle();
			assertEquals("Who is <name-1>?", branch().getFirst().content());
		} finally {
			Services.get(ProviderRepository.class).prefer(ProviderRepository.LOCAL_ID);
		}
	}

	@Test
	void whatIsRefusedDoesNotLeave() throws Exception {
		script.reviewed = true;
		Chat.ask("What broke?");
		Chat.press("Cancel");
		Workbench.waitFor("nothing is under way", () -> "Send".equals(Chat.sendButton().getText()));
		Chat.settle();
		Chat.waitForText("This question has no answer yet.");
		assertEquals(1, branch().size());
		assertFalse(Workbench.ui(() -> Chat.says("you said no")));
	}

	@Test
	void aFailureNamesItsCauseAndIsTriedAgain() throws Exception {
		Chat.ask("What broke?");
		script.fail();
		Chat.waitForText("Cannot reach Scripted: nobody answers there. Look whether the server runs.");
		Chat.settle();
		assertFalse(Workbench.ui(() -> Chat.says("no answer yet")), "it is said once");
		script.text("The pool.").end(MessageState.COMPLETE);
		Chat.click("Retry");
		Chat.waitForText("The pool.");
		Chat.settle();
		assertEquals(2, branch().size());
		assertFalse(Workbench.ui(() -> Chat.says("Cannot reach")));
	}

	@Test
	void anEditedQuestionBeginsABranch() throws Exception {
		answer("What broke?", "The pool.");
		Chat.click("Edit");
		Workbench.waitFor("the question can be edited", () -> Chat.input().getText().equals("What broke?"));
		answer("What broke first?", "The network.");
		Chat.waitForText("2/2");
		assertTrue(Workbench.ui(() -> Chat.says("The network.") && !Chat.says("The pool.")));
		assertEquals(2, branch().size());
		Chat.click("\u2039");
		Chat.waitForText("The pool.");
		assertTrue(Workbench.ui(() -> Chat.says("1/2")));
		Workbench.screenshot("chat-branch");
	}

	@Test
	void anotherAnswerStandsBesideTheFirst() throws Exception {
		answer("What broke?", "The pool.");
		script.text("The disk.").end(MessageState.COMPLETE);
		Chat.click("Retry");
		Chat.waitForText("The disk.");
		Chat.settle();
		assertTrue(Workbench.ui(() -> Chat.says("2/2") && !Chat.says("The pool.")));
		assertEquals(3, Services.get(ConversationRepository.class).messages(conversations().getFirst().id()).size());
	}

	@Test
	void aNewConversationLeavesTheOthers() throws Exception {
		answer("What broke?", "The pool.");
		Chat.execute("org.tftsr.ui.chat.new", Map.of());
		Workbench.waitFor("a new one begins", () -> Workbench.link("Ask five whys").isPresent());
		answer("And now?", "Nothing.");
		assertEquals(2, conversations().size());
		assertFalse(Workbench.ui(() -> Chat.says("The pool.")));
	}

	@Test
	void anIssueWithoutConversationSaysWhatCanBeDone() throws Exception {
		assertTrue(Workbench.ui(() -> Workbench.link("Ask five whys").isPresent()));
		script.text("Why 1").end(MessageState.COMPLETE);
		Workbench.follow(Workbench.ui(() -> Workbench.window().getShell()), "Ask five whys");
		Chat.waitForText("Why 1");
		Chat.settle();
		assertEquals("/5whys", branch().getFirst().content());
	}
}
