package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** The text of a log: its font and size, tabs, scripts that are read from the right, and lines that are very long. */
class TextTest extends WorkbenchTest {

	private static final String EMAIL = "jane.doe@example.com"; //$NON-NLS-1$
	/** What the screen shows of a line. */
	private static final int LONGEST = 16_384;

	@AfterEach
	void asItWas() throws Exception {
		Workbench.ui(() -> {
			store().setToDefault(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_TAB_WIDTH);
			return null;
		});
	}

	private static IPreferenceStore store() {
		return EditorsUI.getPreferenceStore();
	}

	private static int height() throws Exception {
		return Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getFont().getFontData()[0].getHeight()));
	}

	@Test
	void theFontIsThatOfTextEditorsAndFollowsIt() throws Exception {
		openPlanted();
		FontData[] before = Workbench.ui(() -> JFaceResources.getTextFont().getFontData());
		assertEquals(before[0], Workbench.ui(() -> Workbench.textOf().getFont().getFontData()[0]));
		FontData[] larger = { new FontData(before[0].getName(), before[0].getHeight() + 5, SWT.NORMAL) };
		try {
			setTextFont(larger);
			assertEquals(before[0].getHeight() + 5, height());
			Workbench.execute(LogViewerIds.REVIEW, Map.of());
			setTextFont(before);
			assertEquals(List.of(before[0].getHeight(), before[0].getHeight()), heightsOfPanes());
		} finally {
			setTextFont(before);
		}
	}

	private static void setTextFont(FontData[] font) throws Exception {
		Workbench.ui(() -> {
			JFaceResources.getFontRegistry().put(JFaceResources.TEXT_FONT, font);
			return null;
		});
		Workbench.settle();
	}

	private static List<Integer> heightsOfPanes() throws Exception {
		List<StyledText> panes = Workbench.visible(StyledText.class);
		return Workbench.ui(() -> panes.stream().map(pane -> Integer.valueOf(pane.getFont().getFontData()[0].getHeight()))
				.toList());
	}

	/** What text editors print is the text as it is, and of a large log a part. */
	@Test
	void nothingPrintsValues() throws Exception {
		ITextEditor editor = (ITextEditor) openPlanted();
		assertNull(Workbench.ui(() -> editor.getAction(ITextEditorActionConstants.PRINT)));
		assertFalse(Workbench.isEnabled("org.eclipse.ui.file.print")); //$NON-NLS-1$
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void theKeysOfTextEditorsZoom() throws Exception {
		openPlanted();
		int before = height();
		Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().setFocus()));
		Input.press("ctrl+equal"); //$NON-NLS-1$
		Workbench.await("a larger text", () -> Boolean.valueOf(height() > before)); //$NON-NLS-1$
		Input.press("ctrl+minus"); //$NON-NLS-1$
		Workbench.await("the text as it was", () -> Boolean.valueOf(height() == before)); //$NON-NLS-1$
		Input.press("ctrl+minus"); //$NON-NLS-1$
		Workbench.await("a smaller text", () -> Boolean.valueOf(height() < before)); //$NON-NLS-1$
		Input.press("ctrl+0"); //$NON-NLS-1$
		Workbench.await("the text as it was", () -> Boolean.valueOf(height() == before)); //$NON-NLS-1$
	}

	@Test
	void tabsAreAsWideAsThePreferenceSays() throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("tabs.log", utf8("a\t" + EMAIL + "\tend\n"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		for (int width : new int[] { 4, 10 }) {
			Workbench.ui(() -> {
				store().setValue(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_TAB_WIDTH, width);
				return null;
			});
			Workbench.settle();
			int advance = widthOfCharacter();
			assertEquals(width * advance, x(2) - x(0), 1 + width);
			assertEquals(2, offsetAt(2));
			int end = 2 + EMAIL.length();
			assertEquals(end, offsetAt(end));
		}
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals(EMAIL, Workbench.selection(editor));
		Workbench.screenshot("tabs"); //$NON-NLS-1$
	}

	/** A log begins with digits as well. */
	@Test
	void theNumbersOfTheLinesDoNotTouchTheText() throws Exception {
		Workbench.open(Workbench.file("digits.log", utf8("2026-03-12 09:00:01 INFO started\n")));
		int begin = x(0);
		assertTrue(begin * 2 >= widthOfCharacter(), () -> "the text begins at " + begin);
	}

	private static int widthOfCharacter() throws Exception {
		return Workbench.ui(() -> {
			GC gc = new GC(Workbench.textOf());
			try {
				return Integer.valueOf(gc.stringExtent("m").x); //$NON-NLS-1$
			} finally {
				gc.dispose();
			}
		});
	}

	private static int x(int offset) throws Exception {
		return Workbench.ui(() -> Integer.valueOf(Workbench.textOf().getLocationAtOffset(offset).x));
	}

	/** What a click on the left half of a character means. */
	private static int offsetAt(int offset) throws Exception {
		return Workbench.ui(() -> {
			Rectangle bounds = Workbench.textOf().getTextBounds(offset, offset);
			return Integer.valueOf(Workbench.textOf()
					.getOffsetAtPoint(new Point(bounds.x + bounds.width / 4, bounds.y + bounds.height / 2)));
		});
	}

	@Test
	void aFindingAmongWordsThatAreReadFromTheRightIsMarkedAndSelectedInItsPlace() throws Exception {
		String line = "\u05e9\u05d2\u05d9\u05d0\u05d4 " + EMAIL + " \u0639\u0646\u0648\u0627\u0646 42"; //$NON-NLS-1$ //$NON-NLS-2$
		IEditorPart editor = Workbench.open(Workbench.file("rtl.log", utf8(line + '\n'))); //$NON-NLS-1$
		assertEquals(line, Workbench.document(editor).get().strip());
		int start = line.indexOf(EMAIL);
		int end = start + EMAIL.length();
		assertEquals(List.of(new Position(start, EMAIL.length())), Workbench.annotations(editor, PiiKind.PERSONAL));
		assertNotNull(background(start));
		assertNotNull(background(end - 1));
		assertNull(background(start - 1));
		assertNull(background(end));
		for (int offset = start; offset < end; offset++) {
			assertEquals(offset, offsetAt(offset));
		}
		assertTrue(x(end - 1) > x(start), "the address is read from the left"); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals(EMAIL, Workbench.selection(editor));
		Workbench.screenshot("right-to-left"); //$NON-NLS-1$
	}

	private static Object background(int offset) throws Exception {
		return Workbench.ui(() -> {
			StyleRange style = Workbench.textOf().getStyleRangeAtOffset(offset);
			return style == null ? null : style.background;
		});
	}

	@Test
	void ofAVeryLongLineTheStartIsShownAndTheNextLineIsAnother() throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		String line = "x".repeat(2 << 20); //$NON-NLS-1$
		IEditorPart editor = Workbench.open(Workbench.file("long.log", utf8(line + "\nmail to " + EMAIL + '\n'))); //$NON-NLS-1$ //$NON-NLS-2$
		String[] shown = Workbench.document(editor).get().split("\n"); //$NON-NLS-1$
		assertTrue(shown[0].length() <= LONGEST + 1 && shown[0].endsWith("\u2026"), () -> shown[0].length() + " units"); //$NON-NLS-1$ //$NON-NLS-2$
		assertEquals("mail to " + EMAIL, shown[1]); //$NON-NLS-1$
		Workbench.execute(LogViewerIds.NEXT_FINDING, Map.of());
		assertEquals(EMAIL, Workbench.selection(editor));
	}
}
