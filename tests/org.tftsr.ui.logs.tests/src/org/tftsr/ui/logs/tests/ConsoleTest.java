package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsoleView;
import org.eclipse.ui.console.MessageConsole;
import org.eclipse.ui.console.MessageConsoleStream;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.core.settings.DataArea;
import org.tftsr.ui.Services;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;

/** What a program prints in the Console view, in the Log Viewer. */
class ConsoleTest extends WorkbenchTest {

	private static final String SEND = "org.tftsr.ui.console.sendToLogViewer"; //$NON-NLS-1$

	@TempDir
	private Path here;
	private MessageConsole console;
	private MessageConsoleStream out;

	@BeforeEach
	void openConsole() throws Exception {
		console = Workbench.ui(() -> new MessageConsole("Server", null)); //$NON-NLS-1$
		out = Workbench.ui(console::newMessageStream);
		ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] { console });
		IConsoleView view = Workbench
				.ui(() -> (IConsoleView) Workbench.page().showView(IConsoleConstants.ID_CONSOLE_VIEW));
		Workbench.await("the console in its view", () -> { //$NON-NLS-1$
			view.display(console);
			return Boolean.valueOf(view.getConsole() == console);
		});
	}

	@AfterEach
	void closeConsole() throws Exception {
		ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] { console });
		Workbench.ui(() -> {
			Workbench.page().hideView(Workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW));
			return null;
		});
	}

	private void print(String text) throws IOException {
		out.print(text);
		out.flush();
	}

	private void awaitInConsole(String text) throws Exception {
		Workbench.await("the console prints", () -> Boolean.valueOf(console.getDocument().get().contains(text))); //$NON-NLS-1$
	}

	private IEditorPart send() throws Exception {
		Workbench.ui(() -> {
			Workbench.page().activate(Workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW));
			return null;
		});
		return (IEditorPart) Workbench.execute(SEND, Map.of());
	}

	private static void awaitText(IEditorPart editor, String text) throws Exception {
		Workbench.await(text, () -> Boolean.valueOf(Workbench.document(editor).get().equals(text)));
	}

	@Test
	void itHoldsWhatTheConsoleHeldAndFollowsWhatComes() throws Exception {
		print("2026-03-01 10:00:00 INFO  started\nmail to jane.doe@example.com\n"); //$NON-NLS-1$
		awaitInConsole("example.com\n"); //$NON-NLS-1$
		IEditorPart editor = send();
		assertEquals(LogViewerIds.EDITOR, editor.getSite().getId());
		assertEquals("Server (console)", Workbench.ui(editor::getTitle)); //$NON-NLS-1$
		awaitText(editor, "2026-03-01 10:00:00 INFO  started\nmail to jane.doe@example.com"); //$NON-NLS-1$
		Workbench.await("the finding", () -> Boolean.valueOf(!Workbench.annotations(editor, PiiKind.PERSONAL).isEmpty())); //$NON-NLS-1$
		print("2026-03-01 10:00:01 WARN  slow \ud83d\udc0c\n"); //$NON-NLS-1$
		awaitText(editor, """
				2026-03-01 10:00:00 INFO  started
				mail to jane.doe@example.com
				2026-03-01 10:00:01 WARN  slow \ud83d\udc0c"""); //$NON-NLS-1$
		assertSame(editor, send());
		Workbench.screenshot("console"); //$NON-NLS-1$
	}

	@Test
	void theToolbarOfTheConsoleViewHasIt() throws Exception {
		print("one\n"); //$NON-NLS-1$
		awaitInConsole("one\n"); //$NON-NLS-1$
		List<ToolBar> bars = Workbench.visible(ToolBar.class);
		Workbench.ui(() -> {
			ToolItem button = bars.stream().flatMap(bar -> Stream.of(bar.getItems()))
					.filter(item -> String.valueOf(item.getToolTipText()).startsWith("Send to Log Viewer")).findFirst() //$NON-NLS-1$
					.orElseThrow();
			button.notifyListeners(SWT.Selection, new Event());
			return button;
		});
		Workbench.await("the editor", () -> Boolean.valueOf(Workbench.page().getActiveEditor() != null)); //$NON-NLS-1$
		awaitText(Workbench.ui(() -> Workbench.page().getActiveEditor()), "one"); //$NON-NLS-1$
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aClickOnTheButtonSendsIt() throws Exception {
		print("one\n"); //$NON-NLS-1$
		awaitInConsole("one\n"); //$NON-NLS-1$
		ToolBar bar = Workbench.visible(ToolBar.class).stream().filter(candidate -> button(candidate).isPresent()).findFirst()
				.orElseThrow();
		Workbench.await("the button", () -> Boolean.valueOf(button(bar).orElseThrow().isEnabled())); //$NON-NLS-1$
		Rectangle bounds = Workbench.ui(() -> button(bar).orElseThrow().getBounds());
		Input.click(bar, new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2), 1);
		Workbench.await("the editor", () -> Boolean.valueOf(Workbench.page().getActiveEditor() != null)); //$NON-NLS-1$
		awaitText(Workbench.ui(() -> Workbench.page().getActiveEditor()), "one"); //$NON-NLS-1$
	}

	/** A program that prints brings the console to the front, and leaves the keyboard where it is. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void aClickOnTheButtonSendsItWhileTheKeyboardIsElsewhere() throws Exception {
		print("one\n"); //$NON-NLS-1$
		awaitInConsole("one\n"); //$NON-NLS-1$
		IEditorPart other = openPlanted();
		ToolBar bar = Workbench.visible(ToolBar.class).stream().filter(candidate -> button(candidate).isPresent()).findFirst()
				.orElseThrow();
		Workbench.await("the button", () -> Boolean.valueOf(button(bar).orElseThrow().isEnabled())); //$NON-NLS-1$
		Rectangle bounds = Workbench.ui(() -> button(bar).orElseThrow().getBounds());
		Input.click(bar, new Point(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2), 1);
		Workbench.await("the editor", () -> Boolean.valueOf(Workbench.page().getActiveEditor() != other)); //$NON-NLS-1$
		awaitText(Workbench.ui(() -> Workbench.page().getActiveEditor()), "one"); //$NON-NLS-1$
	}

	/** The console of a program has its path, its start and its age in its name, which would leave no room for other tabs. */
	@Test
	void itsTabSaysInShortWhichConsoleItIs() throws Exception {
		String name = "server [Program] /opt/server/bin/server.sh [pid: 17] (Dec 1, 2026, 6:26:46 AM elapsed 0:00:48)"; //$NON-NLS-1$
		MessageConsole launched = Workbench.ui(() -> new MessageConsole(name, null));
		ConsolePlugin.getDefault().getConsoleManager().addConsoles(new IConsole[] { launched });
		try {
			Workbench.await("the console in its view", () -> { //$NON-NLS-1$
				IConsoleView view = (IConsoleView) Workbench.page().findView(IConsoleConstants.ID_CONSOLE_VIEW);
				view.display(launched);
				return Boolean.valueOf(view.getConsole() == launched);
			});
			IEditorPart editor = send();
			assertEquals("server [Program] (console)", Workbench.ui(editor::getTitle)); //$NON-NLS-1$
			assertEquals(name + " (console)", Workbench.ui(editor::getTitleToolTip)); //$NON-NLS-1$
		} finally {
			ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] { launched });
		}
	}

	private static Optional<ToolItem> button(ToolBar bar) {
		try {
			return Workbench.ui(() -> Stream.of(bar.getItems())
					.filter(item -> String.valueOf(item.getToolTipText()).startsWith("Send to Log Viewer")).findFirst()); //$NON-NLS-1$
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void anEmptyConsoleIsFollowedFromItsFirstLineOn() throws Exception {
		IEditorPart editor = send();
		print("first\n"); //$NON-NLS-1$
		awaitText(editor, "first"); //$NON-NLS-1$
	}

	@Test
	void whatTheConsoleDropsStays() throws Exception {
		Workbench.ui(() -> {
			console.setWaterMarks(100, 200);
			return null;
		});
		IEditorPart editor = send();
		StringBuilder all = new StringBuilder();
		for (int line = 1; line <= 100; line++) {
			all.append(all.isEmpty() ? "" : "\n").append("line ").append(line); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			print("line " + line + '\n'); //$NON-NLS-1$
		}
		awaitText(editor, all.toString());
		Workbench.await("the console dropped lines", //$NON-NLS-1$
				() -> Boolean.valueOf(!console.getDocument().get().contains("line 1\n"))); //$NON-NLS-1$
		Workbench.ui(() -> {
			console.clearConsole();
			return null;
		});
		Workbench.await("the console is cleared", () -> Boolean.valueOf(console.getDocument().getLength() == 0)); //$NON-NLS-1$
		print("after\n"); //$NON-NLS-1$
		awaitText(editor, all + "\nafter"); //$NON-NLS-1$
	}

	@Test
	void theTextStaysWhenTheConsoleIsRemoved() throws Exception {
		print("last words\n"); //$NON-NLS-1$
		awaitInConsole("last words\n"); //$NON-NLS-1$
		IEditorPart editor = send();
		ConsolePlugin.getDefault().getConsoleManager().removeConsoles(new IConsole[] { console });
		Workbench.settle();
		awaitText(editor, "last words"); //$NON-NLS-1$
		Workbench.ui(() -> {
			((ITextEditor) editor).doRevertToSaved();
			return null;
		});
		Workbench.settle();
		awaitText(editor, "last words"); //$NON-NLS-1$
	}

	/** Under Linux, the file that holds it has lost its name, but the process has it open. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void nothingOfItIsOnTheDiskInClear() throws Exception {
		String secret = "swordfish-" + "in-clear"; //$NON-NLS-1$ //$NON-NLS-2$
		print(secret + '\n');
		awaitInConsole(secret);
		IEditorPart editor = send();
		awaitText(editor, secret);
		String spool = Services.get(DataArea.class).folder().resolve("spool").toRealPath().toString(); //$NON-NLS-1$
		List<byte[]> kept = new ArrayList<>();
		try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) { //$NON-NLS-1$
			for (Path file : open.filter(Files::isRegularFile).toList()) {
				if (Files.readSymbolicLink(file).toString().startsWith(spool)) {
					kept.add(Files.readAllBytes(file));
				}
			}
		}
		assertTrue(kept.stream().anyMatch(bytes -> bytes.length == secret.length() + 1));
		assertTrue(kept.stream().noneMatch(bytes -> new String(bytes, StandardCharsets.ISO_8859_1).contains(secret)));
	}

	@Test
	void afterTheEditorWasClosedItCanBeSentAnew() throws Exception {
		print("one\n"); //$NON-NLS-1$
		awaitInConsole("one\n"); //$NON-NLS-1$
		IEditorPart first = send();
		awaitText(first, "one"); //$NON-NLS-1$
		Workbench.closeEditors();
		print("two\n"); //$NON-NLS-1$
		awaitInConsole("two\n"); //$NON-NLS-1$
		IEditorPart second = send();
		awaitText(second, "one\ntwo"); //$NON-NLS-1$
	}

	@Test
	void itIsCopiedRedactedAndReviewed() throws Exception {
		print("mail to jane.doe@example.com\n"); //$NON-NLS-1$
		awaitInConsole("example.com\n"); //$NON-NLS-1$
		IEditorPart editor = send();
		awaitText(editor, "mail to jane.doe@example.com"); //$NON-NLS-1$
		Workbench.select(editor, 0, Workbench.document(editor).getLength());
		Workbench.execute(LogViewerIds.COPY_REDACTED, Map.of());
		assertEquals("mail to [EMAIL-1]", Workbench.clipboard()); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the finding is listed", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.words(Label.class, Label::getText).contains("1 finding"))); //$NON-NLS-1$
	}

	/** What came since it was reviewed is not part of it: nobody has looked at that. */
	@Test
	void whatWasReviewedBecomesALogOfAnIssue() throws Exception {
		print("started\nmail to jane.doe@example.com and john.roe@example.com\n"); //$NON-NLS-1$
		awaitInConsole("john.roe@example.com\n"); //$NON-NLS-1$
		IEditorPart editor = send();
		awaitText(editor, "started\nmail to jane.doe@example.com and john.roe@example.com"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.REVIEW, Map.of());
		Workbench.await("the findings are listed", () -> Boolean.valueOf(Review.summary().startsWith("2 findings"))); //$NON-NLS-1$ //$NON-NLS-2$
		Review.select(1);
		Review.press("Keep"); //$NON-NLS-1$
		print("mail to late@example.com\n"); //$NON-NLS-1$
		awaitInConsole("late@example.com\n"); //$NON-NLS-1$
		Path file = here.resolve("server.log"); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(file)) {
			Review.applyDialog().press("Add"); //$NON-NLS-1$
			Workbench.await("what came of it is told", () -> Boolean //$NON-NLS-1$
					.valueOf(Workbench.words(Link.class, Link::getText).contains("1 of 2 findings are replaced"))); //$NON-NLS-1$
		}
		assertEquals("started\nmail to jane.doe@example.com and john.roe@example.com\n", Files.readString(file)); //$NON-NLS-1$
		assertEquals("started\nmail to [EMAIL-1] and john.roe@example.com\n", //$NON-NLS-1$
				Files.readString(Review.copy(Review.redactedLog("server.log"), "server.redacted.log"))); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void itsLinesAreEvidenceOfACopyOfWhatIsShown() throws Exception {
		print("started\nmail to jane.doe@example.com\n"); //$NON-NLS-1$
		awaitInConsole("example.com\n"); //$NON-NLS-1$
		IEditorPart editor = send();
		awaitText(editor, "started\nmail to jane.doe@example.com"); //$NON-NLS-1$
		Workbench.select(editor, 8, 12);
		Path copy = here.resolve("server.log"); //$NON-NLS-1$
		try (Substitute chosen = ChosenFile.of(copy)) {
			assertEquals("server.log:2 mail to [EMAIL-1]", Evidence.add("Why mail?")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		print("more\n"); //$NON-NLS-1$
		awaitText(editor, "started\nmail to jane.doe@example.com\nmore"); //$NON-NLS-1$
		assertEquals("started\nmail to jane.doe@example.com\n", Files.readString(copy)); //$NON-NLS-1$
	}
}
