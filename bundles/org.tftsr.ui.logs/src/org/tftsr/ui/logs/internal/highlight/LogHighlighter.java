package org.tftsr.ui.logs.internal.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.ITheme;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.core.text.MeteredText;
import org.tftsr.logs.view.LogLine;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;
import org.tftsr.ui.logs.internal.styles.SeenStyles;

/**
 * Shows the user's highlights in a viewer. Of two rules that match the same text the upper one wins; marks of findings lie over
 * both. To be used on the user interface thread only.
 */
public final class LogHighlighter implements SeenStyles.Styler {

	/** How much a matcher may do in a line before it is given up; an expression may backtrack without end. */
	private static final int STEPS = 200_000;

	/** A line was looked at too often. */
	private static final class TooManySteps extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TooManySteps() {
			super("the expression takes too long", null, false, false); //$NON-NLS-1$
		}
	}

	private record Highlight(Pattern pattern, HighlightRule rule) {
	}

	private final MeteredText metered = new MeteredText(STEPS, reads -> {
		throw new TooManySteps();
	});
	private List<Highlight> rules = List.of();

	private LogHighlighter() {
		load();
	}

	/** Highlights in a viewer for as long as that lives. */
	public static void install(ISourceViewer viewer) {
		LogHighlighter highlighter = new LogHighlighter();
		SeenStyles seen = SeenStyles.install(viewer, highlighter);
		IPropertyChangeListener preferences = event -> {
			if (LogViewerIds.HIGHLIGHT_RULES.equals(event.getProperty())) {
				highlighter.load();
				seen.invalidate();
			}
		};
		IPropertyChangeListener theme = event -> seen.invalidate();
		LogPreferences.store().addPropertyChangeListener(preferences);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		themes.addPropertyChangeListener(theme);
		viewer.getTextWidget().addDisposeListener(event -> {
			LogPreferences.store().removePropertyChangeListener(preferences);
			themes.removePropertyChangeListener(theme);
		});
	}

	private void load() {
		rules = HighlightRules.stored().stream().filter(HighlightRule::on)
				.map(rule -> new Highlight(rule.pattern(), rule)).toList();
	}

	@Override
	public boolean hasStyles() {
		return !rules.isEmpty();
	}

	@Override
	public void style(IDocument document, int from, int end, TextPresentation to) throws BadLocationException {
		for (int offset = from; offset < end;) {
			IRegion line = document.getLineInformationOfOffset(offset);
			highlight(document, line, from, end, to);
			offset = line.getOffset() + document.getLineLength(document.getLineOfOffset(offset));
		}
	}

	/** The rules from the last to the first, so that the first lies on top. */
	private void highlight(IDocument document, IRegion line, int from, int end, TextPresentation to)
			throws BadLocationException {
		String text = document.get(line.getOffset(), Math.min(LogLine.MAX_UNITS, line.getLength()));
		for (Highlight highlight : rules.reversed()) {
			List<StyleRange> ranges = new ArrayList<>();
			metered.set(text);
			Matcher matcher = highlight.pattern.matcher(metered);
			try {
				while (matcher.find()) {
					if (matcher.end() == matcher.start()) {
						continue;
					}
					boolean whole = highlight.rule.wholeLine();
					int start = Math.max(from, whole ? line.getOffset() : line.getOffset() + matcher.start());
					int stop = Math.min(end, whole ? line.getOffset() + line.getLength() : line.getOffset() + matcher.end());
					if (start < stop) {
						ranges.add(style(highlight.rule.color(), start, stop - start));
					}
					if (whole) {
						break;
					}
				}
			} catch (TooManySteps e) {
				// what was found before stays; the line is readable without the rest
				continue;
			}
			ranges.forEach(to::mergeStyleRange);
		}
	}

	private static StyleRange style(HighlightColor color, int start, int length) {
		ITheme current = PlatformUI.getWorkbench().getThemeManager().getCurrentTheme();
		return new StyleRange(start, length, current.getColorRegistry().get(color.foreground()),
				current.getColorRegistry().get(color.background()));
	}
}
