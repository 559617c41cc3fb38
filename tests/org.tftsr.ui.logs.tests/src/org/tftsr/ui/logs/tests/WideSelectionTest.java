package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.FileChooser;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.testsupport.ChosenFile;
import org.tftsr.ui.testsupport.Substitute;

/** Selections of more than an editor holds of a log. */
class WideSelectionTest extends WorkbenchTest {

	private static final String LONG = "tftsr.longWork"; //$NON-NLS-1$
	private static final String DONE = "Copied with personal data and secrets replaced: "; //$NON-NLS-1$

	@TempDir
	private Path folder;

	@BeforeEach
	void holdLittle() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
	}

	@AfterEach
	void closeBeforeTheFolderGoes() throws Exception {
		Workbench.closeEditors();
	}

	private static IEditorPart openLarge() throws Exception {
		return Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
	}

	private static String copy(String words) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Bars.awaitSaid(words);
		return Workbench.clipboard();
	}

	@Test
	void selectAllMeansTheWholeLog() throws Exception {
		openLarge();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Bars.awaitSaid("Selected: lines 1 to 60,000 of 60,000"); //$NON-NLS-1$
		String[] copied = copy(DONE + "lines 1 to 60,000 of 60,000").split("\n"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(LargeLog.LINES, copied.length);
		assertEquals(LargeLog.line(1), copied[0]);
		assertEquals(LargeLog.line(LargeLog.LINES), copied[LargeLog.LINES - 1]);
		for (int line : LargeLog.WITH_EMAIL) {
			assertTrue(copied[line - 1].contains("mail to [EMAIL-"), copied[line - 1]); //$NON-NLS-1$
		}
	}

	/** What is selected stays so when the reader goes elsewhere. */
	@Test
	void whatIsSelectedStaysSelectedWhereItIsNotSeen() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, 0, LargeLog.line(1).length());
		scrollTo(30_000);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Bars.awaitSaid(DONE + "lines 1 to 1 of 60,000"); //$NON-NLS-1$
		assertEquals(LargeLog.line(1), Workbench.clipboard());
		scrollTo(0);
		assertEquals(LargeLog.line(1), Workbench.selection(editor));
	}

	/** Whether they are still what was seen cannot be told of lines that the editor does not hold any more. */
	@Test
	void linesThatAreSelectedAndFarAwayAreNoEvidence() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, 0, LargeLog.line(1).length());
		scrollTo(30_000);
		Workbench.problem(LogViewerIds.ADD_EVIDENCE, "the editor no longer holds all of the selected lines").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theSelectionGoesToTheEndAndToTheStart() throws Exception {
		openLarge();
		scrollTo(30_000);
		pressAt(line(30_001), 0);
		Workbench.execute(ITextEditorActionDefinitionIds.SELECT_TEXT_END, Map.of());
		Bars.awaitSaid("Selected: lines 30,001 to 60,000 of 60,000"); //$NON-NLS-1$
		assertTrue(Workbench.ui(() -> Workbench.textOf().getText()).endsWith(LargeLog.line(LargeLog.LINES)), "the end is shown"); //$NON-NLS-1$
		assertEquals(30_000, copy(DONE + "lines 30,001 to 60,000").split("\n").length); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.execute(ITextEditorActionDefinitionIds.SELECT_TEXT_START, Map.of());
		Bars.awaitSaid("Selected: lines 1 to 30,000 of 60,000"); //$NON-NLS-1$
		String[] copied = copy(DONE + "lines 1 to 30,000").split("\n"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(LargeLog.line(29_999), copied[copied.length - 2]);
	}

	/** By the keys as a person presses them: the text widget has some of its own for it. */
	@Test
	@EnabledOnOs(OS.LINUX)
	void theSelectionGoesToTheEndByKey() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, LargeLog.line(1).length() + 1, LargeLog.line(1).length() + 1);
		Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().setFocus()));
		Input.press("ctrl+shift+End"); //$NON-NLS-1$
		Bars.awaitSaid("Selected: lines 2 to 60,000 of 60,000"); //$NON-NLS-1$
		Input.press("ctrl+shift+Home"); //$NON-NLS-1$
		Workbench.await("the first line is selected", () -> Boolean.valueOf(Workbench.selection(editor).equals(LargeLog.line(1) + '\n'))); //$NON-NLS-1$
	}

	@Test
	void aClickWithShiftSelectsFromWhereTheCursorIsThoughThatIsFarAway() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, LargeLog.line(1).length() + 1, LargeLog.line(1).length() + 1);
		scrollTo(30_000);
		pressAt(line(30_011), SWT.SHIFT);
		String[] copied = copy(DONE + "lines 2 to 30,010").split("\n"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(LargeLog.line(2), copied[0]);
		assertEquals(LargeLog.line(30_010), copied[copied.length - 1]);
		pressAt(line(30_021), SWT.SHIFT);
		assertEquals(30_019, copy(DONE + "lines 2 to 30,020").split("\n").length); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.ui(() -> {
			Workbench.textOf().invokeAction(ST.SELECT_LINE_UP);
			return editor;
		});
		assertEquals(30_018, copy(DONE + "lines 2 to 30,019").split("\n").length); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Nor does the line that the window begins with stand for the cursor that is elsewhere. */
	@Test
	void aClickBeginsAnewAlsoWhereTheWindowBegins() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.select(editor, 0, 0);
		scrollTo(30_000);
		pressAt(line(30_001), 0);
		pressAt(line(30_003), SWT.SHIFT);
		assertEquals(LargeLog.line(30_001) + '\n' + LargeLog.line(30_002) + '\n', Workbench.selection(editor));
	}

	/** Upwards too: the end that is dragged is above the one where it was begun. */
	@Test
	void aSelectionCanBeExtendedUpwards() throws Exception {
		IEditorPart editor = openLarge();
		scrollTo(30_000);
		pressAt(line(30_003), 0);
		scrollTo(9);
		pressAt(line(11), SWT.SHIFT);
		String[] copied = copy(DONE + "lines 11 to 30,002").split("\n"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(LargeLog.line(11), copied[0]);
		assertEquals(LargeLog.line(30_002), copied[copied.length - 1]);
		scrollTo(30_000);
		assertTrue(Workbench.selection(editor).endsWith(LargeLog.line(30_002) + '\n'));
	}

	@Test
	void ofAFilterTheLinesThatItShowsAreCopied() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("1 done"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Workbench.await("the rest is hidden", () -> Boolean.valueOf(Workbench.document(editor).get().startsWith(LargeLog.line(1) + '\n' + LargeLog.line(11)))); //$NON-NLS-1$
		Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().setFocus()));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		String[] copied = copy(DONE + "6,000 of lines 1 to 59,991").split("\n"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(6_000, copied.length);
		assertEquals(LargeLog.line(59_991), copied[copied.length - 1]);
	}

	@Test
	void copyOriginalAsksOfAllThatIsSelected() throws Exception {
		openLarge();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("The selection holds 3 findings."), "the question tells how many"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Copy Original"); //$NON-NLS-1$
		Bars.awaitSaid("Copied as it is: lines 1 to 60,000 of 60,000"); //$NON-NLS-1$
		assertEquals(new String(LargeLog.bytes(), StandardCharsets.UTF_8).stripTrailing(), Workbench.clipboard());
	}

	/** Also in masked mode, in which the text of the editor has other columns. */
	@Test
	void aMaskedLogIsCopiedFromTheSamePlaces() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		IEditorPart editor = openLarge();
		int start = Workbench.document(editor).get().indexOf("queued"); //$NON-NLS-1$
		Workbench.select(editor, start, start);
		Workbench.execute(ITextEditorActionDefinitionIds.SELECT_TEXT_END, Map.of());
		String copied = copy(DONE + "lines 7 to 60,000"); //$NON-NLS-1$
		assertTrue(copied.startsWith("queued\n" + LargeLog.line(8)), copied.substring(0, 40)); //$NON-NLS-1$
		assertFalse(copied.contains("@example.com"), "masked"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A value is replaced where nothing tells that it is one, though what tells that comes much later. */
	@Test
	void aValueThatIsKnownFromTheEndIsReplacedAtTheStart() throws Exception {
		String secret = "kUv8Lq2pWz0R"; //$NON-NLS-1$
		String text = "tried " + secret + " once\n" + new String(LargeLog.bytes(), StandardCharsets.UTF_8) //$NON-NLS-1$ //$NON-NLS-2$
				+ "login password=" + secret + '\n'; //$NON-NLS-1$
		Workbench.open(Workbench.file("large.log", utf8(text))); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		assertFalse(copy(DONE + "lines 1 to 60,002").contains(secret), "is replaced in both places"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** A long line is cut on the screen only: values across the end of what is shown, and far behind it, are replaced. */
	@Test
	void aLineThatIsNotShownWholeIsCopiedWhole() throws Exception {
		String shown = "x ".repeat(8_185) + "jane.doe@example.com "; //$NON-NLS-1$ //$NON-NLS-2$
		String line = shown + "y ".repeat(10_000) + "password=kUv8Lq2pWz0R end"; //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(Workbench.file("long.log", utf8("first kUv8Lq2pWz0R\n" + line + "\nlast\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		String redacted = line.replace("jane.doe@example.com", "[EMAIL-1]").replace("kUv8Lq2pWz0R", "[PASSWORD-1]"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		assertEquals("first [PASSWORD-1]\n" + redacted + "\nlast", copy(DONE + "lines 1 to 3 of 3").stripTrailing()); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		int start = Workbench.document(editor).get().indexOf("x x"); //$NON-NLS-1$
		Workbench.select(editor, start, start + 16_384);
		String untilTheSign = copy(DONE + "lines 2 to 2 of 3"); //$NON-NLS-1$
		assertEquals(redacted.substring(0, redacted.indexOf(" y")), untilTheSign); //$NON-NLS-1$
		Workbench.select(editor, start, start + 16_385);
		Dialog question = Workbench.dialog("Copy Original", LogViewerIds.COPY_ORIGINAL_TEXT); //$NON-NLS-1$
		assertTrue(question.says("The selection holds 2 findings."), "the question tells how many"); //$NON-NLS-1$ //$NON-NLS-2$
		question.press("Copy Original"); //$NON-NLS-1$
		Bars.awaitSaid("Copied as it is: lines 2 to 2 of 3"); //$NON-NLS-1$
		assertEquals(line, Workbench.clipboard());
	}

	/** Nor is there a place in a line of some million characters at which a value would pass: it is read piece by piece. */
	@Test
	void noValuePassesWhereALineOfMillionsIsReadInPieces() throws Exception {
		StringBuilder line = new StringBuilder("start "); //$NON-NLS-1$
		StringBuilder redacted = new StringBuilder(line);
		for (int i = 1; line.length() < 3_500_000; i++) {
			String filler = "z".repeat(50 + i % 37) + ' '; //$NON-NLS-1$
			line.append(filler).append("My Plain Words ").append("user").append(i % 10).append("@example.com "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			redacted.append(filler).append("[PASSWORD-1] ").append("[EMAIL-").append(i < 10 ? i : i % 10 == 0 ? 10 : i % 10).append("] "); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		}
		Workbench.open(Workbench.file("long.log", utf8("before\n" + line + "\n{\"password\": \"My Plain Words\"}\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		String copied = copy(DONE + "lines 1 to 3 of 3"); //$NON-NLS-1$
		assertFalse(copied.contains("@example.com"), "no address passes"); //$NON-NLS-1$ //$NON-NLS-2$
		assertFalse(copied.contains("My Plain Words"), "nor does a value that is known from another line"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(redacted.toString(), copied.lines().skip(1).findFirst().orElseThrow());
	}

	/** Where there is no blank near the place at which a piece would end either, and the value is as long as a key. */
	@Test
	void noLongValueIsReadInHalves() throws Exception {
		String secret = "kUv8Lq2pWz0R".repeat(20); //$NON-NLS-1$
		String filler = "x ".repeat((1 << 19) - 5_000) + "yyyyyyyyy,".repeat(990); //$NON-NLS-1$ //$NON-NLS-2$
		String line = filler + secret + ",z".repeat(200_000); //$NON-NLS-1$
		Workbench.open(Workbench.file("long.log", utf8("before\n" + line + "\nlogin password=" + secret + '\n'))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		String copied = copy(DONE + "lines 1 to 3 of 3").lines().skip(1).findFirst().orElseThrow(); //$NON-NLS-1$
		assertEquals("[PASSWORD-1]", copied.substring(filler.length(), copied.length() - 400_000)); //$NON-NLS-1$
	}

	/** By the key that stops a search, in the text. */
	@Test
	void escapeStopsTheCopying() throws Exception {
		openLarge();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		Workbench.ui(() -> {
			Workbench.page().getWorkbenchWindow().getService(IHandlerService.class)
					.executeCommand(IWorkbenchCommandConstants.EDIT_COPY, null);
			assertTrue(org.tftsr.ui.testsupport.Workbench.says(Workbench.page().getWorkbenchWindow().getShell(),
					"Copying, Esc stops it: lines 1 to 60,000 of 60,000"), "the status line says how to stop it"); //$NON-NLS-1$ //$NON-NLS-2$
			Event escape = new Event();
			escape.keyCode = SWT.ESC;
			escape.character = SWT.ESC;
			Workbench.textOf().notifyListeners(SWT.KeyDown, escape);
			return escape;
		});
		Bars.awaitSaid("Stopped: nothing was copied"); //$NON-NLS-1$
	}

	@Test
	void copyingCanBeCancelled() throws Exception {
		openLarge();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		IJobChangeListener impatient = new JobChangeAdapter() {
			@Override
			public void running(IJobChangeEvent event) {
				if (event.getJob().getName().startsWith("Copying")) { //$NON-NLS-1$
					event.getJob().cancel();
				}
			}
		};
		Job.getJobManager().addJobChangeListener(impatient);
		try {
			Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
			Bars.awaitSaid("Stopped: nothing was copied"); //$NON-NLS-1$
		} finally {
			Job.getJobManager().removeJobChangeListener(impatient);
		}
	}

	/** More than a clipboard is to hold can be saved, but never over the log. */
	@Test
	void whatIsTooLongForTheClipboardIsSaved() throws Exception {
		Path log = folder.resolve("huge.log"); //$NON-NLS-1$
		String filler = "x ".repeat(500); //$NON-NLS-1$
		long most = Math.min(64_000_000, Runtime.getRuntime().maxMemory() / 16);
		long lines = most / filler.length() + 10;
		try (BufferedWriter out = Files.newBufferedWriter(log)) {
			for (long line = 1; line <= lines; line++) {
				out.write(line == 3 ? "mail to jane.doe@example.com\n" : filler + line + '\n'); //$NON-NLS-1$
			}
		}
		long size = Files.size(log);
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, log.toUri().toString()));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		// a workbench under test keeps messages back otherwise
		ErrorDialog.AUTOMATED_MODE = false;
		try (Substitute itself = ChosenFile.of(log)) {
			Dialog offer = Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY); //$NON-NLS-1$
			offer.press("Save Redacted\u2026"); //$NON-NLS-1$
			Workbench.message("it is the log itself").press("OK"); //$NON-NLS-1$ //$NON-NLS-2$
			assertEquals(size, Files.size(log));
		} finally {
			ErrorDialog.AUTOMATED_MODE = true;
		}
		Workbench.await("the editor is in front again", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.page().getWorkbenchWindow().getShell() == Display.getCurrent().getActiveShell()));
		Path saved = folder.resolve("saved.log"); //$NON-NLS-1$
		System.setProperty(LONG, "0"); //$NON-NLS-1$
		try (Substitute other = Substitute.of(FileChooser.class, new Leaving(saved))) {
			Dialog offer = Workbench.dialog("Copy", IWorkbenchCommandConstants.EDIT_COPY); //$NON-NLS-1$
			offer.press("Save Redacted\u2026"); //$NON-NLS-1$
			Bars.awaitSaid("Saved redacted as "); //$NON-NLS-1$
			Workbench.await("a notice says so", () -> Boolean.valueOf(Arrays.stream(Display.getCurrent().getShells()) //$NON-NLS-1$
					.anyMatch(shell -> shell.isVisible() && shell != Workbench.page().getWorkbenchWindow().getShell()
							&& org.tftsr.ui.testsupport.Workbench.says(shell, "Saved redacted as saved.log")))); //$NON-NLS-1$
		} finally {
			System.clearProperty(LONG);
			Workbench.ui(() -> {
				Workbench.page().getWorkbenchWindow().getShell().setMinimized(false);
				return saved;
			});
		}
		try (var written = Files.lines(saved)) {
			assertEquals("mail to [EMAIL-1]", written.skip(2).findFirst().orElseThrow()); //$NON-NLS-1$
		}
		assertEquals(size - "jane.doe@example.com".length() + "[EMAIL-1]".length() - 1, Files.size(saved)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Chooses a file and goes to another program. */
	private record Leaving(Path file) implements FileChooser {

		@Override
		public Optional<Path> open(Shell shell, String title, String patterns) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Optional<Path> save(Shell shell, String title, String name, boolean mayReplace) {
			shell.setMinimized(true);
			return Optional.of(file);
		}
	}

	private static void scrollTo(int row) throws Exception {
		Slider slider = Workbench.visible(Slider.class).getFirst();
		Workbench.ui(() -> {
			slider.setSelection(row);
			slider.notifyListeners(SWT.Selection, new Event());
			return slider;
		});
		Workbench.settle();
	}

	/** Presses the mouse before a line that is in the text. */
	private static void pressAt(String line, int modifiers) throws Exception {
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			Point place = text.getLocationAtOffset(text.getText().indexOf(line));
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.stateMask = modifiers;
			event.x = place.x;
			event.y = place.y + 1;
			text.notifyListeners(SWT.MouseDown, event);
			event.stateMask |= SWT.BUTTON1;
			text.notifyListeners(SWT.MouseUp, event);
			return text;
		});
		Workbench.settle();
	}

	private static String line(int number) {
		return LargeLog.line(number);
	}
}
