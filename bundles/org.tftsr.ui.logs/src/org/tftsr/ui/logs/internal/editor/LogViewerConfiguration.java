package org.tftsr.ui.logs.internal.editor;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.information.IInformationPresenter;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.tftsr.ui.logs.internal.pii.Finding;

/** What the platform gives every text editor, without what only makes sense for text that someone writes. */
final class LogViewerConfiguration extends TextSourceViewerConfiguration {

	private static final int HOVER_CHARS = 70;
	private static final int HOVER_LINES = 8;

	private final Supplier<Optional<Finding>> selected;

	/**
	 * @param selected the finding that the selection means
	 */
	LogViewerConfiguration(IPreferenceStore store, Supplier<Optional<Finding>> selected) {
		super(store);
		this.selected = selected;
	}

	@Override
	public IAnnotationHover getAnnotationHover(ISourceViewer sourceViewer) {
		return new FindingHover(this::isShowInVerticalRuler);
	}

	@Override
	public IAnnotationHover getOverviewRulerAnnotationHover(ISourceViewer sourceViewer) {
		return new FindingHover(this::isShowInOverviewRuler);
	}

	/** Shows by the keyboard what a hover shows for the mouse. */
	@Override
	public IInformationPresenter getInformationPresenter(ISourceViewer sourceViewer) {
		InformationPresenter presenter = new InformationPresenter(getInformationControlCreator(sourceViewer));
		presenter.setInformationProvider(new FindingInformation(selected), IDocument.DEFAULT_CONTENT_TYPE);
		presenter.setSizeConstraints(HOVER_CHARS, HOVER_LINES, false, true);
		return presenter;
	}

	/** No spelling check: nearly every word of a log is misspelt, and none is the reader's. */
	@Override
	public IReconciler getReconciler(ISourceViewer sourceViewer) {
		return null;
	}

	@Override
	public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer sourceViewer) {
		return null;
	}
}
