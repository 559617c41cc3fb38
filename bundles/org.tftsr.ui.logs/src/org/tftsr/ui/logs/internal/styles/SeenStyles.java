package org.tftsr.ui.logs.internal.styles;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewerExtension2;
import org.eclipse.jface.text.ITextViewerExtension4;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextEvent;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/**
 * Gives styles to the lines that the reader sees and to a screen around them. Of several in one viewer, those that were
 * installed later lie on top. To be used on the user interface thread only.
 */
public final class SeenStyles {

	/** Gives styles to a part of a text. */
	public interface Styler {

		/** Whether there is any style to give. */
		boolean hasStyles();

		/**
		 * Merges styles into a presentation.
		 *
		 * @param from where the part starts
		 * @param end  behind it
		 * @throws BadLocationException never, for a part of the document
		 */
		void style(IDocument document, int from, int end, TextPresentation to) throws BadLocationException;
	}

	private static final IRegion NOTHING = new Region(0, 0);

	private final ISourceViewer viewer;
	private final Styler styler;
	/** What was styled since the text or a style changed, or less. */
	private IRegion done = NOTHING;
	private boolean awaited;

	private SeenStyles(ISourceViewer viewer, Styler styler) {
		this.viewer = viewer;
		this.styler = styler;
	}

	/** Styles the text of a viewer for as long as that lives. */
	public static SeenStyles install(ISourceViewer viewer, Styler styler) {
		SeenStyles styles = new SeenStyles(viewer, styler);
		((ITextViewerExtension4) viewer).addTextPresentationListener(styles::apply);
		viewer.addViewportListener(offset -> styles.look());
		// a viewer that becomes higher shows more lines, and tells nobody; the text may be there before the viewer has its size
		viewer.getTextWidget().addListener(SWT.Resize, event -> styles.look());
		viewer.addTextListener(styles::textChanged);
		return styles;
	}

	/** The styles are others by now. */
	public void invalidate() {
		done = NOTHING;
		viewer.invalidateTextPresentation();
	}

	/** More styles are known by now for what is seen. */
	public void again() {
		IRegion seen = seen();
		((ITextViewerExtension2) viewer).invalidateTextPresentation(seen.getOffset(), seen.getLength());
	}

	/**
	 * Styles are gone with the text that had them. The new one is styled at once, as far as it is seen by then; what else of it is seen once
	 * its viewer has found its place and size is looked for when this turn has ended.
	 */
	private void textChanged(TextEvent event) {
		boolean shown = event.getDocumentEvent() == null && event.getText() == null && event.getViewerRedrawState();
		if (shown || event.getDocumentEvent() != null) {
			done = NOTHING;
			lookLater();
		}
	}

	private void lookLater() {
		if (awaited) {
			return;
		}
		awaited = true;
		StyledText widget = viewer.getTextWidget();
		widget.getDisplay().asyncExec(() -> {
			awaited = false;
			if (!widget.isDisposed()) {
				look();
			}
		});
	}

	/** Other lines are seen. They count as styled once they are: a viewer that does not draw at the moment styles nothing. */
	private void look() {
		IRegion seen = seen();
		if (styler.hasStyles() && !contains(done, seen)) {
			((ITextViewerExtension2) viewer).invalidateTextPresentation(seen.getOffset(), seen.getLength());
		}
	}

	/** The lines that are seen, and as many before and behind. */
	private IRegion seen() {
		IDocument document = viewer.getDocument();
		int top = viewer.getTopIndex();
		if (document == null || top < 0) {
			return NOTHING;
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
			return NOTHING;
		}
	}

	private void apply(TextPresentation to) {
		if (!styler.hasStyles()) {
			return;
		}
		IRegion seen = seen();
		IRegion extent = to.getExtent();
		noteStyled(seen, extent);
		int from = Math.max(seen.getOffset(), extent.getOffset());
		int end = Math.min(seen.getOffset() + seen.getLength(), extent.getOffset() + extent.getLength());
		if (from >= end) {
			return;
		}
		try {
			styler.style(viewer.getDocument(), from, end, to);
		} catch (BadLocationException e) {
			throw new IllegalStateException("Every line of the text has a place", e); //$NON-NLS-1$
		}
	}

	/**
	 * A part of the text is presented anew, and gets styles where it is seen. Elsewhere it has lost those that it had; that matters where
	 * little is seen for a moment only, as while what stands around the text finds its place.
	 */
	private void noteStyled(IRegion seen, IRegion extent) {
		boolean loses = !contains(seen, extent);
		if (contains(extent, seen) || loses && contains(done, seen)) {
			done = seen;
		} else if (loses) {
			done = NOTHING;
		}
		if (loses) {
			lookLater();
		}
	}

	private static boolean contains(IRegion outer, IRegion inner) {
		return inner.getOffset() >= outer.getOffset()
				&& inner.getOffset() + inner.getLength() <= outer.getOffset() + outer.getLength();
	}
}
