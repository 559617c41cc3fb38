package org.tftsr.ui.logs.internal.styles;

import java.util.stream.Stream;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.preference.PreferenceStore;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.AnnotationPreference;
import org.tftsr.core.pii.PiiKind;
import org.tftsr.ui.ThemeColors;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.ansi.Contrast;

/**
 * The colours that text stands on where the system is in high contrast. The workbench has no theme then, and colours of its own that
 * are those for dark text: where the text of the system cannot be read on them, they are moved. What the user has chosen stays. To be
 * used on the user interface thread only.
 */
public final class MarkColors {

	/** How much of the text's colour is in that of the line with the cursor: enough to be seen, and much less than would hide text. */
	private static final double LINE = 0.2;

	private static final String LINE_KEY = AbstractDecoratedTextEditorPreferenceConstants.EDITOR_CURRENT_LINE_COLOR;

	/** One for all editors, as it listens; null before it is needed. */
	private static LineColor lineColor;

	/** The colour of the line with the cursor, in front of the preferences of all text editors while the user has chosen none there. */
	private static final class LineColor extends PreferenceStore {

		private final IPreferenceStore editors;

		LineColor(IPreferenceStore editors, RGB color) {
			this.editors = editors;
			PreferenceConverter.setDefault(this, LINE_KEY, color);
			editors.addPropertyChangeListener(event -> {
				if (contains(event.getProperty())) {
					firePropertyChangeEvent(LINE_KEY, event.getOldValue(), getString(LINE_KEY));
				}
			});
		}

		@Override
		public boolean contains(String name) {
			return super.contains(name) && editors.isDefault(name);
		}
	}

	private MarkColors() {
	}

	/** Makes text readable on the marks of findings. To be called before they are shown; again is as good as once. */
	public static void prepare() {
		if (!ThemeColors.isHighContrast()) {
			return;
		}
		IPreferenceStore editors = EditorsUI.getPreferenceStore();
		RGB text = system(SWT.COLOR_LIST_FOREGROUND);
		for (PiiKind kind : PiiKind.values()) {
			AnnotationPreference mark = EditorsUI.getAnnotationPreferenceLookup()
					.getAnnotationPreference(new Annotation(LogViewerIds.annotationType(kind), false, null));
			// any other is a line around the text or below it
			if (editors.getDefaultBoolean(mark.getHighlightPreferenceKey())) {
				String key = mark.getColorPreferenceKey();
				PreferenceConverter.setDefault(editors, key,
						Contrast.readable(PreferenceConverter.getDefaultColor(editors, key), text, Contrast.TEXT));
			}
		}
	}

	/** Preferences that come before those of all text editors, for the line with the cursor; empty where those will do. */
	public static Stream<IPreferenceStore> currentLine() {
		if (!ThemeColors.isHighContrast()) {
			return Stream.empty();
		}
		IPreferenceStore editors = EditorsUI.getPreferenceStore();
		RGB text = system(SWT.COLOR_LIST_FOREGROUND);
		if (Contrast.of(PreferenceConverter.getDefaultColor(editors, LINE_KEY), text) >= Contrast.TEXT) {
			return Stream.empty();
		}
		if (lineColor == null) {
			lineColor = new LineColor(editors, Contrast.mix(system(SWT.COLOR_LIST_BACKGROUND), text, LINE));
		}
		return Stream.of(lineColor);
	}

	/** A colour for what stands on the background of the text: that one, or that of the text where it could not be read. */
	public static Color readable(Color color) {
		return !ThemeColors.isHighContrast() || Contrast.of(color.getRGB(), system(SWT.COLOR_LIST_BACKGROUND)) >= Contrast.TEXT ? color
				: Display.getCurrent().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
	}

	private static RGB system(int color) {
		return Display.getCurrent().getSystemColor(color).getRGB();
	}
}
