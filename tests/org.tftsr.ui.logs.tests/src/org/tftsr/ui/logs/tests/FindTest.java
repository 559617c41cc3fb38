package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** Finding a text in a log by the bar over it. */
class FindTest extends WorkbenchTest {

	private static final String TEXT = """
			2026-03-01 10:00:00 INFO  started, Retry 1
			2026-03-01 10:00:01 ERROR retry 2 of retry limit
			2026-03-01 10:00:02 INFO  (done)
			""";

	private static IEditorPart openSmall() throws Exception {
		return Workbench.open(Workbench.file("find.log", utf8(TEXT))); //$NON-NLS-1$
	}

	private static IEditorPart openLarge() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		return Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
	}

	private static void find(String words) throws Exception {
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type(words);
	}

	@Test
	void enterGoesFromPlaceToPlaceAndTellsWhenItGoesRound() throws Exception {
		IEditorPart editor = openSmall();
		find("retry"); //$NON-NLS-1$
		int[] offsets = { TEXT.indexOf("Retry"), TEXT.indexOf("retry 2"), TEXT.indexOf("retry limit") }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (int offset : offsets) {
			Bars.press(SWT.CR, 0);
			assertEquals(offset, offset(editor));
			assertFalse(Bars.said().contains("other end"), () -> Bars.said()); //$NON-NLS-1$
		}
		Bars.press(SWT.CR, 0);
		assertEquals(offsets[0], offset(editor));
		Bars.awaitSaid("In 2 lines. Went on at the other end."); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.SHIFT);
		assertEquals(offsets[2], offset(editor));
		Bars.press(SWT.CR, SWT.SHIFT);
		assertEquals(offsets[1], offset(editor));
	}

	private static int offset(IEditorPart editor) throws Exception {
		return Workbench.ui(() -> ((ITextSelection) editor.getSite().getSelectionProvider()
				.getSelection()).getOffset());
	}

	@Test
	void whatIsFoundIsMarkedAndCounted() throws Exception {
		IEditorPart editor = openSmall();
		find("retry"); //$NON-NLS-1$
		Bars.awaitSaid("In 2 lines"); //$NON-NLS-1$
		assertEquals(List.of("Retry", "retry", "retry"), Bars.marked(editor)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Bars.push("Match case"); //$NON-NLS-1$
		Bars.awaitSaid("In 1 line"); //$NON-NLS-1$
		assertEquals(List.of("retry", "retry"), Bars.marked(editor)); //$NON-NLS-1$ //$NON-NLS-2$
		Bars.press(SWT.ESC, 0);
		assertEquals(List.of(), Bars.marked(editor));
		assertTrue(Workbench.visible(Text.class).isEmpty(), "the bar is closed"); //$NON-NLS-1$
	}

	/** More places than get marks at a time. */
	@Test
	void linesThatAreScrolledToWhileItIsLookedForAreMarkedToo() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("many.log", utf8("retry\n".repeat(20_000)))); //$NON-NLS-1$ //$NON-NLS-2$
		find("retry"); //$NON-NLS-1$
		awaitMarked(editor, 1);
		ToolItem matchCase = Bars.item("Match case"); //$NON-NLS-1$
		Workbench.ui(() -> {
			// in one turn of the user interface, so that nothing is marked meanwhile
			matchCase.setSelection(true);
			matchCase.notifyListeners(SWT.Selection, new Event());
			return scrollTo(editor, 10_000);
		});
		awaitMarked(editor, 10_001);
	}

	@Test
	void whereEachLineHasManyPlacesThoseInSightAreMarked() throws Exception {
		String line = "retry ".repeat(50) + '\n'; //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("dense.log", utf8(line.repeat(2_000)))); //$NON-NLS-1$
		Workbench.ui(() -> scrollTo(editor, 1_000));
		find("retry"); //$NON-NLS-1$
		awaitMarked(editor, 1_001);
		Workbench.ui(() -> scrollTo(editor, 1_500));
		awaitMarked(editor, 1_501);
	}

	private static IEditorPart scrollTo(IEditorPart editor, int line) {
		((ITextViewer) Adapters.adapt(editor, ITextOperationTarget.class)).setTopIndex(line);
		return editor;
	}

	private static void awaitMarked(IEditorPart editor, int line) throws Exception {
		Workbench.await("a mark in line " + line, () -> { //$NON-NLS-1$
			int offset = Workbench.document(editor).getLineOffset(line);
			return Boolean.valueOf(Bars.places(editor).stream().anyMatch(place -> place.includes(offset)));
		});
	}

	/** The first Escape ends what is at work, the second one closes the bar. */
	@Test
	void escapeStopsWhatIsStillLookedFor() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Text field = Bars.findField();
		boolean open = Workbench.ui(() -> {
			// in one turn of the user interface, so that nothing is found meanwhile
			field.setText("nowhere to be found"); //$NON-NLS-1$
			Bars.pressNow(field, SWT.CR, 0);
			Bars.pressNow(field, SWT.ESC, 0);
			return Boolean.valueOf(field.isVisible());
		});
		assertTrue(open, "the bar stays"); //$NON-NLS-1$
		Workbench.settle();
		assertFalse(Bars.said().contains("Not found"), "the search did not come to its end"); //$NON-NLS-1$ //$NON-NLS-2$
		assertTrue(Bars.said().contains("Stopped, in no line so far"), Bars::said); //$NON-NLS-1$
		Bars.press(SWT.ESC, 0);
		assertFalse(Workbench.ui(field::isVisible), "the bar is closed"); //$NON-NLS-1$
	}

	@Test
	void aFilterThatIsMadeWhileItIsStillLookedForIsNoStop() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		Workbench.open(Workbench.file("large.log", LargeLog.bytes())); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Text field = Bars.findField();
		Workbench.ui(() -> {
			// in one turn of the user interface, so that the filter is made before all lines are counted
			field.setText("e"); //$NON-NLS-1$
			Bars.pressNow(field, SWT.CR, SWT.MOD1);
			return field;
		});
		Bars.awaitSaid("In "); //$NON-NLS-1$
		Workbench.settle();
		assertFalse(Bars.said().contains("Stopped"), Bars::said); //$NON-NLS-1$
	}

	/** Whoever shows other lines meanwhile does not wait until those that he does not see any more are counted. */
	@Test
	void theLinesThatAreShownAreCountedRatherThanThoseOfBefore() throws Exception {
		openLarge();
		Workbench.settle();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Text field = Bars.findField();
		ToolItem levels = Bars.item("Levels"); //$NON-NLS-1$
		try (HeldSearch counting = new HeldSearch("large.log", Job.SHORT)) { //$NON-NLS-1$
			Workbench.ui(() -> {
				field.setText("step"); //$NON-NLS-1$
				return Bars.pressNow(field, SWT.CR, 0);
			});
			org.tftsr.ui.testsupport.Workbench.waitFor("all lines are about to be counted", counting::isHeld); //$NON-NLS-1$
			counting.holdNoMore();
			Workbench.ui(() -> {
				levels.notifyListeners(SWT.Selection, new Event());
				Bars.choose(levels.getParent().getMenu(), "Errors and Worse"); //$NON-NLS-1$
				levels.getParent().getMenu().setVisible(false);
				return levels;
			});
			org.tftsr.ui.testsupport.Workbench.waitFor("those that are shown are counted", () -> Bars.said().contains("In 60 lines")); //$NON-NLS-1$ //$NON-NLS-2$
		}
		Workbench.settle();
		assertFalse(Bars.said().contains("Stopped"), Bars::said); //$NON-NLS-1$
		assertTrue(Bars.said().contains("In 60 lines"), Bars::said); //$NON-NLS-1$
	}

	@Test
	void escapeClosesTheBarFromItsButtonsToo() throws Exception {
		openSmall();
		find("retry"); //$NON-NLS-1$
		Bars.awaitSaid("In 2 lines"); //$NON-NLS-1$
		ToolBar buttons = Workbench.visible(ToolBar.class).stream().filter(FindTest::hasExpressions).findFirst().orElseThrow();
		Workbench.ui(() -> {
			buttons.traverse(SWT.TRAVERSE_ESCAPE);
			return buttons;
		});
		assertTrue(Workbench.visible(Text.class).isEmpty(), "the bar is closed"); //$NON-NLS-1$
	}

	private static boolean hasExpressions(ToolBar bar) {
		try {
			return Workbench.ui(() -> Boolean.valueOf(Stream.of(bar.getItems()).anyMatch(item -> ".*".equals(item.getText())))); //$NON-NLS-1$
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void anExpressionThatIsNoneIsToldWithItsPlace() throws Exception {
		IEditorPart editor = openSmall();
		find("(done"); //$NON-NLS-1$
		Bars.awaitSaid("In 1 line"); //$NON-NLS-1$
		Bars.push(".*"); //$NON-NLS-1$
		Bars.awaitSaid("Unclosed group at character"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals(0, offset(editor));
		Bars.type("\\d\\d:\\d\\d:0[12]"); //$NON-NLS-1$
		Bars.awaitSaid("In 2 lines"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals("10:00:01", Workbench.selection(editor)); //$NON-NLS-1$
	}

	@Test
	void anExpressionThatTakesTooLongIsToldAndMarksNothing() throws Exception {
		String line = "a".repeat(3000) + "b\n"; //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("steps.log", utf8(line.repeat(3)))); //$NON-NLS-1$
		find("b"); //$NON-NLS-1$
		Bars.awaitSaid("In 3 lines"); //$NON-NLS-1$
		assertEquals(3, Bars.marked(editor).size());
		Bars.push(".*"); //$NON-NLS-1$
		Bars.type("(a|aa|aaa)+$"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("too many steps"); //$NON-NLS-1$
		assertEquals(List.of(), Bars.marked(editor));
		Bars.type("a.b"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals("aab", Workbench.selection(editor)); //$NON-NLS-1$
	}

	@Test
	void whatIsNowhereIsSaid() throws Exception {
		openSmall();
		find("no such text"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("Not found"); //$NON-NLS-1$
	}

	/** A style sheet gives the bar a colour, as that of the dark theme does. */
	@Test
	void whatIsSaidHasTheColourOfTheBar() throws Exception {
		openSmall();
		find("no such text"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("Not found"); //$NON-NLS-1$
		Label said = Bars.the(Label.class, label -> label.getText().contains("Not found")); //$NON-NLS-1$
		RGB bar = Workbench.ui(() -> {
			said.getParent().setForeground(said.getDisplay().getSystemColor(SWT.COLOR_DARK_GREEN));
			return said.getParent().getForeground().getRGB();
		});
		assertNotEquals(bar, Workbench.ui(() -> said.getForeground().getRGB()));
		Bars.type("retry"); //$NON-NLS-1$
		Bars.awaitSaid("In 2 lines"); //$NON-NLS-1$
		assertEquals(bar, Workbench.ui(() -> said.getForeground().getRGB()));
	}

	/** What is in none of the lines that a filter shows may be in the others. */
	@Test
	void whatIsNowhereInAFilterIsNotSaidToBeNowhereBeforeAllLinesAreLookedAt() throws Exception {
		openLarge();
		find("gave up"); //$NON-NLS-1$
		Bars.press(SWT.CR, SWT.MOD1);
		Bars.awaitSaid("59 of 60,000 lines"); //$NON-NLS-1$
		Bars.type("step 4321"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Bars.awaitSaid("Not found in the lines that are shown"); //$NON-NLS-1$
		Link clear = Bars.the(Link.class, link -> link.getText().contains("Clear")); //$NON-NLS-1$
		try (HeldSearch counting = new HeldSearch("large.log", Job.SHORT)) { //$NON-NLS-1$
			Workbench.ui(() -> {
				clear.notifyListeners(SWT.Selection, new Event());
				return clear;
			});
			org.tftsr.ui.testsupport.Workbench.waitFor("all lines are about to be counted", counting::isHeld); //$NON-NLS-1$
			String said = Bars.said();
			assertTrue(said.contains("Not found so far\n"), said); //$NON-NLS-1$
		}
		Bars.awaitSaid("In 11 lines"); //$NON-NLS-1$
	}

	@Test
	void aPlaceFarAwayInALargeLogIsFoundAndAllAreCounted() throws Exception {
		IEditorPart editor = openLarge();
		find("step 4321"); //$NON-NLS-1$
		Bars.awaitSaid("In 11 lines"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals(LargeLog.line(4321), Bars.lineAtCursor(editor));
		Bars.press(SWT.CR, 0);
		assertEquals(LargeLog.line(43_210), Bars.lineAtCursor(editor));
		assertEquals(10, Bars.marked(editor).size());
		Bars.press(SWT.CR, SWT.SHIFT);
		assertEquals(LargeLog.line(4321), Bars.lineAtCursor(editor));
		Bars.press(SWT.CR, SWT.SHIFT);
		assertEquals(LargeLog.line(43_219), Bars.lineAtCursor(editor));
	}

	/** What was looked through is closed before that comes to its end. */
	@Test
	void aLogThatIsOpenedAnewMeanwhileIsLookedThroughAnew() throws Exception {
		IEditorPart editor = openLarge();
		IFile file = ((FileEditorInput) editor.getEditorInput()).getFile();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		try (HeldSearch counting = new HeldSearch("large.log", Job.SHORT)) { //$NON-NLS-1$
			Bars.type("step 4321"); //$NON-NLS-1$
			org.tftsr.ui.testsupport.Workbench.waitFor("it is about to be counted", counting::isHeld); //$NON-NLS-1$
			Workbench.writeBehind(file, utf8("opened anew\n" + new String(LargeLog.bytes(), StandardCharsets.UTF_8))); //$NON-NLS-1$
			Workbench.ui(() -> {
				((ITextEditor) editor).doRevertToSaved();
				return editor;
			});
			org.tftsr.ui.testsupport.Workbench.waitFor("it is opened anew", //$NON-NLS-1$
					() -> Workbench.document(editor).get().startsWith("opened anew")); //$NON-NLS-1$
		}
		Bars.awaitSaid("In 11 lines"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals(LargeLog.line(4321), Bars.lineAtCursor(editor));
	}

	@Test
	void findNextOfThePlatformGoesOn() throws Exception {
		IEditorPart editor = openLarge();
		find("gave up"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertEquals(LargeLog.line(1000), Bars.lineAtCursor(editor));
		Workbench.execute("org.eclipse.ui.edit.findNext", Map.of()); //$NON-NLS-1$
		assertEquals(LargeLog.line(2000), Bars.lineAtCursor(editor));
		Workbench.execute("org.eclipse.ui.edit.findPrevious", Map.of()); //$NON-NLS-1$
		assertEquals(LargeLog.line(1000), Bars.lineAtCursor(editor));
	}

	@Test
	void placesAreRightWhereValuesAreMasked() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		String log = "2026-03-01 10:00:00 INFO  jane.doe@example.com: retry 1, retry 2\n" //$NON-NLS-1$
				+ "2026-03-01 10:00:01 INFO  from jane.doe@example.com retry 3\n"; //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("masked.log", utf8(log))); //$NON-NLS-1$
		String masked = Workbench.document(editor).get();
		assertFalse(masked.contains("jane"), masked); //$NON-NLS-1$
		find("retry"); //$NON-NLS-1$
		for (String number : new String[] { "1", "2", "3", "1" }) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			Bars.press(SWT.CR, 0);
			assertEquals(masked.indexOf("retry " + number), offset(editor)); //$NON-NLS-1$
			assertEquals("retry", Workbench.selection(editor)); //$NON-NLS-1$
		}
		assertEquals(List.of("retry", "retry", "retry"), Bars.marked(editor)); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		Bars.type("e.doe@"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		assertTrue(Workbench.selection(editor).startsWith("["), () -> "what stands for the value is selected"); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Nothing near them tells that they are values. */
	@Test
	void placesAreRightBetweenValuesThatAreKnownFromElsewhere() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		String again = "again with " + PlantedLog.PASSWORD + '\n'; //$NON-NLS-1$
		String log = again + "retry 1\nretry 2\n" + again + "password=" + PlantedLog.PASSWORD + '\n'; //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(Workbench.file("known.log", utf8(log))); //$NON-NLS-1$
		String masked = Workbench.document(editor).get();
		find("retry"); //$NON-NLS-1$
		for (String number : new String[] { "1", "2" }) { //$NON-NLS-1$ //$NON-NLS-2$
			Bars.press(SWT.CR, 0);
			assertEquals(masked.indexOf("retry " + number), offset(editor)); //$NON-NLS-1$
			assertEquals("retry", Workbench.selection(editor)); //$NON-NLS-1$
		}
		assertEquals(List.of("retry", "retry"), Bars.marked(editor)); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Test
	void theFieldHasItsOwnKeysWhileOneTypesInIt() throws Exception {
		IEditorPart editor = openSmall();
		find("retry"); //$NON-NLS-1$
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		assertEquals("", Workbench.selection(editor)); //$NON-NLS-1$
		Bars.press(SWT.ESC, 0);
		Workbench.execute(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Map.of());
		assertEquals(TEXT, Workbench.selection(editor));
	}
}
