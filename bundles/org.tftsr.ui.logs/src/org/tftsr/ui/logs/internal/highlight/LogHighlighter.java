package org.tftsr.ui.logs.internal.highlight;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.ITheme;
import org.eclipse.ui.themes.IThemeManager;
import org.tftsr.ui.logs.LogViewerIds;
import org.tftsr.ui.logs.internal.preferences.LogPreferences;

/**
 * Shows the user's highlights in a viewer: in the lines that the reader sees and a screen around them, so that the length of
 * the text does not matter. Of two rules that match the same text the upper one wins; marks of findings lie over both. To be
 * used on the user interface thread only.
 */
public final class LogHighlighter {

	/** More units of a line than anybody sees, so that a long line costs no more than others. */
	private static final int LONGEST = 4_096;
	/** How much a matcher may do in a line before it is given up; an expression may backtrack without end. */
	private static final int STEPS = 200_000;

	private record Highlight(Pattern pattern, HighlightRule rule) {
	}

	private final ISourceViewer viewer;
	private final ITextPresentationListener presentation = this::apply;
	private final IPropertyChangeListener preferences = event -> {
		if (LogViewerIds.HIGHLIGHT_RULES.equals(event.getProperty())) {
			load();
			invalidateAll();
		}
	};
	private final IPropertyChangeListener theme = event -> invalidateAll();
	private List<Highlight> rules = List.of();
	/** What was looked at since the text or a rule changed. */
	private IRegion done = new Region(0, 0);

	private LogHighlighter(ISourceViewer viewer) {
		this.viewer = viewer;
	}

	/** Highlights in a viewer for as long as that lives. */
	public static void install(ISourceViewer viewer) {
		LogHighlighter highlighter = new LogHighlighter(viewer);
		highlighter.load();
		((ITextViewerExtension4) viewer).addTextPresentationListener(highlighter.presentation);
		viewer.addViewportListener(offset -> highlighter.look());
		LogPreferences.store().addPropertyChangeListener(highlighter.preferences);
		IThemeManager themes = PlatformUI.getWorkbench().getThemeManager();
		themes.addPropertyChangeListener(highlighter.theme);
		viewer.getTextWidget().addDisposeListener(event -> {
			LogPreferences.store().removePropertyChangeListener(highlighter.preferences);
			themes.removePropertyChangeListener(highlighter.theme);
		});
	}

	private void load() {
		rules = HighlightRules.stored().stream().filter(HighlightRule::on)
				.map(rule -> new Highlight(rule.pattern(), rule)).toList();
	}

	private void invalidateAll() {
		done = new Region(0, 0);
		viewer.invalidateTextPresentation();
	}

	/** The reader has scrolled. */
	private void look() {
		IRegion seen = seen();
		boolean covered = seen.getOffset() >= done.getOffset()
				&& seen.getOffset() + seen.getLength() <= done.getOffset() + done.getLength();
		if (!rules.isEmpty() && !covered) {
			done = seen;
			((ITextViewerExtension2) viewer).invalidateTextPresentation(seen.getOffset(), seen.getLength());
		}
	}

	/** The lines that are seen, and as many before and behind. */
	private IRegion seen() {
		IDocument document = viewer.getDocument();
		int top = viewer.getTopIndex();
		if (document == null || top < 0) {
			return new Region(0, 0);
		}
		try {
			int bottom = Math.max(top, viewer.getBottomIndex());
			int lines = bottom - top + 1;
			int first = Math.max(0, top - lines);
			int last = Math.min(document.getNumberOfLines() - 1, bottom + lines);
			IRegion end = document.getLineInformation(last);
			int start = document.getLineOffset(first);
			return new Region(start, end.getOffset() + end.getLength() - start);
		} catch (BadLocationException e) {
			// the text is being replaced
			return new Region(0, 0);
		}
	}

	private void apply(TextPresentation to) {
		if (rules.isEmpty()) {
			return;
		}
		IRegion seen = seen();
		IRegion extent = to.getExtent();
		int from = Math.max(seen.getOffset(), extent.getOffset());
		int end = Math.min(seen.getOffset() + seen.getLength(), extent.getOffset() + extent.getLength());
		IDocument document = viewer.getDocument();
		try {
			for (int offset = from; offset < end;) {
				IRegion line = document.getLineInformationOfOffset(offset);
				highlight(document, line, from, end, to);
				offset = line.getOffset() + document.getLineLength(document.getLineOfOffset(offset));
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException("Every line of the text has a place", e); //$NON-NLS-1$
		}
	}

	/** The rules from the last to the first, so that the first lies on top. */
	private void highlight(IDocument document, IRegion line, int from, int end, TextPresentation to)
			throws BadLocationException {
		String text = document.get(line.getOffset(), Math.min(LONGEST, line.getLength()));
		for (Highlight highlight : rules.reversed()) {
			List<StyleRange> ranges = new ArrayList<>();
			Matcher matcher = highlight.pattern.matcher(new SteppedText(text, STEPS));
			try {
				while (matcher.find() && matcher.end() > matcher.start()) {
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
			} catch (SteppedText.TooManySteps e) {
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
