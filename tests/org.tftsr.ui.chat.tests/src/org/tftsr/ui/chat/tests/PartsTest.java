package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.issue.IssueRepository;
import org.tftsr.core.why.Why;
import org.tftsr.core.why.WhyAuthor;
import org.tftsr.core.why.WhyTreeRepository;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** What can be done with a part of an answer, by keyboard alone. */
class PartsTest extends ChatTest {

	@TempDir
	private Path folder;

	private static final String NEXT = "org.tftsr.ui.chat.nextPart";
	private static final String PREVIOUS = "org.tftsr.ui.chat.previousPart";
	private static final String REAL = "org.tftsr.ui.chat.realValues";

	private static final String ANSWER = """
			<name-1> was locked out at 2026-03-01 10:15:00 UTC.

			1. Why was it slow? The pool was exhausted. [app.log:12]
			2. Why was it exhausted? Connections leaked.

			See [the manual](https://manual.example/pool?page=2&part=1) and [this](javascript:alert(1)).

			| what | how many |
			|:-----|---------:|
			| pool | 20 |
			""";

	@BeforeEach
	void answer() throws Exception {
		ConversationRepository repository = Services.get(ConversationRepository.class);
		Conversation conversation = repository.create(issue, "Locked out", ProviderRepository.LOCAL_ID, null);
		UUID question = repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), null, MessageRole.USER, "Why?",
				MessageState.COMPLETE, List.of())).id();
		repository.put(ScriptedChat.message(UUID.randomUUID(), conversation.id(), question, MessageRole.ASSISTANT, ANSWER,
				MessageState.COMPLETE, List.of()));
		Chat.waitForText("<name-1> was locked out");
		Chat.settle();
	}

	/** Chooses from the menu of the part that is selected. */
	private static void choose(String label) throws Exception {
		Workbench.display().asyncExec(() -> {
			Menu menu = Chat.conversation().getMenu();
			menu.notifyListeners(SWT.Show, new Event());
			for (MenuItem item : menu.getItems()) {
				if (label.equals(item.getText())) {
					item.notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			throw new IllegalStateException("no " + label);
		});
	}

	/** The last part is the first that is selected. */
	private static void select(int up) throws Exception {
		for (int i = 0; i <= up; i++) {
			Chat.execute(PREVIOUS, Map.of());
		}
	}

	@Test
	void aPartIsCopiedAsItCame() throws Exception {
		Chat.execute(REAL, Map.of());
		try {
			Chat.waitForText("alice was locked out");
			select(3);
			choose("Copy");
			Workbench.waitFor("it is copied", () -> Workbench.says(Workbench.window().getShell(), "Copied, with pseudonyms"));
			assertEquals("<name-1> was locked out at 2026-03-01 10:15:00 UTC.", Chat.clipboard());
			choose("Copy with Real Values");
			Shell dialog = Workbench.dialog("Copy with Real Values");
			Workbench.press(dialog, "Copy Real Values");
			Workbench.waitFor("it is copied", () -> Workbench.says(Workbench.window().getShell(), "Copied with real values"));
			assertEquals("alice was locked out at 2026-03-01 10:15:00 UTC.", Chat.clipboard());
		} finally {
			Chat.execute(REAL, Map.of());
		}
		Chat.waitForText("<name-1> was locked out");
	}

	@Test
	void aSelectionIsCopiedAsItCame() throws Exception {
		Chat.execute(REAL, Map.of());
		try {
			Chat.waitForText("alice was locked out");
			Workbench.ui(() -> {
				String text = Chat.conversation().getText();
				int at = text.indexOf("alice was");
				Chat.conversation().setSelection(at + 2, at + 9);
				Chat.conversation().copy();
				return text;
			});
			assertFalse(Chat.clipboard().contains("lice"), Chat.clipboard());
			assertTrue(Chat.clipboard().startsWith("<name-1> was"), Chat.clipboard());
		} finally {
			Chat.execute(REAL, Map.of());
		}
	}

	@Test
	void aListOfWhysBecomesProposedWhys() throws Exception {
		select(2);
		choose("Add to Whys");
		Workbench.waitFor("they are added", () -> Workbench.says(Workbench.window().getShell(), "Added 2 proposed whys"));
		List<Why> whys = Services.get(WhyTreeRepository.class).tree(issue).whys();
		assertEquals(2, whys.size());
		assertEquals("Why was it slow?", whys.getFirst().question());
		assertEquals("The pool was exhausted.", whys.getFirst().answer());
		assertEquals("app.log:12", whys.getFirst().evidence().getFirst().place());
		assertEquals(whys.getFirst().id(), whys.getLast().parent());
		assertTrue(whys.stream().allMatch(why -> why.isProposed() && why.author() == WhyAuthor.AI));
	}

	@Test
	void aPartGoesToTheTimelineAtTheTimeItTells() throws Exception {
		select(3);
		choose("Add to Timeline");
		Workbench.waitFor("it is added",
				() -> Workbench.says(Workbench.window().getShell(), "Added to the timeline at 2026-03-01T10:15:00Z"));
		assertTrue(Services.get(IssueRepository.class).timeline(issue).stream()
				.anyMatch(event -> event.description().startsWith("<name-1> was locked out")));
	}

	@Test
	void aPartIsSavedAsItCame() throws Exception {
		Path file = folder.resolve("answer.md");
		try (Substitute chosen = ChosenFile.of(file)) {
			select(3);
			choose("Save As...");
			Workbench.waitFor("it is told", () -> Workbench.says(Workbench.window().getShell(), "Saved as " + file));
		}
		assertEquals("<name-1> was locked out at 2026-03-01 10:15:00 UTC.", Files.readString(file).strip());
	}

	@Test
	void aPartIsInsertedWhereTheCursorOfAnEditorIs() throws Exception {
		select(3);
		choose("Insert into Document");
		Workbench.waitFor("it is told that there is none",
				() -> Workbench.says(Workbench.window().getShell(), "Open a document of the issue"));
		Path file = Files.writeString(folder.resolve("notes.txt"), "Before.\n\nAfter.\n");
		IEditorPart editor = Workbench.ui(() -> {
			IEditorPart opened = IDE.openEditor(Workbench.page(), file.toUri(), "org.eclipse.ui.DefaultTextEditor", true);
			((ITextEditor) opened).selectAndReveal("Before.\n".length(), 0);
			return opened;
		});
		try {
			choose("Insert into Document");
			Workbench.waitFor("it is told", () -> Workbench.says(Workbench.window().getShell(), "Inserted into notes.txt"));
			String text = Workbench.ui(() -> ((ITextEditor) editor).getDocumentProvider().getDocument(editor.getEditorInput()).get());
			assertEquals("Before.\n<name-1> was locked out at 2026-03-01 10:15:00 UTC.\nAfter.\n", text);
		} finally {
			Workbench.ui(() -> Workbench.page().closeEditor(editor, false));
		}
	}

	@Test
	void aLinkIsShownBeforeItIsOpened() throws Exception {
		select(1);
		choose("Open https://manual.example/pool?page=2&&part=1");
		Shell dialog = Workbench.dialog("Open a Link");
		assertTrue(Workbench.ui(() -> Workbench.says(dialog, "https://manual.example/pool?page=2&part=1")));
		Workbench.press(dialog, "Copy Address");
		Workbench.waitUntilClosed(dialog);
		assertEquals("https://manual.example/pool?page=2&part=1", Chat.clipboard());
	}

	@Test
	void aLinkToAScriptLeadsNowhere() throws Exception {
		select(1);
		choose("Open javascript:alert(1)");
		Shell dialog = Workbench.dialog("Open a Link");
		assertTrue(Workbench.ui(() -> Workbench.findButton(dialog, "Open in Browser").isEmpty()));
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
	}

	@Test
	void theKeyboardReachesEveryPart() throws Exception {
		select(0);
		Chat.execute(PREVIOUS, Map.of());
		Chat.execute(NEXT, Map.of());
		choose("Copy");
		Workbench.waitFor("it is copied", () -> Workbench.says(Workbench.window().getShell(), "Copied, with pseudonyms"));
		assertTrue(Chat.clipboard().startsWith("| what | how many |"));
		Workbench.screenshot("chat-parts");
	}
}
