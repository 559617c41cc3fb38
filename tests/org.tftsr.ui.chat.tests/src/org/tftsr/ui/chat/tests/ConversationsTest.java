package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.ai.Conversation;
import org.tftsr.core.ai.ConversationRepository;
import org.tftsr.core.ai.MessageRole;
import org.tftsr.core.ai.MessageState;
import org.tftsr.core.ai.ProviderRepository;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.Services;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;
import org.tftsr.ui.testsupport.Workbench;

/** The conversations of an issue: found, renamed, pinned, exported and deleted. */
class ConversationsTest extends ChatTest {

	private static final String LONG_NAME = "Why did the checkout answer 502 and 504 since noon?";
	/** In points: the view has a part of it. */
	private static final int NARROW = 560;

	@TempDir
	private Path folder;
	private Conversation pool;
	private Conversation disk;

	@BeforeEach
	void converse() throws Exception {
		pool = conversation("What broke?", "The pool is exhausted.");
		disk = conversation("Is the disk full?", "No.");
		Chat.execute("org.tftsr.ui.chat.new", Map.of());
		Chat.settle();
	}

	private Conversation conversation(String question, String answer) throws TftsrException {
		ConversationRepository repository = repository();
		Conversation made = repository.create(issue, question, ProviderRepository.LOCAL_ID, null);
		UUID asked = repository.put(ScriptedChat.message(UUID.randomUUID(), made.id(), null, MessageRole.USER, question,
				MessageState.COMPLETE, List.of())).id();
		repository.put(ScriptedChat.message(UUID.randomUUID(), made.id(), asked, MessageRole.ASSISTANT, answer, MessageState.COMPLETE,
				List.of()));
		return made;
	}

	private static ConversationRepository repository() throws TftsrException {
		return Services.get(ConversationRepository.class);
	}

	/** The list of conversations, once it lists so many. */
	private static Table list(int rows) throws Exception {
		Workbench.waitFor("the list has " + rows, () -> list() != null && list().getItemCount() == rows);
		return Workbench.ui(ConversationsTest::list);
	}

	private static Table list() {
		for (Shell shell : Workbench.display().getShells()) {
			if (shell.isVisible() && shell != Workbench.window().getShell()) {
				return Workbench.find(shell, Table.class, table -> true).orElse(null);
			}
		}
		return null;
	}

	private static void key(Table table, int row, int key, char character) throws Exception {
		Workbench.ui(() -> {
			table.setSelection(row);
			return row;
		});
		Workbench.display().asyncExec(() -> {
			Event event = new Event();
			event.keyCode = key;
			event.character = character;
			table.notifyListeners(SWT.KeyDown, event);
		});
	}

	private static int row(Table table, String title) throws Exception {
		return Workbench.ui(() -> {
			for (int row = 0; row < table.getItemCount(); row++) {
				if (table.getItem(row).getText().startsWith(title)) {
					return row;
				}
			}
			throw new AssertionError("no " + title);
		});
	}

	/** The name of a conversation took all that there is, and what is behind it was out of sight. */
	@Test
	void theButtonsBehindALongNameAreThereInANarrowView() throws Exception {
		answer(LONG_NAME, "The pool is exhausted.");
		Workbench.waitFor("it has its name", () -> named("Why did the checkout") != null);
		Shell window = Workbench.ui(() -> Workbench.window().getShell());
		Point size = Workbench.ui(window::getSize);
		try {
			Workbench.ui(() -> {
				window.setSize(NARROW, size.y);
				return window;
			});
			Workbench.waitFor("it is narrow", () -> window.getSize().x == NARROW);
			Workbench.settle();
			Workbench.screenshot("chat-header-narrow");
			Workbench.waitFor("they are inside", () -> isInside(Tools.item("New Conversation").getParent()));
			ToolItem name = Workbench.ui(() -> named("Why"));
			assertTrue(Workbench.ui(() -> name.getText().endsWith("\u2026")), "the beginning of the name");
			assertTrue(Workbench.ui(() -> name.getToolTipText().startsWith(LONG_NAME)), "the name");
			assertFalse(Workbench.ui(() -> Workbench.find(CLabel.class, label -> label.getParent() == name.getParent().getParent())
					.isPresent()), "a letter of the issue");
		} finally {
			Workbench.ui(() -> {
				window.setSize(size);
				return window;
			});
		}
	}

	/** Whether all around it reaches as far as it does. */
	private static boolean isInside(Control control) {
		int end = control.toDisplay(control.getSize().x, 0).x;
		return Stream.iterate(control.getParent(), Objects::nonNull, Control::getParent)
				.allMatch(around -> end <= around.toDisplay(around.getClientArea().width, 0).x);
	}

