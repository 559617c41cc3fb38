package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;

import org.eclipse.jface.text.Position;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.junit.jupiter.api.Test;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/** Logs that programs wrote in colours for a terminal. */
class AnsiColorsTest extends WorkbenchTest {

	private static final String LINE = "\u001b[31mERROR\u001b[0m login of \u001b[1mjane.roe\u001b[0m@\u001b[36mexample.org" //$NON-NLS-1$
			+ "\u001b[0m refused \u001b]8;;https://ci.example.org/7\u001b\\job 7\u001b]8;;\u001b\\\u001b[K"; //$NON-NLS-1$
	private static final String SEEN = "ERROR login of jane.roe@example.org refused job 7"; //$NON-NLS-1$

	private static IEditorPart open(String text) throws Exception {
		IEditorPart editor = Workbench.open(Workbench.file("coloured.log", utf8(text))); //$NON-NLS-1$
		Workbench.await("the text", () -> Boolean.valueOf(Workbench.textOf().getCharCount() > 0)); //$NON-NLS-1$
		return editor;
	}

	@Test
	void theTextIsWhatIsSeenOnATerminal() throws Exception {
		showsWhatIsSeen(true);
	}

	@Test
	void aWindowOfALargeLogIsWhatIsSeenOnATerminal() throws Exception {
		showsWhatIsSeen(false);
	}

	private static void showsWhatIsSeen(boolean whole) throws Exception {
		set(LogViewerIds.SIZE_LIMIT, "1"); //$NON-NLS-1$
		int lines = whole ? 3 : 20_000;
		open((LINE + '\n').repeat(lines));
		assertEquals(Boolean.valueOf(whole), Workbench.ui(() -> Boolean.valueOf(Workbench.textOf().getLineCount() >= lines)));
		assertEquals(SEEN, Workbench.ui(() -> Workbench.textOf().getLine(1)));
		int second = SEEN.length() + 1;
		Workbench.await("colours", () -> Boolean.valueOf(style(second) != null && style(second).foreground != null)); //$NON-NLS-1$
		assertEquals(color(1), style(second).foreground.getRGB());
		assertEquals(SWT.BOLD, style(second + SEEN.indexOf("jane")).fontStyle & SWT.BOLD); //$NON-NLS-1$
		assertEquals(color(6), style(second + SEEN.indexOf("example")).foreground.getRGB()); //$NON-NLS-1$
		StyleRange plain = style(second + SEEN.indexOf("refused")); //$NON-NLS-1$
		assertTrue(plain == null || plain.foreground == null);
	}

	@Test
	void aValueWithColoursInItIsOneFinding() throws Exception {
		IEditorPart editor = open(LINE + '\n');
		Workbench.await("the finding", //$NON-NLS-1$
				() -> Boolean.valueOf(!Workbench.annotations(editor, PiiKind.PERSONAL).isEmpty()));
		Position place = Workbench.annotations(editor, PiiKind.PERSONAL).getFirst();
		assertEquals("jane.roe@example.org", SEEN.substring(place.offset, place.offset + place.length)); //$NON-NLS-1$
	}

	@Test
	void coloursAreHiddenAndShownByACommand() throws Exception {
		open(LINE + '\n');
		Workbench.await("colours", () -> Boolean.valueOf(style(0) != null && style(0).foreground != null)); //$NON-NLS-1$
		toggle();
		Workbench.await("no colours", () -> Boolean.valueOf(style(0) == null || style(0).foreground == null)); //$NON-NLS-1$
		assertEquals(SEEN, Workbench.ui(() -> Workbench.textOf().getLine(0)));
		toggle();
		Workbench.await("colours", () -> Boolean.valueOf(style(0) != null && style(0).foreground != null)); //$NON-NLS-1$
	}

