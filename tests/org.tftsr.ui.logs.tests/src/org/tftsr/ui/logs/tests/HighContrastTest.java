package org.tftsr.ui.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.logs.LogViewerIds;

/**
 * What text stands on where the system is in high contrast, as GTK is with the settings in the folder {@code contrast} of this bundle.
 * All tests of it run with each of them; elsewhere there is nothing to test here.
 */
@EnabledIf("isHighContrastOrMeantToBe")
class HighContrastTest extends WorkbenchTest {

	private static final String LINE = AbstractDecoratedTextEditorPreferenceConstants.EDITOR_CURRENT_LINE_COLOR;
	/** Which text there has to be, by the name of the settings; null where that is as it comes. */
	private static final String WANTED = System.getenv("TFTSR_TEST_CONTRAST"); //$NON-NLS-1$
	private static final RGB CHOSEN = new RGB(10, 90, 170);

	private IEditorPart editor;
	private RGB text;

	static boolean isHighContrastOrMeantToBe() throws Exception {
		return WANTED != null || isHighContrast();
	}

	private static boolean isHighContrast() throws Exception {
		return Workbench.ui(() -> Boolean.valueOf(Display.getCurrent().getHighContrast())).booleanValue();
	}

	@BeforeEach
	void open() throws Exception {
		editor = openPlanted();
		Workbench.select(editor, 0, 0);
		Workbench.settle();
		text = Workbench.ui(() -> Display.getCurrent().getSystemColor(SWT.COLOR_LIST_FOREGROUND).getRGB());
	}

	@Test
	void theSystemIsInHighContrastAndSoIsAllText() throws Exception {
		assertTrue(isHighContrast());
		double light = Contrast.luminance(text);
		assertTrue(WANTED == null || WANTED.equals(light > 0.5 ? "light-text" : "dark-text"), text::toString); //$NON-NLS-1$ //$NON-NLS-2$
		List<String> unreadable = Workbench.ui(() -> Contrast.unreadable(Display.getCurrent().getActiveShell()));
		Workbench.screenshot("high-contrast-" + WANTED); //$NON-NLS-1$
		assertEquals(List.of(), unreadable);
	}

	@Test
	void textIsReadableOnTheMarksOfFindings() {
		IPreferenceStore editors = EditorsUI.getPreferenceStore();
		int filled = 0;
		for (PiiKind kind : PiiKind.values()) {
			AnnotationPreference mark = EditorsUI.getAnnotationPreferenceLookup()
					.getAnnotationPreference(new Annotation(LogViewerIds.annotationType(kind), false, null));
			if (editors.getDefaultBoolean(mark.getHighlightPreferenceKey())) {
				filled++;
				assertReadable(PreferenceConverter.getColor(editors, mark.getColorPreferenceKey()));
			}
		}
		assertNotEquals(0, filled);
	}

	@Test
	void textIsReadableOnTheLineWithTheCursorUnlessTheUserHasChosenItsColour() throws Exception {
		IPreferenceStore editors = EditorsUI.getPreferenceStore();
		RGB shown = line();
		assertReadable(shown);
		assertNotEquals(CHOSEN, shown);
		try {
			Workbench.ui(() -> {
				PreferenceConverter.setValue(editors, LINE, CHOSEN);
				return editors;
			});
			Workbench.await("the colour that was chosen", () -> Boolean.valueOf(CHOSEN.equals(line()))); //$NON-NLS-1$
		} finally {
			Workbench.ui(() -> {
				editors.setToDefault(LINE);
				return editors;
			});
		}
		Workbench.await("the colour of before", () -> Boolean.valueOf(!CHOSEN.equals(line()))); //$NON-NLS-1$
		assertEquals(shown, line());
	}

	/** What is painted behind the end of the first line, where no text is. */
	private static RGB line() throws Exception {
		return Workbench.ui(() -> {
			StyledText widget = Workbench.textOf();
			int width = widget.getClientArea().width;
			int height = widget.getLineHeight();
			Image image = new Image(widget.getDisplay(), width, height);
			GC gc = new GC(widget);
			try {
				gc.copyArea(image, 0, 0);
				ImageData data = image.getImageData();
				return data.palette.getRGB(data.getPixel(width - width / 8, height / 2));
			} finally {
				gc.dispose();
				image.dispose();
			}
		});
	}

	private void assertReadable(RGB background) {
		double contrast = Contrast.between(text, background);
		assertTrue(contrast >= Contrast.READABLE, text + " on " + background + ": " + contrast); //$NON-NLS-1$ //$NON-NLS-2$
	}
}
