package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.log.LogRepository;
import org.tftsr.ui.JobFamilies;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Workbench;

/** What a person does while a question is under way. */
class MeanwhileTest extends ChatTest {

	@TempDir
	private Path folder;

	private static boolean saysInWindow(String words) {
		return Workbench.says(Workbench.window().getShell(), words);
	}

	private String log() throws Exception {
		return Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 INFO start\n2026-03-01 10:00:01 ERROR pool\n").toUri()
				.toString();
	}

	private void begin(String question, String piece) throws Exception {
		Chat.ask(question);
		script.text(piece);
		Chat.waitForText(piece.strip());
	}

	@Test
	void anotherModelIsChosenForTheNextQuestionAndTheConversationPinned() throws Exception {
		Provider remote = remoteProvider();
		Chat.execute("org.tftsr.ui.chat.new", Map.of());
		Chat.settle();
		answer("What broke?", "The pool.");
		begin("Since when?", "Since ten ");
		Tools.choose("Who is asked", remote.name());
		Tools.click("Pin this conversation");
		UUID conversation = conversations().getFirst().id();
		Workbench.waitFor("what was done is done", () -> Job.getJobManager().find(JobFamilies.CHAT).length == 1);
		script.rename(conversation, "The pool, first look");
		script.text("in the morning.");
		end();
		Chat.waitForText("Since ten in the morning.");
		assertTrue(Workbench.ui(() -> Chat.says("Since when?")));
		assertEquals(4, branch().size());
		Conversation now = conversations().getFirst();
		assertTrue(now.pinned());
		assertEquals("The pool, first look", now.title());
		assertEquals(remote.id(), now.providerId(), "who is asked next");
		assertEquals("Scripted \u00B7 model-1", Workbench.ui(() -> Tools.item("Who is asked").getText()));
	}

	@Test
	void whoIsChosenDuringTheFirstAnswerIsAskedNext() throws Exception {
		Provider remote = remoteProvider();
		begin("What broke?", "The pool ");
		Tools.choose("Who is asked", remote.name());
		script.text("is exhausted.");
		end();
		assertEquals(remote.id(), conversations().getFirst().providerId());
	}

	@Test
	void whatIsAskedAboutAnotherIssueDoesNotGetIntoThisOne() throws Exception {
		UUID other = Chat.createIssue("Another one");
		begin("What broke?", "The pool ");
		Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", other.toString(), "org.tftsr.ui.chat.ask.log", log(),
				"org.tftsr.ui.chat.ask.prompt", "And here?"));
		Workbench.waitFor("it is said why nothing is asked", () -> saysInWindow("An answer is still coming"));
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
		script.text("is exhausted.");
		end();
		assertEquals(List.of(), Services.get(LogRepository.class).list(issue));
		assertEquals(List.of(), Services.get(LogRepository.class).list(other));
		assertFalse(Workbench.ui(() -> Chat.chip("app.log")));
	}

	@Test
	void whatIsTypedAndAttachedStaysWithItsIssue() throws Exception {
		Chat.execute("org.tftsr.ui.chat.ask",
				Map.of("org.tftsr.ui.chat.ask.issue", issue.toString(), "org.tftsr.ui.chat.ask.log", log()));
		Workbench.waitFor("the log goes along", () -> Chat.chip("app.log"));
		Chat.type("Why does");
		Chat.openIssue("Another one");
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
		assertFalse(Workbench.ui(() -> Chat.chip("app.log")));
		Chat.show(issue);
		Workbench.waitFor("it is there again", () -> Chat.chip("app.log"));
		assertEquals("Why does", Workbench.ui(() -> Chat.input().getText()));
	}

	@Test
	void theViewFollowsTheSelectionOnceTheAnswerIsThere() throws Exception {
		String title = "Another one " + UUID.randomUUID();
		UUID other = Chat.createIssue(title);
		begin("What broke?", "The pool ");
		Chat.select(Chat.summary(other));
		Workbench.ui(() -> Workbench.page().showView(Chat.VIEW));
		assertFalse(Workbench.ui(() -> isAbout(title)), "the question is not left");
		script.text("is exhausted.");
		script.end(MessageState.COMPLETE);
		Workbench.waitFor("the other issue is talked about", () -> isAbout(title));
		Chat.select();
	}

	/** Of a label that is given one, SWT makes a shortcut. */
	@Test
	void anAmpersandInATitleIsShown() throws Exception {
		String title = "Cart & checkout " + UUID.randomUUID();
		Chat.openIssue(title);
		Workbench.waitFor("the issue is named", () -> isAbout(title.replace("&", "&&")));
	}

	private static boolean isAbout(String title) {
		return Workbench.find(CLabel.class, label -> title.equals(label.getText())).isPresent();
	}

	@Test
	void aKeyThatIsMeantForTheNextQuestionSendsNothing() throws Exception {
		script.reviewed = true;
		script.preparing = new CountDownLatch(1);
		Chat.ask("What broke?");
		Workbench.waitFor("it is under way", () -> "Stop".equals(Chat.sendButton().getText()));
		Chat.type("and");
		script.preparing.countDown();
		StyledText input = Workbench.ui(Chat::input);
		Workbench.waitFor("it is to be looked at", () -> Workbench.findButton(Workbench.window().getShell(), "Always for This Issue").isPresent());
		assertSame(input, Workbench.ui(() -> Workbench.display().getFocusControl()), "who types on is not interrupted");
		Chat.press("Cancel");
		awaitEnd();
	}

	@Test
	void theKeyboardGoesToWhatIsToBeLookedAtAndNotToAButton() throws Exception {
		script.reviewed = true;
		Chat.ask("What broke?");
		Workbench.waitFor("it is to be looked at", () -> Workbench.findButton(Workbench.window().getShell(), "Always for This Issue").isPresent());
		Control focus = Workbench.ui(() -> Workbench.display().getFocusControl());
		assertFalse(focus instanceof Button, () -> "the keyboard is at " + focus);
		assertTrue(Workbench.ui(() -> focus instanceof StyledText text && text.getText().contains("What broke?")));
		Chat.press("Cancel");
		awaitEnd();
	}

	@Test
	void aQuestionThatIsStoppedBeforeItBeginsIsGivenBack() throws Exception {
		Job.getJobManager().suspend();
		try {
			Chat.ask("What broke?");
			Workbench.waitFor("it is under way", () -> "Stop".equals(Chat.sendButton().getText()));
			Workbench.click(Workbench.ui(Chat::sendButton));
			Workbench.waitFor("nothing is under way", () -> "Send".equals(Chat.sendButton().getText()));
		} finally {
			Job.getJobManager().resume();
		}
		Chat.settle();
		assertEquals("What broke?", Workbench.ui(() -> Chat.input().getText()));
		assertEquals(List.of(), conversations());
	}

	@Test
	void aDefectIsToldAndTheNextQuestionCanBeAsked() throws Exception {
		Chat.ask("What broke?");
		script.crash();
		Workbench.waitFor("nothing is under way", () -> "Send".equals(Chat.sendButton().getText()));
		Chat.waitForText("the product has a defect");
		Workbench.closeDialogs();
		script.text("The pool.").end(MessageState.COMPLETE);
		Chat.click("Retry");
		Chat.waitForText("The pool.");
		Chat.settle();
	}
}
