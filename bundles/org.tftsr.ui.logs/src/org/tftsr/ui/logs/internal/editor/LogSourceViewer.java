package org.tftsr.ui.logs.internal.editor;

import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentAdapter;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.AnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IOverviewRuler;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;
import org.tftsr.ui.logs.internal.longlines.LongLinesText;
import org.tftsr.ui.logs.internal.styles.ColumnStyles;
import org.tftsr.ui.logs.internal.text.LogText;

/**
 * The viewer of a log, whose text is replaced as a whole: the new one is shown at the place where the reader is in it. A viewer that
 * is told of the place only afterwards lays out what it shows twice more, and tells all who listen of two selections more.
 */
final class LogSourceViewer extends SourceViewer {

	private final IOverviewRuler overview;
	private final ColumnStyles columns;
	/** The line of the widget that was seen first when it was last known. */
	private int top;
	/** Whether the text is being replaced. */
	private boolean replacing;
	private boolean scrolledByReader;

	LogSourceViewer(Composite parent, IVerticalRuler ruler, IOverviewRuler overview, boolean showsOverview, int styles) {
		super(parent, ruler, overview, showsOverview, styles);
		this.overview = overview;
		StyledText widget = getTextWidget();
		// bars that come and go leave more room, or less, to a text that then moves by itself
		widget.addControlListener(ControlListener.controlResizedAdapter(event -> top = widget.getTopIndex()));
		columns = new ColumnStyles(widget, text()::shownText);
		// before those who give styles to the new text
		addTextListener(event -> {
			if (event.getDocumentEvent() != null || event.getText() == null) {
				columns.forget();
			}
		});
	}

	@Override
	protected StyledText createTextWidget(Composite parent, int styles) {
		LongLinesText widget = new LongLinesText(parent, styles);
		widget.setLeftMargin(LogLineNumbers.GAP);
		return widget;
	}

	/** {@inheritDoc} The rulers are shown no more of its annotations than they can show. */
	@Override
	public void setDocument(IDocument document, IAnnotationModel annotations, int offset, int length) {
		super.setDocument(document, annotations, offset, length);
		if (getVisualAnnotationModel() instanceof AnnotationModel visual) {
			RulerAnnotations shown = new RulerAnnotations(visual, document);
			getVerticalRuler().setModel(shown);
			overview.setModel(shown);
		}
	}

	private LongLinesText text() {
		return (LongLinesText) getTextWidget();
	}

	@Override
	protected IDocumentAdapter createDocumentAdapter() {
		return text().shorten(super.createDocumentAdapter(), columns::lineChanged);
	}

	/** {@inheritDoc} It measures the place before that is selected. */
	@Override
	protected void internalRevealRange(int start, int end) {
		text().show(start);
		text().show(end);
		super.internalRevealRange(start, end);
	}

	/**
	 * {@inheritDoc} Other lines are seen where the text was replaced, where it has another size, and else where somebody has scrolled: by
	 * keys, the mouse, a command, or by going to a place.
	 */
	@Override
	protected void updateViewportListeners(int origin) {
		int now = getTextWidget().getTopIndex();
		scrolledByReader = !replacing && now != top;
		top = now;
		super.updateViewportListeners(origin);
		scrolledByReader = false;
	}

	/** For viewport listeners: whether it is the reader who has scrolled. */
	boolean isScrolledByReader() {
		return scrolledByReader;
	}

	/** {@inheritDoc} Those who take part in it are asked as ever; the widget gets those styles that are in sight. */
	@Override
	public void changeTextPresentation(TextPresentation presentation, boolean controlRedraw) {
		if (presentation == null || !redraws() || getTextWidget() == null) {
			return;
		}
		if (fTextPresentationListeners != null) {
			List.copyOf(fTextPresentationListeners).forEach(listener -> listener.applyTextPresentation(presentation));
		}
		columns.show(presentation);
	}

	/** Draws nothing until the text is replaced, and does not look for what changes in it. */
	void beginReplacing() {
		replacing = true;
		setRedraw(false);
	}

	/**
	 * Shows what the document holds by now, which is a text, where there is one. The painters of annotations come to know in
	 * the next turn of this thread what is marked in it: it is drawn behind that, or marks would be missing for a moment, or stand where
	 * those of the text before were.
	 */
	void endReplacing(LogPlace place, LogText text, LogSelection selection) {
		StyledText widget = getTextWidget();
		widget.setRedraw(false);
		widget.getDisplay().asyncExec(() -> {
			if (!widget.isDisposed()) {
				widget.setRedraw(true);
			}
		});
		if (text == null) {
			setRedraw(true);
		} else {
			selection.show(place.selected(), place.top());
			setRedraw(true, text.nearestIndex(place.top()));
			place.alignTop(this);
			// the rulers paint what they were told of, and they were told of the line alone
			updateViewportListeners(INTERNAL);
		}
		selection.textReplaced();
		top = widget.getTopIndex();
		replacing = false;
	}
}