	@Test
	void coloursStayWhereTheyWereWhenValuesAreMasked() throws Exception {
		set(LogViewerIds.MASKED, "true"); //$NON-NLS-1$
		open(LINE + '\n');
		Workbench.await("the masked text", //$NON-NLS-1$
				() -> Boolean.valueOf(Workbench.textOf().getText().contains("[EMAIL-1] refused"))); //$NON-NLS-1$
		Workbench.await("colours", () -> Boolean.valueOf(style(0) != null && style(0).foreground != null)); //$NON-NLS-1$
		StyleRange mark = style(SEEN.indexOf("jane")); //$NON-NLS-1$
		assertEquals(SWT.BOLD, mark.fontStyle & SWT.BOLD, "what stands for a value looks like its start"); //$NON-NLS-1$
		assertFalse(Workbench.ui(() -> Workbench.textOf().getText()).contains("\u001b")); //$NON-NLS-1$
	}

	@Test
	void coloursComeAsTheReaderScrolls() throws Exception {
		open((SEEN + '\n').repeat(2_000) + LINE + '\n');
		int last = (SEEN.length() + 1) * 2_000;
		assertNull(style(last));
		Workbench.execute(ITextEditorActionDefinitionIds.TEXT_END, Map.of());
		Workbench.await("colours", () -> Boolean.valueOf(style(last) != null && style(last).foreground != null)); //$NON-NLS-1$
	}

	@Test
	void textIsReadableInWhateverColourItWasWritten() throws Exception {
		Random random = new Random(2);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			for (int j = 0; j < 10; j++) {
				text.append(String.format("\u001b[38;2;%d;%d;%d;48;2;%d;%d;%d;%dmw%d\u001b[0m ", Integer.valueOf(random.nextInt(256)), //$NON-NLS-1$
						Integer.valueOf(random.nextInt(256)), Integer.valueOf(random.nextInt(256)),
						Integer.valueOf(random.nextInt(256)), Integer.valueOf(random.nextInt(256)),
						Integer.valueOf(random.nextInt(256)), Integer.valueOf(random.nextBoolean() ? 7 : 27),
						Integer.valueOf(j)));
			}
			for (int color = 0; color < 256; color += 1 + random.nextInt(20)) {
				text.append("\u001b[38;5;" + color + "mx\u001b[0;48;5;" + (255 - color) + "my\u001b[0m"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			}
			text.append('\n');
		}
		open(text.toString());
		Workbench.await("colours", () -> Boolean.valueOf(style(0) != null && style(0).foreground != null)); //$NON-NLS-1$
		Workbench.ui(() -> {
			StyledText widget = Workbench.textOf();
			for (StyleRange style : widget.getStyleRanges()) {
				RGB front = (style.foreground == null ? widget.getForeground() : style.foreground).getRGB();
				RGB back = (style.background == null ? widget.getBackground() : style.background).getRGB();
				assertTrue(contrast(front, back) >= 4.4, () -> front + " on " + back); //$NON-NLS-1$
			}
			return widget;
		});
	}

	/** By the formula of WCAG 2.2. */
	private static double contrast(RGB one, RGB other) {
		double a = luminance(one);
		double b = luminance(other);
		return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
	}

	private static double luminance(RGB color) {
		double[] parts = { color.red / 255.0, color.green / 255.0, color.blue / 255.0 };
		for (int i = 0; i < parts.length; i++) {
			parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
		}
		return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
	}

	private static void toggle() throws Exception {
		Workbench.execute(LogViewerIds.TOGGLE_ANSI_COLORS, Map.of());
	}

	private static StyleRange style(int offset) throws Exception {
		StyleRange[] style = new StyleRange[1];
		Workbench.ui(() -> {
			style[0] = Workbench.textOf().getStyleRangeAtOffset(offset);
			return Boolean.TRUE;
		});
		return style[0];
	}

	private static RGB color(int number) throws Exception {
		return Workbench.ui(() -> PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry()
				.getRGB(LogViewerIds.ANSI_COLOR + number));
	}
}
