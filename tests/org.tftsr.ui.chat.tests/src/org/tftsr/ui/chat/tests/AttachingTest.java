package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.part.ResourceTransfer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.Provider;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.log.LogFile;
import org.tftsr.core.log.LogRepository;
import org.tftsr.core.progress.Progress;
import org.tftsr.triage.TriageService;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.Drops;
import org.tftsr.ui.testsupport.Keyboard;
import org.tftsr.ui.testsupport.Workbench;

/** What can go along with a question, and how it gets there. */
class AttachingTest extends ChatTest {

	private static final String LINES = "2026-03-01 10:00:00 INFO start\n2026-03-01 10:00:01 ERROR pool exhausted\n";

	@TempDir
	private Path folder;

	private Path log() throws Exception {
		return Files.writeString(folder.resolve("app.log"), LINES);
	}

	/** Adds the log to the issue, and waits until the view knows it. */
	private void importLog() throws Exception {
		Services.get(TriageService.class).importLog(issue, log(), Progress.NONE);
		Workbench.waitFor("the view knows the log", () -> Workbench.link("Analyze the logs").isPresent());
		Chat.settle();
	}

	private List<String> logs() throws Exception {
		return Services.get(LogRepository.class).list(issue).stream().map(LogFile::name).toList();
	}

	/** What takes drops in the view: the control itself, or what it lies in. */
	private static Control taker(Control control) {
		Control at = control;
		while (at.getData(DND.DROP_TARGET_KEY) == null) {
			at = at.getParent();
		}
		return at;
	}

	private static void drop(Control control, Transfer transfer, Object data) throws Exception {
		Drops.on(control, control, transfer.getSupportedTypes()[0], data);
	}

	@Test
	void filesOfTheDesktopAreDroppedOnTheQuestion() throws Exception {
		drop(Workbench.ui(Chat::input), FileTransfer.getInstance(), new String[] { log().toString() });
		Workbench.waitFor("the log goes along", () -> Chat.chip("app.log"));
		Chat.settle();
		assertEquals(List.of("app.log"), logs());
	}

	@Test
	void aFileOfTheWorkspaceIsDroppedOnTheConversation() throws Exception {
		answer("What broke?", "The pool.");
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("dropped");
		project.create(null);
		try {
			project.open(null);
			IFile file = project.getFile("work.log");
			file.create(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)), true, null);
			Control conversation = Workbench.ui(() -> taker(Chat.conversation()));
			drop(conversation, ResourceTransfer.getInstance(), new IResource[] { file });
			Workbench.waitFor("the log goes along", () -> Chat.chip("work.log"));
			Chat.settle();
			assertEquals(List.of("work.log"), logs());
		} finally {
			project.delete(true, true, null);
		}
	}

	@Test
	void aSelectionOfTheProjectExplorerIsDropped() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("selected");
		project.create(null);
		try {
			project.open(null);
			IFile file = project.getFile("work.log");
			file.create(new ByteArrayInputStream(LINES.getBytes(StandardCharsets.UTF_8)), true, null);
			drop(Workbench.ui(Chat::input), LocalSelectionTransfer.getTransfer(), new StructuredSelection(file));
			Workbench.waitFor("the log goes along", () -> Chat.chip("work.log"));
			Chat.settle();
		} finally {
			project.delete(true, true, null);
		}
	}

	@Test
	void anIssueIsDropped() throws Exception {
		String title = "Payment was slow " + UUID.randomUUID();
		UUID other = Chat.createIssue(title);
		drop(Workbench.ui(Chat::input), LocalSelectionTransfer.getTransfer(), new StructuredSelection(Chat.summary(other)));
		Workbench.waitFor("it goes along", () -> Chat.chip("Payment was slow"));
		answer("Is it like this one?", "No.");
		assertEquals(title + "\n\n" + Services.get(IssueRepository.class).find(other).orElseThrow().issue().description(),
				script.asked.attachments().getFirst().text());
	}

	@Test
	void aTextIsDroppedOnTheConversation() throws Exception {
		answer("What broke?", "The pool.");
		drop(Workbench.ui(() -> taker(Chat.conversation())), TextTransfer.getInstance(), "Somebody saw it at ten");
		Workbench.waitFor("it goes along", () -> Chat.chip("Dropped text"));
	}

	@Test
	void aLogIsAttachedByItsNameBehindAnAtSign() throws Exception {
		importLog();
		Chat.type("Why ");
		Keyboard.type("@ap");
		Workbench.waitFor("the log is proposed", () -> {
			Table table = Chat.proposals();
			return table != null && table.getItem(0).getText().startsWith("@app.log");
		});
		Keyboard.press("Return");
		Workbench.waitFor("it goes along", () -> Chat.chip("app.log"));
		assertEquals("Why ", Workbench.ui(() -> Chat.input().getText()), "the name is not part of the question");
	}

	@Test
	void theMenuOfThePaperClipAttachesLogsOfTheIssue() throws Exception {
		importLog();
		List<String> offers = Tools.offers("Attach");
		assertEquals("app.log", offers.getFirst());
		assertTrue(offers.containsAll(List.of("Log Files...", "From the Clipboard", "Analyze All Logs of the Issue")), offers::toString);
		Tools.choose("Attach", "app.log");
		Workbench.waitFor("it goes along", () -> Chat.chip("app.log"));
	}

	@Test
	void aChipSaysHowLargeItIsAndThatNothingOfItLeaves() throws Exception {
		Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString(), "org.tftsr.ui.chat.ask.log",
				log().toUri().toString()));
		Workbench.waitFor("it stays here", () -> Chat.chip("app.log \u00B7 72 bytes \u00B7 stays here"));
	}

	@Test
	void aChipSaysHowMuchGoesAlongAndThatItGoesRedacted() throws Exception {
		Provider remote = remoteProvider();
		Tools.choose("Who is asked", remote.name());
		Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString(), "org.tftsr.ui.chat.ask.log",
				log().toUri().toString()));
		Workbench.waitFor("it goes redacted", () -> Chat.chip("app.log \u00B7 72 bytes \u00B7 321 tokens \u00B7 redacted"));
		Tools.click("Remove app.log");
		Workbench.waitFor("it does not go along", () -> !Chat.chip("app.log"));
	}

	@Test
	void linesOfAQuestionThatIsEditedGoAlongAsTheseLines() throws Exception {
		Chat.execute("org.tftsr.ui.chat.ask", Map.of("org.tftsr.ui.chat.ask.issue", issue.toString(), "org.tftsr.ui.chat.ask.log",
				log().toUri().toString(), "org.tftsr.ui.chat.ask.lines", "1-2"));
		Workbench.waitFor("the lines go along", () -> Chat.chip("app.log:1-2"));
		answer("What does this mean?", "The pool.");
		Chat.click("Edit");
		Workbench.waitFor("the question can be edited", () -> Chat.input().getText().equals("What does this mean?"));
		answer("And this?", "The disk.");
		assertEquals("lines", script.asked.attachments().getFirst().text(), "not all of the log");
		assertEquals("app.log:1-2", script.asked.attachments().getFirst().label());
	}
}
