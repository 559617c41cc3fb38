package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.ui.Commands;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.HeldService;
import org.tftsr.ui.testsupport.Workbench;

/** Typing a question, and what goes along with it. */
class InputTest extends ChatTest {

	@TempDir
	private Path folder;

	private Path log() throws Exception {
		return Files.writeString(folder.resolve("app.log"), "2026-03-01 10:00:00 INFO start\n2026-03-01 10:00:01 ERROR pool exhausted\n");
	}

	@Test
	void aSlashProposesCommands() throws Exception {
		Chat.type("/t");
		Chat.key(' ', ' ', SWT.MOD1);
		Workbench.waitFor("the command is there, as it is the only one", () -> Chat.input().getText().startsWith("/timeline")
				|| Chat.proposals() != null && Chat.proposals().getItem(0).getText().startsWith("/timeline"));
	}

	@Test
	void aCommandIsProposedWithAllOfWhatItMeans() throws Exception {
		Chat.type("/");
		Chat.key(' ', ' ', SWT.MOD1);
		Workbench.waitFor("the commands are proposed", () -> Chat.proposals() != null && Chat.proposals().getItemCount() > 1);
		assertTrue(Workbench.ui(() -> {
			Table table = Chat.proposals();
			GC gc = new GC(table);
			try {
				return Arrays.stream(table.getItems())
						.allMatch(item -> item.getTextBounds(0).x + gc.textExtent(item.getText()).x <= table.getClientArea().width);
			} finally {
				gc.dispose();
			}
		}), "none is cut off");
		Chat.key(SWT.ESC, SWT.ESC, SWT.NONE);
	}

	@Test
	void enterSendsAndShiftEnterDoesNot() throws Exception {
		Chat.type("one");
		Chat.key(SWT.CR, SWT.CR, SWT.SHIFT);
		assertTrue(Workbench.ui(() -> Chat.input().getText().startsWith("one") && Chat.input().getLineCount() == 2));
		Chat.ask("What broke?");
		script.text("The pool.").end(MessageState.COMPLETE);
		Chat.waitForText("The pool.");
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
	}

	@Test
	void theArrowBringsBackWhatWasAsked() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool.").end(MessageState.COMPLETE);
		Chat.waitForText("The pool.");
		Chat.settle();
		Chat.type("and");
		Chat.key(SWT.ARROW_UP, '\0', SWT.NONE);
		assertEquals("What broke?", Workbench.ui(() -> Chat.input().getText()));
		Chat.key(SWT.ARROW_DOWN, '\0', SWT.NONE);
		assertEquals("and", Workbench.ui(() -> Chat.input().getText()));
	}

	/** Also while the conversation is still being read: keys that come then would do what they do elsewhere. */
	@Test
	void whoAsksHasTheKeyboardInTheQuestionAtOnceAndKeepsIt() throws Exception {
		boolean atOnce = Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(Chat.VIEW));
			Commands.execute(Workbench.window(), "org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString()));
			return Chat.input().isFocusControl();
		});
		assertTrue(atOnce, "the question has the keyboard");
		Chat.settle();
		assertTrue(Workbench.ui(() -> Chat.input().isFocusControl()), "the question still has it");
	}

	@Test
	void whatIsAskedWhileTheConversationIsReadIsSentOnceItIsRead() throws Exception {
		UUID other = Chat.createIssue("Another one " + UUID.randomUUID());
		try (HeldService held = HeldService.of(ConversationRepository.class)) {
			Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", other.toString()));
			Chat.ask("What broke?");
			assertEquals("What broke?", Workbench.ui(() -> Chat.input().getText()));
		}
		Workbench.waitFor("it is under way", () -> "Stop".equals(Chat.sendButton().getText()));
		script.text("The pool.").end(MessageState.COMPLETE);
		Chat.waitForText("The pool.");
		awaitEnd();
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
	}

	/** What was not to be sent as it stands now goes nowhere by itself. */
	@Test
	void whatIsTypedOnAfterItWasAskedWaitsForAnotherReturn() throws Exception {
		UUID other = Chat.createIssue("Another one " + UUID.randomUUID());
		try (HeldService held = HeldService.of(ConversationRepository.class)) {
			Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", other.toString()));
			Chat.ask("What broke?");
			Chat.type("What broke? And");
		}
		Chat.settle();
		assertEquals("Send", Workbench.ui(() -> Chat.sendButton().getText()));
		assertEquals("What broke? And", Workbench.ui(() -> Chat.input().getText()));
	}

	@Test
	void whereTheIssueIsGoneTheKeyboardIsOnWhatCanBeDone() throws Exception {
		Workbench.ui(() -> Chat.input().setFocus());
		Services.get(IssueRepository.class).delete(issue);
		Workbench.waitFor("what can be done has the keyboard", () -> Workbench.display().getFocusControl() instanceof Link link
				&& link.getText().contains("Choose an Issue"));
	}

	@Test
	void linesOfALogAreAttachedByTheCommand() throws Exception {
		Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString(), "org.tftsr.ui.chat.ask.log",
				log().toUri().toString(), "org.tftsr.ui.chat.ask.lines", "2", "org.tftsr.ui.chat.ask.prompt", "What does this mean?"));
		Workbench.waitFor("the lines go along", () -> Chat.chip("app.log:2"));
		assertEquals("What does this mean?", Workbench.ui(() -> Chat.input().getText()));
		LogFile log = Services.get(LogRepository.class).list(issue).getFirst();
		assertEquals("app.log", log.name());
		Workbench.waitFor("how much they are", () -> Chat.chip("12 tokens"));
		Workbench.screenshot("chat-chips");
		Chat.enter();
		script.text("The pool.").end(MessageState.COMPLETE);
		Chat.waitForText("The pool.");
		Chat.settle();
		assertEquals("app.log:2", script.asked.attachments().getFirst().label());
		assertTrue(Workbench.ui(() -> !Chat.chip("app.log:2")));
	}

	@Test
	void aLongTextIsPastedAsAnAttachment() throws Exception {
		String text = "a line of a log\n".repeat(40);
		Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
			Chat.input().setFocus();
			Chat.input().paste();
			clipboard.dispose();
			return text;
		});
		Workbench.waitFor("it goes along", () -> Chat.chip("Pasted text"));
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
	}

	@Test
	void aFileIsPastedAsALogOfTheIssue() throws Exception {
		String file = log().toString();
		Workbench.ui(() -> {
			Clipboard clipboard = new Clipboard(Workbench.display());
			clipboard.setContents(new Object[] { new String[] { file } }, new Transfer[] { FileTransfer.getInstance() });
			Chat.input().setFocus();
			Chat.input().paste();
			clipboard.dispose();
			return file;
		});
		Workbench.waitFor("it goes along", () -> Chat.chip("app.log"));
		Chat.settle();
		assertEquals("app.log", Services.get(LogRepository.class).list(issue).getFirst().name());
		assertEquals("", Workbench.ui(() -> Chat.input().getText()));
	}

	@Test
	void theGaugeWarnsWhereLittleRoomIsLeft() throws Exception {
		Chat.type("What broke?");
		Workbench.waitFor("it warns", () -> Workbench.find(Canvas.class,
				canvas -> String.valueOf(canvas.getToolTipText()).contains("900 of 1,000 tokens, 90 % Little room")).isPresent());
	}
}
