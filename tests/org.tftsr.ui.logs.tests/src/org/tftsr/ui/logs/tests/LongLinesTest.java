package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ST;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.ui.logs.LogViewerIds;

/** Very many characters in lines close together: the window shows the starts of the long ones, and all of one that somebody goes on in. */
class LongLinesTest extends WorkbenchTest {

	private static final int LINES = 200;
	private static final int LENGTH = 9_000;
	private static final String ADDRESS = "kim@example.com"; //$NON-NLS-1$
	private static final String SIGN = " \u2026 (click to show "; //$NON-NLS-1$

	/** An address is far behind in it. */
	private static String line(int number) {
		String start = "line " + number + ' ' + "word ".repeat(LENGTH / 5); //$NON-NLS-1$ //$NON-NLS-2$
		return start.substring(0, LENGTH - 100) + " place" + number + ' ' + ADDRESS + " end of " + number; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static String text() {
		return String.join("\n", IntStream.range(0, LINES).mapToObj(LongLinesTest::line).toList()) + '\n'; //$NON-NLS-1$
	}

	private static IEditorPart open() throws Exception {
		return Workbench.open(Workbench.file("long.log", utf8(text()))); //$NON-NLS-1$
	}

	private static String shown(int line) throws Exception {
		return Workbench.ui(() -> Workbench.textOf().getLine(line));
	}

	private static boolean isShortened(int line) throws Exception {
		return shown(line).contains(SIGN);
	}

	private static List<Integer> whole() throws Exception {
		return Workbench.ui(() -> IntStream.range(0, LINES).filter(line -> !Workbench.textOf().getLine(line).contains(SIGN)).boxed().toList());
	}

	private static boolean isCursorInSight() throws Exception {
		return Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			return Boolean.valueOf(text.getClientArea().contains(text.getLocationAtOffset(text.getCaretOffset())));
		}).booleanValue();
	}

	@Test
	void theirStartsAreShown() throws Exception {
		IEditorPart editor = open();
		for (int line : new int[] { 0, 63, 64, LINES - 1 }) {
			assertTrue(shown(line).startsWith(line(line).substring(0, 1_000) + SIGN), "line " + line); //$NON-NLS-1$
			assertTrue(shown(line).length() < 2_100, "line " + line); //$NON-NLS-1$
		}
		assertEquals(text(), Workbench.document(editor).get(), "nothing is missing"); //$NON-NLS-1$
		Workbench.screenshot("long-lines"); //$NON-NLS-1$
	}

	@Test
	void aClickOnTheSignShowsTheLine() throws Exception {
		open();
		Workbench.ui(() -> {
			StyledText text = Workbench.textOf();
			int sign = text.getOffsetAtLine(3) + text.getLine(3).indexOf(SIGN) + 3;
			text.setHorizontalPixel(text.getLocationAtOffset(sign).x + text.getHorizontalPixel() - 100);
			Point place = text.getLocationAtOffset(sign);
			Event press = new Event();
			press.button = 1;
			press.count = 1;
			press.x = place.x + 1;
			press.y = place.y + 1;
			text.notifyListeners(SWT.MouseDown, press);
			text.notifyListeners(SWT.MouseUp, press);
			return text;
		});
		assertEquals(line(3), shown(3));
		assertEquals(List.of(Integer.valueOf(3)), whole());
	}

	@Test
	void theKeysGoToTheEndsOfTheLines() throws Exception {
		IEditorPart editor = open();
		Workbench.execute(ITextEditorActionDefinitionIds.LINE_END, Map.of());
		assertEquals(line(0).length(), caret());
		assertTrue(isCursorInSight(), "the end is in sight"); //$NON-NLS-1$
		Bars.putCursor(editor, Workbench.document(editor).getLineOffset(6));
		Workbench.ui(() -> {
			Workbench.textOf().invokeAction(ST.COLUMN_PREVIOUS);
			return null;
		});
		assertEquals(Workbench.document(editor).getLineOffset(6) - 1, caret());
		assertEquals(line(5), shown(5));
		assertTrue(isCursorInSight(), "the end is in sight"); //$NON-NLS-1$
		Workbench.ui(() -> {
			Workbench.textOf().invokeAction(ST.LINE_DOWN);
			return null;
		});
		assertEquals(line(6), shown(6), "whoever goes on at that column sees it there"); //$NON-NLS-1$
	}

	@Test
	void whatIsFoundBehindTheStartIsShown() throws Exception {
		IEditorPart editor = open();
		Workbench.execute(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Map.of());
		Bars.type("place150"); //$NON-NLS-1$
		Bars.press(SWT.CR, 0);
		Workbench.await("it is selected", () -> Boolean.valueOf("place150".equals(Workbench.textOf().getSelectionText()))); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals(line(150), shown(150));
		assertTrue(isCursorInSight(), "it is in sight"); //$NON-NLS-1$
		assertTrue(isShortened(149) && isShortened(151), "those beside it are as they were"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals(ADDRESS, Workbench.selection(editor));
		int found = Workbench.document(editor).getLineOffset(150) + line(150).indexOf(ADDRESS);
		Workbench.await("a mark", () -> Boolean.valueOf(Workbench.textOf().getStyleRangeAtOffset(found) != null)); //$NON-NLS-1$
		Workbench.screenshot("long-line-found"); //$NON-NLS-1$
	}

	/** Or a page of them would take as long as one of lines that are not shortened. */
	@Test
	void fewAreWholeAtATimeAndAmongThemTheEndsOfTheSelection() throws Exception {
		IEditorPart editor = open();
		for (int line = 0; line < 30; line++) {
			Bars.putCursor(editor, Workbench.document(editor).getLineOffset(line) + 5_000);
		}
		assertEquals(IntStream.range(22, 30).boxed().toList(), whole());
		int start = Workbench.document(editor).getLineOffset(40) + 5_000;
		Bars.putCursor(editor, start);
		for (int line = 41; line < 60; line++) {
			int end = Workbench.document(editor).getLineOffset(line) + 5_000;
			Workbench.ui(() -> {
				Workbench.textOf().setSelection(start, end);
				return null;
			});
		}
		assertFalse(isShortened(40), "the selection begins there"); //$NON-NLS-1$
		assertFalse(isShortened(59), "it ends there"); //$NON-NLS-1$
		assertEquals(8, whole().size());
	}

	@Test
	void whatIsSelectedHasAllOfThem() throws Exception {
		IEditorPart editor = open();
		Workbench.select(editor, 0, Workbench.document(editor).getLineOffset(2));
		Workbench.execute(IWorkbenchCommandConstants.EDIT_COPY, Map.of());
		Workbench.await("two lines are copied", () -> Boolean //$NON-NLS-1$
				.valueOf((line(0) + '\n' + line(1) + '\n').replace(ADDRESS, "[EMAIL-1]").equals(Workbench.clipboard()))); //$NON-NLS-1$
	}

	@Test
	void wrappedLinesAreShownAsAWhole() throws Exception {
		IEditorPart editor = open();
		assertTrue(isShortened(0));
		wrap(editor);
		try {
			assertEquals(line(0), shown(0));
		} finally {
			wrap(editor);
		}
		assertTrue(isShortened(0));
	}

	@Test
	void aFewLongLinesAmongShortOnesAreWhole() throws Exception {
		String some = line(0) + '\n' + "short\n".repeat(50); //$NON-NLS-1$
		Workbench.open(Workbench.file("some.log", utf8(some.repeat(10)))); //$NON-NLS-1$
		for (int line = 0; line < 500; line += 51) {
			assertEquals(line(0), shown(line));
		}
	}

	private static void wrap(IEditorPart editor) throws Exception {
		Workbench.ui(() -> {
			((ITextEditor) editor).getAction(ITextEditorActionConstants.WORD_WRAP).run();
			return null;
		});
	}

	private static int caret() throws Exception {
		return Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getCaretOffset())).intValue();
	}
}
