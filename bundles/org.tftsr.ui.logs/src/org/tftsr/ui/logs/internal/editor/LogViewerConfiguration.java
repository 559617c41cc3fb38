package org.tftsr.ui.logs.internal.editor;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IUndoManager;
import org.eclipse.jface.text.information.IInformationPresenter;
import org.eclipse.jface.text.information.InformationPresenter;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;
import org.tftsr.ui.logs.internal.decision.DecisionUndo;
import org.tftsr.ui.logs.internal.decision.FindingFixes;
import org.tftsr.ui.logs.internal.model.OpenLog;
import org.tftsr.ui.logs.internal.pii.FindingLabels;

/** What the platform gives every text editor, without what only makes sense for text that someone writes. */
final class LogViewerConfiguration extends TextSourceViewerConfiguration {

	private static final int HOVER_CHARS = 70;
	private static final int HOVER_LINES = 8;

	private final LogEditor editor;

	LogViewerConfiguration(IPreferenceStore store, LogEditor editor) {
		super(store);
		this.editor = editor;
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
		presenter.setInformationProvider(
				new FindingInformation(() -> editor.getAdapter(OpenLog.class).meantFinding(),
						finding -> FindingLabels.describe(finding, editor.model().masking().decision(finding).orElse(null))),
				IDocument.DEFAULT_CONTENT_TYPE);
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
		QuickAssistAssistant assistant = new QuickAssistAssistant();
		assistant.setQuickAssistProcessor(new FindingFixes(editor));
		assistant.setInformationControlCreator(getInformationControlCreator(sourceViewer));
		return assistant;
	}

	@Override
	public IUndoManager getUndoManager(ISourceViewer sourceViewer) {
		return new DecisionUndo();
	}
}