	private static ToolItem named(String start) {
		return Workbench.find(ToolBar.class, bar -> bar.getItemCount() > 0 && bar.getItem(0).getText().startsWith(start))
				.map(bar -> bar.getItem(0)).orElse(null);
	}

	@Test
	void oneIsFoundByWhatWasSaidInIt() throws Exception {
		Tools.click("Conversations of this issue");
		Table all = list(2);
		Workbench.ui(() -> {
			Text search = Workbench.find(all.getShell(), Text.class, text -> true).orElseThrow();
			search.setText("EXHAUSTED pool");
			return search;
		});
		Table found = list(1);
		assertTrue(Workbench.ui(() -> found.getItem(0).getText()).startsWith("What broke?"));
		Workbench.screenshot(() -> found.getShell(), "chat-conversations");
		Workbench.ui(() -> {
			Text search = Workbench.find(found.getShell(), Text.class, text -> true).orElseThrow();
			Event enter = new Event();
			enter.keyCode = SWT.CR;
			search.notifyListeners(SWT.KeyDown, enter);
			return search;
		});
		Chat.waitForText("The pool is exhausted.");
	}

	@Test
	void oneIsRenamed() throws Exception {
		Tools.click("Conversations of this issue");
		Table all = list(2);
		key(all, row(all, "What broke?"), SWT.F2, '\0');
		Shell dialog = Workbench.dialog("Rename Conversation");
		Workbench.type(dialog, 0, " ");
		Workbench.waitFor("a title is wanted", () -> !Workbench.button(dialog, "OK").isEnabled());
		Workbench.type(dialog, 0, "The pool, first look");
		Workbench.press(dialog, "OK");
		Workbench.waitUntilClosed(dialog);
		Chat.settle();
		assertEquals("The pool, first look", repository().get(pool.id()).title());
	}

	@Test
	void pinnedOnesComeFirst() throws Exception {
		Tools.click("Conversations of this issue");
		Table all = list(2);
		int row = row(all, "What broke?");
		assertEquals(1, row, "the one that changed last comes first");
		key(all, row, SWT.CR, SWT.CR);
		Workbench.ui(() -> {
			all.notifyListeners(SWT.DefaultSelection, new Event());
			return row;
		});
		Chat.waitForText("The pool is exhausted.");
		Chat.settle();
		Tools.click("Pin this conversation");
		Workbench.waitFor("it is pinned", () -> Tools.item("No longer pin this conversation") != null);
		assertEquals(List.of(pool.id(), disk.id()), repository().list(issue).stream().map(Conversation::id).toList());
		Tools.click("No longer pin this conversation");
		Workbench.waitFor("it is pinned no more", () -> Tools.item("Pin this conversation") != null);
		assertFalse(repository().get(pool.id()).pinned());
	}

	@Test
	void oneIsDeletedAfterAQuestion() throws Exception {
		Tools.click("Conversations of this issue");
		Table all = list(2);
		key(all, row(all, "What broke?"), SWT.DEL, SWT.DEL);
		Shell first = Workbench.dialog("Delete Conversation");
		assertTrue(Workbench.ui(() -> Workbench.says(first, "\"What broke?\"")));
		Workbench.press(first, "Cancel");
		Workbench.waitUntilClosed(first);
		assertEquals(2, repository().list(issue).size());
		Tools.click("Conversations of this issue");
		Table again = list(2);
		key(again, row(again, "What broke?"), SWT.DEL, SWT.DEL);
		Shell second = Workbench.dialog("Delete Conversation");
		Workbench.press(second, "Delete");
		Workbench.waitUntilClosed(second);
		Chat.settle();
		assertEquals(List.of(disk.id()), repository().list(issue).stream().map(Conversation::id).toList());
	}

	@Test
	void oneIsExportedAsMarkdown() throws Exception {
		Tools.click("Conversations of this issue");
		Table all = list(2);
		int row = row(all, "What broke?");
		Workbench.ui(() -> {
			all.setSelection(row);
			all.notifyListeners(SWT.DefaultSelection, new Event());
			return row;
		});
		Chat.waitForText("The pool is exhausted.");
		Path file = folder.resolve("conversation.md");
		try (Substitute chosen = ChosenFile.of(file)) {
			Workbench.start("org.tftsr.ui.chat.export", Map.of());
			Workbench.waitFor("it is told", () -> Workbench.says(Workbench.window().getShell(), "Exported to " + file));
		}
		assertTrue(Files.readString(file).contains("The pool is exhausted."), Files.readString(file));
	}
}
