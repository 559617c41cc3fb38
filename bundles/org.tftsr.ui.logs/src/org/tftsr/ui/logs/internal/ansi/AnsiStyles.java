package org.tftsr.ui.logs.internal.ansi;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.core.text.AttributedRun;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.styles.SeenStyles;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * Shows the colours of a log in its viewer, unless the user hides them. To be used on the user interface thread only.
 */
public final class AnsiStyles implements SeenStyles.Styler {

	private final StyledText widget;
	private final Supplier<LogText> text;
	private AnsiPalette palette;

	private AnsiStyles(StyledText widget, Supplier<LogText> text) {
		this.widget = widget;
		this.text = text;
	}

	/**
	 * Shows colours in a viewer for as long as that lives.
	 *
	 * @param text what the document holds; null where that is nothing
	 */
	public static void install(ISourceViewer viewer, Supplier<LogText> text) {
		AnsiStyles styles = new AnsiStyles(viewer.getTextWidget(), text);
		SeenStyles seen = SeenStyles.install(viewer, styles);
		IPropertyChangeListener preferences = event -> {
			if (LogViewerIds.ANSI_COLORS.equals(event.getProperty())) {
				seen.invalidate();
			}
		};
		IPropertyChangeListener theme = event -> {
			styles.palette = null;
			seen.invalidate();
		};
		LogPreferences.store().addPropertyChangeListener(preferences);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		themes.addPropertyChangeListener(theme);
		viewer.getTextWidget().addDisposeListener(event -> {
			LogPreferences.store().removePropertyChangeListener(preferences);
			themes.removePropertyChangeListener(theme);
		});
	}

	@Override
	public boolean hasStyles() {
		LogText shown = text.get();
		return shown != null && !shown.runs().isEmpty() && LogPreferences.store().getBoolean(LogViewerIds.ANSI_COLORS);
	}

	@Override
	public void style(IDocument document, int from, int end, TextPresentation to) {
		List<AttributedRun> runs = text.get().runs();
		AnsiPalette current = palette();
		int limit = Math.min(end, document.getLength());
		for (int i = firstBehind(runs, from); i < runs.size() && runs.get(i).start() < limit; i++) {
			AttributedRun run = runs.get(i);
			int start = Math.max(from, run.start());
			to.mergeStyleRange(current.style(start, Math.min(limit, run.end()) - start, run.attributes()));
		}
	}

	/** The first run that ends behind a place. */
	private static int firstBehind(List<AttributedRun> runs, int place) {
		int at = Collections.binarySearch(runs, new AttributedRun(place, place + 1, null),
				Comparator.comparingInt(AttributedRun::end));
		// two runs never end at the same place
		return at >= 0 ? at : -at - 1;
	}

	private AnsiPalette palette() {
		RGB foreground = widget.getForeground().getRGB();
		RGB background = widget.getBackground().getRGB();
		if (palette == null || !palette.isFor(foreground, background)) {
			ColorRegistry colors = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme().getColorRegistry();
			palette = new AnsiPalette(number -> colors.getRGB(LogViewerIds.ANSI_COLOR + number), foreground, background);
		}
		return palette;
	}
}
