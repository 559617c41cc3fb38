package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tftsr.testsupport.LongRunning;
import org.tftsr.ui.CommandIds;
import org.tftsr.ui.logs.LogViewerIds;

/** Showing some of the lines of a log: conditions that combine, and the place of the reader, who stays where he is. */
class FilterTest extends WorkbenchTest {

	/** In pixels, where there is no line while nothing is shown. */
	private static final int FURTHER_DOWN = 160;

	private static final String TEXT = """
			2026-03-01 10:00:00 INFO  started
			2026-03-01 10:00:01 ERROR no route to host
			2026-03-01 10:00:02 WARN  slow answer
			2026-03-01 10:00:03 INFO  answer from host
			2026-03-01 10:00:04 ERROR no answer
			""";

	private static IEditorPart openSmall() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("filter.log", utf8(TEXT))); //$NON-NLS-1$
		Workbench.settle();
		return editor;
	}

	private static IEditorPart openLarge() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		return Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
	}

	private static void filter(String words) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(words);
		Bars.press(SWT.CR, SWT.MOD1);
	}

	private static String lines(int... indexes) {
		String[] all = TEXT.split("\n"); //$NON-NLS-1$
		StringBuilder some = new StringBuilder();
		for (int index : indexes) {
			some.append(some.isEmpty() ? "" : "\n").append(all[index]); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return some.toString();
	}

	private static void awaitShown(IEditorPart editor, String text) throws Exception {
		Workbench.await("shown is " + text, () -> Boolean.valueOf(Workbench.document(editor).get().equals(text))); //$NON-NLS-1$
	}

	@Test
	void controlEnterShowsOnlyTheLinesThatHaveIt() throws Exception {
		IEditorPart editor = openSmall();
		filter("answer"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 3, 4));
		Bars.awaitSaid("3 of 5 lines"); //$NON-NLS-1$
		assertTrue(Bars.buttons().contains("\u201canswer\u201d"), () -> Bars.buttons()); //$NON-NLS-1$
		clearFilter();
		awaitShown(editor, TEXT);
		assertFalse(Bars.said().contains("of 5 lines"), () -> Bars.said()); //$NON-NLS-1$
	}

	/** Each change puts other controls in the place of those that are there. */
	@Test
	void whoChangesConditionsByKeysStaysAtThem() throws Exception {
		IEditorPart editor = openSmall();
		filter("answer"); //$NON-NLS-1$
		filter("no"); //$NON-NLS-1$
		awaitShown(editor, lines(4));
		ToolItem second = Bars.item("\u201cno\u201d"); //$NON-NLS-1$
		Workbench.ui(() -> Boolean.valueOf(second.getParent().setFocus()));
		Bars.push("\u201cno\u201d"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 3, 4));
		assertFocused("\u201cno\u201d"); //$NON-NLS-1$
		Bars.chooseFromChip("\u201cno\u201d", "Remove"); //$NON-NLS-1$ //$NON-NLS-2$
		assertFocused("\u201canswer\u201d"); //$NON-NLS-1$
		Bars.chooseFromChip("\u201canswer\u201d", "Remove"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitShown(editor, TEXT);
		Workbench.await("the text has the keyboard", () -> Boolean.valueOf(Display.getCurrent().getFocusControl() instanceof StyledText)); //$NON-NLS-1$
	}

	private static void assertFocused(String chip) throws Exception {
		ToolBar bar = Workbench.ui(Bars.item(chip)::getParent);
		Workbench.await(chip + " has the keyboard", () -> Boolean.valueOf(Display.getCurrent().getFocusControl() == bar)); //$NON-NLS-1$
	}

	/** To step over each of them would keep the keys waiting. */
	@Test
	@LongRunning("that a next finding is reached in a filter, in a log of ordinary length")
	void theNextFindingIsReachedAtOnceOverTwoMillionInLinesThatAreFilteredOut() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("many.log", utf8("a mark\n" + "joe@example.com\n".repeat(2_000_000) //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				+ "a mark for jane@example.com\n"))); //$NON-NLS-1$
		Workbench.await("all are counted", () -> Boolean.valueOf(Bars.buttons().contains("2,000,001 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		filter("mark"); //$NON-NLS-1$
		awaitShown(editor, "a mark\na mark for jane@example.com"); //$NON-NLS-1$
		Bars.putCursor(editor, 0);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long spent = Workbench.ui(() -> {
			long before = threads.getCurrentThreadCpuTime();
			Bars.executeNow(LogViewerIds.NEXT_FINDING);
			return Long.valueOf(threads.getCurrentThreadCpuTime() - before);
		}).longValue();
		assertEquals("jane@example.com", Workbench.selection(editor)); //$NON-NLS-1$
		assertTrue(spent < TimeUnit.MILLISECONDS.toNanos(250), "it took " + spent + " ns of the thread"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void findingsAreReachedBeyondTheWindowInTheLinesThatAreShown() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.await("three persons are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		filter("INFO"); //$NON-NLS-1$
		Bars.awaitSaid("59,940 of 60,000 lines"); //$NON-NLS-1$
		Bars.putCursor(editor, 0);
		for (int line : new int[] { LargeLog.WITH_EMAIL[0], LargeLog.WITH_EMAIL[2] }) {
			Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
			assertEquals("user" + line + "@example.com", Workbench.selection(editor)); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Workbench.execute(LogViewerIds.PREVIOUS_FINDING, Map.of());
		assertEquals("user7@example.com", Workbench.selection(editor)); //$NON-NLS-1$
	}

	@Test
	void itIsSaidWhereNothingIsFoundInTheLinesThatAreShown() throws Exception {
		requireNoneShown("done"); //$NON-NLS-1$
	}

	@Test
	void itIsSaidTooWhereTheLinesThatAreShownAreFew() throws Exception {
		requireNoneShown("gave up"); //$NON-NLS-1$
	}

	private static void requireNoneShown(String words) throws Exception {
		openLarge();
		Workbench.await("three persons are counted", () -> Boolean.valueOf(Bars.buttons().contains("3 personal"))); //$NON-NLS-1$ //$NON-NLS-2$
		filter(words);
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		Workbench.await("it is said", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(CLabel.class, CLabel::getText).contains("in the lines that are shown"))); //$NON-NLS-1$
	}

	private static void clearFilter() throws Exception {
		Link link = Bars.the(Link.class, candidate -> candidate.getText().contains("Clear")); //$NON-NLS-1$
		Workbench.ui(() -> {
			link.notifyListeners(SWT.Selection, new Event());
			return link;
		});
		Workbench.settle();
	}

	@Test
	void conditionsCombineAndEachIsInvertedSwitchedOffAndRemoved() throws Exception {
		IEditorPart editor = openSmall();
		filter("answer"); //$NON-NLS-1$
		filter("host"); //$NON-NLS-1$
		awaitShown(editor, lines(3));
		Bars.chooseFromChip("\u201chost\u201d", "Invert"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitShown(editor, lines(2, 4));
		Bars.push("not \u201chost\u201d"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 3, 4));
		Bars.push("not \u201chost\u201d"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 4));
		Bars.chooseFromChip("\u201canswer\u201d", "Remove"); //$NON-NLS-1$ //$NON-NLS-2$
		awaitShown(editor, lines(0, 2, 4));
	}

	@Test
	void whatAConditionSaysIsChangedInADialog() throws Exception {
		IEditorPart editor = openSmall();
		filter("answer"); //$NON-NLS-1$
		Dialog dialog = Workbench.dialog("Edit Filter", //$NON-NLS-1$
				() -> Bars.chooseFromChipNow("\u201canswer\u201d", "Edit")); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.fill("Text:", "no (route|answer"); //$NON-NLS-1$ //$NON-NLS-2$
		Button regex = dialog.button("Regular expression"); //$NON-NLS-1$
		Workbench.ui(() -> {
			regex.setSelection(true);
			regex.notifyListeners(SWT.Selection, new Event());
			return regex;
		});
		assertFalse(Workbench.ui(dialog.button("OK")::isEnabled), "an expression that is none is not taken"); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.fill("Text:", "no (route|answer)"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals("", Workbench.ui(dialog.the(CLabel.class)::getText), "there is nothing to say of it"); //$NON-NLS-1$ //$NON-NLS-2$
		dialog.press("OK"); //$NON-NLS-1$
		awaitShown(editor, lines(1, 4));
	}

	@Test
	void levelsAreChosenFromAMenuThatCountsThem() throws Exception {
		IEditorPart editor = openSmall();
		Bars.chooseLevel("Errors and Worse"); //$NON-NLS-1$
		awaitShown(editor, lines(1, 4));
		Bars.chooseLevel("WARN  \u00b7  1"); //$NON-NLS-1$
		awaitShown(editor, lines(1, 2, 4));
		filter("answer"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 4));
		Bars.chooseLevel("All Lines"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 3, 4));
	}

	@Test
	void linesAreNumberedAsInTheLogAndTheReaderStaysAtHisLine() throws Exception {
		IEditorPart editor = openLarge();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("step 30123"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals(LargeLog.line(30_123), Bars.lineAtCursor(editor));
		filter("gave up"); //$NON-NLS-1$
		Bars.awaitSaid("59 of 60,000 lines"); //$NON-NLS-1$
		Workbench.await("the line behind is at the cursor", //$NON-NLS-1$
				() -> Boolean.valueOf(LargeLog.line(31_000).equals(Bars.lineAtCursor(editor))));
		clearFilter();
		Workbench.await("the reader is back", () -> Boolean.valueOf(Bars.isInSight(LargeLog.line(30_123)) //$NON-NLS-1$
				&& LargeLog.line(30_123).equals(Bars.lineAtCursor(editor))));
	}

	@Test
	void nothingIsShownWhereNothingPassesAndEverythingAgainAfterwards() throws Exception {
		IEditorPart editor = openLarge();
		String counted = Bars.buttons().lines().filter(words -> words.endsWith(" personal")).findFirst().orElseThrow(); //$NON-NLS-1$
		filter("no line has this"); //$NON-NLS-1$
		Bars.awaitSaid("0 of 60,000 lines"); //$NON-NLS-1$
		assertEquals("", Workbench.document(editor).get()); //$NON-NLS-1$
		assertTrue(Bars.buttons().contains(counted), Bars.buttons());
		assertTrue(Bars.buttons().contains("no secrets"), Bars.buttons()); //$NON-NLS-1$
		StyledText text = Workbench.ui(Workbench::textOf);
		Control ruler = Workbench.ui(() -> editor.getAdapter(IVerticalRulerInfo.class).getControl());
		Workbench.settle();
		Workbench.screenshot("log-viewer-nothing-passes"); //$NON-NLS-1$
		assertTrue(colours(text, 0) > 2, "in the place of the text words say that no line passes"); //$NON-NLS-1$
		assertEquals(colours(ruler, FURTHER_DOWN), colours(ruler, 0), "nothing has a number"); //$NON-NLS-1$
		clearFilter();
		Workbench.await("the first line has a number", () -> Boolean.valueOf(colours(ruler, 0) > 2)); //$NON-NLS-1$
		Workbench.await("the first line is shown", () -> Boolean.valueOf(Bars.isInSight(LargeLog.line(1)))); //$NON-NLS-1$
	}

	/** The text does not move to the side where a reader comes to numbers that are longer. */
	@Test
	void thereIsRoomForTheLongestNumberFromTheStart() throws Exception {
		IEditorPart editor = openLarge();
		int atStart = rulerWidth(editor);
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		Workbench.settle();
		assertEquals(rulerWidth(editor), atStart);
		assertTrue(atStart > rulerWidth(openSmall()), "five digits need more room than two"); //$NON-NLS-1$
	}

	private static int rulerWidth(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> Integer.valueOf(editor.getAdapter(IVerticalRulerInfo.class).getWidth())).intValue();
	}

	/** How many are seen at the height of a line, right of the cursor. */
	private static int colours(Control control, int top) throws Exception {
		return Workbench.ui(() -> {
			Rectangle area = new Rectangle(4, top + 1, Math.min(120, control.getSize().x - 4), 14);
			Image seen = new Image(control.getDisplay(), area.width, area.height);
			GC screen = new GC(control.getDisplay());
			try {
				Point place = control.toDisplay(area.x, area.y);
				screen.copyArea(seen, place.x, place.y);
				ImageData data = seen.getImageData();
				Set<Integer> colours = new HashSet<>();
				for (int i = 0; i < area.width * area.height; i++) {
					colours.add(Integer.valueOf(data.getPixel(i % area.width, i / area.width)));
				}
				return Integer.valueOf(colours.size());
			} finally {
				screen.dispose();
				seen.dispose();
			}
		}).intValue();
	}

	@Test
	void theFilterStaysWhenTheFileIsReadAgain() throws Exception {
		IEditorPart editor = openSmall();
		filter("answer"); //$NON-NLS-1$
		awaitShown(editor, lines(2, 3, 4));
		var file = ((FileEditorInput) editor.getEditorInput()).getFile();
		String more = "2026-03-01 10:00:05 INFO  another answer\n"; //$NON-NLS-1$
		Workbench.writeBehind(file, utf8(TEXT + more));
		Workbench.refresh(file);
		awaitShown(editor, lines(2, 3, 4) + '\n' + more.strip());
		Bars.awaitSaid("4 of 6 lines"); //$NON-NLS-1$
	}

	@Test
	void whatIsAddedToALogThatIsFollowedIsShownWhereItPasses(@TempDir Path folder) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Path file = Files.write(folder.resolve("growing.log"), LargeLog.bytes()); //$NON-NLS-1$
		Workbench.execute(CommandIds.OPEN_LOG, Map.of(CommandIds.OPEN_LOG_URI, file.toUri().toString()));
		filter("gave up"); //$NON-NLS-1$
		Bars.awaitSaid("59 of 60,000 lines"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.FOLLOW, Map.of());
		String passes = "2026-03-01 23:00:00 INFO  the last one gave up too"; //$NON-NLS-1$
		Files.writeString(file, "2026-03-01 22:59:59 INFO  not this one\n" + passes + '\n', StandardOpenOption.APPEND); //$NON-NLS-1$
		Bars.awaitSaid("60 of 60,002 lines"); //$NON-NLS-1$
		Workbench.await("the new line is in sight", () -> Boolean.valueOf(Bars.isInSight(passes))); //$NON-NLS-1$
		Workbench.closeEditors();
	}

	@Test
	void aTimeIsGoneToAsItIsWritten() throws Exception {
		IEditorPart editor = openLarge();
		Dialog dialog = Workbench.dialog("Go to Time", () -> Bars.executeNow(LogViewerIds.GO_TO_TIME)); //$NON-NLS-1$
		Text field = dialog.the(Text.class);
		Workbench.ui(() -> {
			field.setText("half past nine"); //$NON-NLS-1$
			return field;
		});
		assertFalse(Workbench.ui(dialog.button("OK")::isEnabled), "what is no time is not taken"); //$NON-NLS-1$ //$NON-NLS-2$
		Workbench.ui(() -> {
			field.setText("00:30"); //$NON-NLS-1$
			return field;
		});
		dialog.press("OK"); //$NON-NLS-1$
		assertEquals(LargeLog.line(18_000), Bars.lineAtCursor(editor));
	}

	@Test
	void itIsSaidThatTheLineOfATimeIsHidden() throws Exception {
		IEditorPart editor = openLarge();
		filter("gave up"); //$NON-NLS-1$
		Bars.awaitSaid("59 of 60,000 lines"); //$NON-NLS-1$
		Dialog dialog = Workbench.dialog("Go to Time", () -> Bars.executeNow(LogViewerIds.GO_TO_TIME)); //$NON-NLS-1$
		Text field = dialog.the(Text.class);
		Workbench.ui(() -> {
			field.setText("00:30:01"); //$NON-NLS-1$
			return field;
		});
		dialog.press("OK"); //$NON-NLS-1$
		assertEquals(LargeLog.line(19_000), Bars.lineAtCursor(editor));
		Workbench.await("it is said", () -> Boolean //$NON-NLS-1$
				.valueOf(Workbench.words(CLabel.class, CLabel::getText).contains("hidden by the filter"))); //$NON-NLS-1$
	}
}
